import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { type Conformity, conformityOf } from '../testing/conformity.js';
import { JSON_HEADERS, lasting, RELEASED } from '../testing/expected-headers.js';
import { type Recorded, recordAnswers } from '../testing/recorded-answers.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { HOST_ORIGIN, registerClient, type TestClient } from '../testing/test-client.js';
import { handleOf, newKey } from '../testing/test-window.js';

let recorded: Recorded;
let server: TestApp;
let acme: TestClient;
let api: Conformity;
before(async () => {
  recorded = await recordAnswers(startTestApp);
  server = recorded.server;
  acme = await registerClient(server.store);
  api = await conformityOf(server.app);
});
after(() => server.close());

const call = async (method: 'GET' | 'POST' | 'DELETE', url: string, headers: object, payload?: object) =>
  (await api.inject({ method, url, headers: { ...headers }, ...(payload ? { payload } : {}) })).json();

const linkToken = async (payload: object = {}) =>
  (await call('POST', '/link-token', acme.credentials, payload)).data.link_token;
const asWidget = (token: string) => ({ 'x-link-token': token, 'x-host-origin': HOST_ORIGIN });

test('every endpoint answers a success as the document says', async () => {
  await call('GET', '/health', {});
  await call('GET', '/ready', {});
  await call('GET', '/integrations/public/list', {});

  const link_token = await linkToken();
  const widget = asWidget(await linkToken({ redirect_uri: 'https://acme.example/done', state: 's' }));
  await call('POST', '/connect/continue', widget, { link_token });
  await call('GET', '/connect/session', widget);
  await call('POST', '/connect/auth/anonymous', widget);
  await call('POST', '/connect/auth/email', widget, { email: 'ada@example.com' });
  await server.mailer.idle();
  const code = server.outbox.list()[0]?.code;
  await call('POST', '/connect/auth/email/verify', widget, { email: 'ada@example.com', code });
  await call('POST', '/connect/consent', widget, { scopes: acme.client.scopes });
  await call('POST', '/connect/chains/detect', widget, { address: SANDBOX_ADDRESSES.ethereum });
  for (const [provider, address] of Object.entries(SANDBOX_ADDRESSES))
    await call('POST', '/connect/integrations', widget, { provider, address });
  const [{ walletId }] = (await call('GET', '/connect/integrations', widget)).data;
  await call('POST', `/connect/integrations/${walletId}/resync`, widget);
  await call('GET', '/connect/session', widget);
  await call('POST', '/connect/exit', widget, { status: 'closed' });
  const window = `/connect/window?client_id=${acme.client.id}`;
  const { url } = (await call('POST', window, widget)).data;
  const own = { ...widget, 'x-widget-key': newKey() };
  const { visit } = (await call('POST', '/connect/hosted', own, { handle: handleOf(url) })).data;
  await call('POST', '/connect/hosted/away', own, { visit, step: 'done' });
  await call('GET', window, widget);
  await call('DELETE', window, widget);
  await call('GET', window, widget);
  await call('POST', '/connect/hosted', own, { handle: handleOf(url) });
  const frame = { ...asWidget(await linkToken()), 'x-widget-key': newKey() };
  await call('POST', '/connect/auth/anonymous', frame);
  await call('POST', '/connect/window/handover', frame, {});
  const { public_token } = (await call('POST', '/connect/finish', widget)).data;
  await call('GET', window, widget);

  const { access_token, grant_id } = (
    await call('POST', '/token/exchange', acme.credentials, { public_token })
  ).data;
  await call('POST', '/link-token/check-session', acme.credentials, { access_token });
  await call('POST', '/link-token/check-session', acme.credentials, { access_token: 'nothing' });
  await call('GET', '/token/grants?limit=1', acme.credentials);
  const backend = { ...acme.credentials, authorization: `Bearer ${access_token}` };
  await call('GET', '/api/v1/userinfo', backend);
  await call('GET', '/api/v1/holdings', backend);
  await call('GET', '/api/v1/holdings?isSpam=true', backend);
  await call('GET', '/api/v1/integrations?page=1&pageSize=1', backend);

  const returning = asWidget(await linkToken({ access_token }));
  await call('GET', '/connect/session', returning);
  await call('POST', '/connect/grant/narrow', returning, { scopes: ['openid', 'portfolios:read'] });
  await call('DELETE', `/connect/integrations/${walletId}`, returning);
  const leaving = asWidget(await linkToken({ access_token }));
  await call('POST', '/connect/finish', returning);
  await call('POST', '/connect/grant/revoke', leaving);
  await call('POST', '/token/revoke', acme.credentials, { grant_id });

  const succeeded = new Set(
    [...api.seen].filter((key) => / 20[0-9]$/.test(key)).map((key) => key.split(' ')[0]),
  );
  assert.deepEqual(
    api.operationIds.filter((id) => !succeeded.has(id)),
    [],
  );
});

