import type { Kryptos } from '@kryptos_connect/server-sdk';
import type { FastifyInstance } from 'fastify';
import type { Connections } from './connections.js';
import { endsConnection } from './failure.js';

/** What the routes work with. */
export interface Backend {
  readonly kryptos: Kryptos;
  readonly connections: Connections;
}

const publicTokenOf = (body: unknown): string => {
  const token =
    typeof body === 'object' && body !== null && 'public_token' in body ? body.public_token : undefined;
  if (typeof token !== 'string' || token === '' || token.length > 200)
    throw Object.assign(new Error('public_token is missing'), { statusCode: 400 });
  return token;
};

/**
 * The routes that an integrator writes: a link token, the exchange, is the user connected, disconnect. The link token
 * names no scopes, so that the widget asks for those which are registered for the client.
 */
export const kryptosRoutes = (app: FastifyInstance, { kryptos, connections }: Backend): void => {
  app.post('/api/kryptos/create-link-token', async ({ visitor }) => {
    const connection = connections.get(visitor);
    if (connection) {
      try {
        const { access_token } = connection;
        const { link_token } = await kryptos.linkTokens.create({ access_token });
        return { link_token, isAuthorized: true };
      } catch (error) {
        if (!endsConnection(error)) throw error;
        await connections.delete(visitor, connection);
      }
    }
    const { link_token } = await kryptos.linkTokens.create();
    return { link_token, isAuthorized: false };
  });

  app.post('/api/kryptos/exchange-token', async ({ body, visitor, log }) => {
    const before = connections.get(visitor);
    const connection = await kryptos.tokens.exchange(publicTokenOf(body));
    await connections.set(visitor, connection);
    // Nobody could disconnect a grant that is no longer kept.
    if (before && before.grant_id !== connection.grant_id)
      await kryptos.tokens
        .revoke(before.grant_id)
        .catch((error: unknown) => log.warn({ failure: error }, 'an earlier grant could not be revoked'));
    return { success: true };
  });

  app.get('/api/kryptos/session', async ({ visitor }) => {
    const connection = connections.get(visitor);
    if (!connection) return { connected: false };
    const session = await kryptos.linkTokens.checkSession(connection.access_token);
    if (session.has_valid_session)
      return {
        connected: true,
        workspace: session.workspace_name,
        scopes: session.granted_scopes.split(' '),
      };
    await connections.delete(visitor, connection);
    return { connected: false, reason: session.reason };
  });

  app.post('/api/kryptos/disconnect', async ({ visitor }) => {
    const connection = connections.get(visitor);
    if (!connection) return { success: true };
    try {
      await kryptos.tokens.revoke(connection.grant_id);
    } catch (error) {
      if (!endsConnection(error)) throw error;
    }
    await connections.delete(visitor, connection);
    return { success: true };
  });
};
