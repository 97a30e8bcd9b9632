import { KryptosError, type LinkedAccount } from '@kryptos_connect/server-sdk';
import type { FastifyInstance } from 'fastify';
import { endsConnection, notConnected } from './failure.js';
import type { Backend } from './kryptos-routes.js';

/** `GET /api/portfolio`: what the visitor holds and where, read with their access token on each request. */
export const portfolioRoute = (app: FastifyInstance, { kryptos, connections }: Backend): void => {
  const accountsOf = async (accessToken: string): Promise<readonly LinkedAccount[]> => {
    try {
      return (await kryptos.data.integrations(accessToken, { pageSize: 100 })).integrations;
    } catch (error) {
      // The list of accounts is an extra that the user may keep to themselves.
      if (error instanceof KryptosError && error.code === 'INSUFFICIENT_SCOPE') return [];
      throw error;
    }
  };

  app.get('/api/portfolio', async ({ visitor }, reply) => {
    const connection = connections.get(visitor);
    if (!connection) return reply.code(409).send(notConnected);
    try {
      const [{ holdings, summary, timestamp }, accounts] = await Promise.all([
        kryptos.data.holdings(connection.access_token),
        accountsOf(connection.access_token),
      ]);
      return { holdings, summary, timestamp, accounts };
    } catch (error) {
      if (!endsConnection(error)) throw error;
      await connections.delete(visitor, connection);
      return reply.code(409).send(notConnected);
    }
  });
};
