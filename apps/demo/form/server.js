import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { json, text } from 'node:stream/consumers';
import { Kryptos } from '@kryptos_connect/server-sdk';
import { connectPage, portfolioPage } from './pages.js';

const {
  PORT = '3000',
  KRYPTOS_URL,
  KRYPTOS_PUBLIC_URL,
  KRYPTOS_CLIENT_ID,
  KRYPTOS_CLIENT_SECRET,
} = process.env;

const kryptos = new Kryptos({
  clientId: KRYPTOS_CLIENT_ID,
  clientSecret: KRYPTOS_CLIENT_SECRET,
  ...(KRYPTOS_URL && { baseUrl: KRYPTOS_URL }),
});
const kryptosOrigin = KRYPTOS_PUBLIC_URL ?? KRYPTOS_URL ?? 'https://connect.kryptos.io';

// Stands for your own users. Keep the tokens with them, encrypted, and not in memory.
const connections = new Map();
const visitorOf = ({ headers }) => /\bvisitor=([\w-]{36})/.exec(headers.cookie ?? '')?.[1];

const back = (response) => response.writeHead(303, { location: '/' }).end();

const routes = {
  'GET /': async (request, response) => {
    const connection = connections.get(visitorOf(request));
    const page = connection
      ? portfolioPage((await kryptos.data.holdings(connection.access_token)).holdings)
      : connectPage(kryptosOrigin, KRYPTOS_CLIENT_ID);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  },
  // The element asks for this by itself: the page has no script.
  'POST /link-token': async (request, response) => {
    await json(request);
    const { link_token } = await kryptos.linkTokens.create();
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ link_token }));
  },
  'POST /connect': async (request, response) => {
    const public_token = new URLSearchParams(await text(request)).get('public_token');
    if (public_token) {
      const { access_token, grant_id } = await kryptos.tokens.exchange(public_token);
      const visitor = randomUUID();
      connections.set(visitor, { access_token, grant_id });
      response.setHeader('set-cookie', `visitor=${visitor}; Path=/; HttpOnly; SameSite=Lax`);
    }
    back(response);
  },
  'POST /disconnect': async (request, response) => {
    const connection = connections.get(visitorOf(request));
    if (connection) await kryptos.tokens.revoke(connection.grant_id);
    connections.delete(visitorOf(request));
    back(response);
  },
};

const isFromOwnPage = ({ method, headers }) =>
  method === 'GET' || (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';

createServer(async (request, response) => {
  const route = routes[`${request.method} ${request.url}`];
  if (!route) return response.writeHead(404).end();
  if (!isFromOwnPage(request)) return response.writeHead(403).end();
  try {
    await route(request, response);
  } catch (error) {
    console.error(error);
    response.writeHead(502).end('Kryptos could not be asked. Try again.');
  }
}).listen(Number(PORT), () => console.log(`listening on http://localhost:${PORT}`));