test('every endpoint answers what is wrong as the document says', async () => {
  const dead = asWidget(await linkToken());
  const nobody = { 'x-link-token': 'link_nothing' };
  for (const [method, url] of [
    ['GET', '/connect/session'],
    ['POST', '/connect/continue'],
    ['POST', '/connect/auth/anonymous'],
    ['POST', '/connect/auth/email'],
    ['POST', '/connect/auth/email/verify'],
    ['POST', '/connect/consent'],
    ['GET', '/connect/integrations'],
    ['POST', '/connect/integrations'],
    ['DELETE', '/connect/integrations/x'],
    ['POST', '/connect/integrations/x/resync'],
    ['POST', '/connect/chains/detect'],
    ['POST', '/connect/finish'],
    ['POST', '/connect/exit'],
    ['POST', '/connect/hosted'],
    ['POST', '/connect/hosted/away'],
    ['POST', '/connect/window/handover'],
    ['POST', '/connect/window'],
    ['GET', '/connect/window'],
    ['DELETE', '/connect/window'],
  ] as const) {
    await call(method, url, nobody, method === 'POST' ? {} : undefined);
    await call(method, url, {}, method === 'POST' ? {} : undefined);
    await call(method, url, { ...dead, origin: 'https://evil.com' }, method === 'POST' ? {} : undefined);
    await call(method, url, dead, method === 'POST' ? { provider: 7 } : undefined);
    if (method === 'POST') {
      const response = await api.inject({
        method,
        url,
        headers: { ...dead, 'content-type': 'text/plain' },
        payload: 'x',
      });
      if (/email|consent|integrations$|detect|exit|hosted/.test(url))
        assert.equal(response.statusCode, 415, url);
    }
  }
  for (const [method, url] of [
    ['POST', '/link-token'],
    ['POST', '/link-token/check-session'],
    ['POST', '/token/exchange'],
    ['POST', '/token/revoke'],
    ['GET', '/token/grants'],
    ['GET', '/api/v1/userinfo'],
    ['GET', '/api/v1/holdings'],
    ['GET', '/api/v1/integrations'],
  ] as const) {
    await call(method, url, {}, method === 'POST' ? {} : undefined);
    await call(
      method,
      url,
      { ...acme.credentials, origin: 'https://evil.com' },
      method === 'POST' ? {} : undefined,
    );
    await call(method, url, acme.credentials, method === 'POST' ? { scopes: 7 } : undefined);
  }
  await call('GET', '/token/grants?limit=0', acme.credentials);
  await call('POST', '/token/revoke', acme.credentials, { grant_id: 'cgrant_nothing' });
});

/** What else an answer of an endpoint has, by its route. */
const more = (route: string, status: number): Readonly<Record<string, string>> => {
  // A body that is not JSON is refused before anyone asks where it comes from.
  if (/\/connect\/window$/.test(route) && status !== 415) return { vary: 'origin' };
  if (route === 'GET /integrations/public/list')
    return { 'cache-control': RELEASED, vary: 'accept-encoding' };
  return {};
};

// The last one: it looks at all that was answered before.
test('every endpoint has exactly the headers of JSON on every success and every failure', () => {
  const ofEndpoints = recorded.answers.filter(({ route }) => route !== 'GET /openapi.json');
  assert.ok(ofEndpoints.length > 150, String(ofEndpoints.length));
  for (const { route, status, headers } of ofEndpoints) {
    // How a Bearer token failed is in the tests of the Data API.
    const { 'www-authenticate': bearer, ...rest } = lasting(headers);
    assert.deepEqual(rest, { ...JSON_HEADERS, ...more(route, status) }, `${route} ${status}`);
    assert.ok(bearer === undefined || route.startsWith('GET /api/v1/'), route);
  }
});
