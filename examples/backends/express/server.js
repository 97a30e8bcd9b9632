import { randomBytes } from 'node:crypto';
import { Kryptos, KryptosError } from '@kryptos_connect/server-sdk';
import express from 'express';
import session from 'express-session';

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

const app = express();
app.use(express.static(PUBLIC_DIR));
app.use(express.json());
// Stands for your own users. Keep the tokens with them, encrypted, and not in memory.
app.use(
  session({
    secret: randomBytes(32).toString('hex'),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax' },
  }),
);
app.use((request, response, next) => {
  const site = request.get('sec-fetch-site');
  if (request.method === 'GET' || site === undefined || site === 'same-origin') next();
  else response.status(403).json({ error: 'Only our own pages can do that.' });
});

app.post('/api/kryptos/create-link-token', async (request, response) => {
  const { access_token } = request.session.kryptos ?? {};
  if (access_token)
    try {
      const { link_token } = await kryptos.linkTokens.create({ access_token });
      return response.json({ link_token, isAuthorized: true });
    } catch (error) {
      if (!isOver(error)) throw error;
      delete request.session.kryptos;
    }
  const { link_token } = await kryptos.linkTokens.create();
  response.json({ link_token, isAuthorized: false });
});

app.post('/api/kryptos/exchange-token', async (request, response) => {
  const { access_token, grant_id } = await kryptos.tokens.exchange(request.body.public_token);
  request.session.kryptos = { access_token, grant_id };
  response.json({ success: true });
});

app.get('/api/kryptos/holdings', async (request, response) => {
  const { access_token } = request.session.kryptos ?? {};
  if (!access_token) return response.json({ connected: false });
  try {
    const { holdings, summary } = await kryptos.data.holdings(access_token);
    response.json({ connected: true, holdings, summary });
  } catch (error) {
    if (!isOver(error)) throw error;
    delete request.session.kryptos;
    response.json({ connected: false });
  }
});

app.post('/api/kryptos/disconnect', async (request, response) => {
  const { grant_id } = request.session.kryptos ?? {};
  if (grant_id) await kryptos.tokens.revoke(grant_id);
  delete request.session.kryptos;
  response.json({ success: true });
});

app.use((error, _request, response, _next) => {
  console.error(error);
  response.status(502).json({ error: 'Kryptos could not be asked. Try again.' });
});

app.listen(Number(PORT), () => console.log(`listening on http://localhost:${PORT}`));
