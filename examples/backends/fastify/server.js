import { randomBytes } from 'node:crypto';
import path from 'node:path';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import files from '@fastify/static';
import { Kryptos, KryptosError } from '@kryptos_connect/server-sdk';
import Fastify from 'fastify';

const {
  PORT = '3000',
  PUBLIC_DIR = 'public',
  KRYPTOS_URL,
  KRYPTOS_CLIENT_ID,
  KRYPTOS_CLIENT_SECRET,
} = process.env;

const kryptos = new Kryptos({
  clientId: KRYPTOS_CLIENT_ID,
  clientSecret: KRYPTOS_CLIENT_SECRET,
  ...(KRYPTOS_URL && { baseUrl: KRYPTOS_URL }),
});

/** The user has revoked access, or it has expired: what we keep is worth nothing. */
const isOver = (error) =>
  error instanceof KryptosError && ['INVALID_GRANT', 'INVALID_TOKEN', 'TOKEN_EXPIRED'].includes(error.code);

const app = Fastify();
app.register(files, { root: path.resolve(PUBLIC_DIR) });
app.register(cookie);
// Stands for your own users. Keep the tokens with them, encrypted, and not in memory.
app.register(session, {
  secret: randomBytes(32).toString('hex'),
  saveUninitialized: false,
  cookie: { httpOnly: true, sameSite: 'lax', secure: false },
});
app.addHook('onRequest', async ({ method, headers }, reply) => {
  const site = headers['sec-fetch-site'];
  if (method !== 'GET' && site !== undefined && site !== 'same-origin')
    return reply.code(403).send({ error: 'Only our own pages can do that.' });
});

app.post('/api/kryptos/create-link-token', async (request) => {
  const kept = request.session.get('kryptos');
  if (kept)
    try {
      const { link_token } = await kryptos.linkTokens.create({ access_token: kept.access_token });
      return { link_token, isAuthorized: true };
    } catch (error) {
      if (!isOver(error)) throw error;
      request.session.set('kryptos', undefined);
    }
  const { link_token } = await kryptos.linkTokens.create();
  return { link_token, isAuthorized: false };
});

const publicToken = {
  body: { type: 'object', required: ['public_token'], properties: { public_token: { type: 'string' } } },
};
app.post('/api/kryptos/exchange-token', { schema: publicToken }, async (request) => {
  const { access_token, grant_id } = await kryptos.tokens.exchange(request.body.public_token);
  request.session.set('kryptos', { access_token, grant_id });
  return { success: true };
});

app.get('/api/kryptos/holdings', async (request) => {
  const kept = request.session.get('kryptos');
  if (!kept) return { connected: false };
  try {
    const { holdings, summary } = await kryptos.data.holdings(kept.access_token);
    return { connected: true, holdings, summary };
  } catch (error) {
    if (!isOver(error)) throw error;
    request.session.set('kryptos', undefined);
    return { connected: false };
  }
});

app.post('/api/kryptos/disconnect', async (request) => {
  const kept = request.session.get('kryptos');
  if (kept) await kryptos.tokens.revoke(kept.grant_id);
  request.session.set('kryptos', undefined);
  return { success: true };
});

await app.listen({ port: Number(PORT) });
console.log(`listening on http://localhost:${PORT}`);
