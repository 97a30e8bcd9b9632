import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { test } from 'node:test';
import {
  exchanged,
  failed,
  holdings,
  linkedAccounts,
  linkToken,
  ok,
  session,
} from './testing/scripted-kryptos.js';
import { visit } from './testing/visit.js';

const willing = () => ({
  'POST /link-token': ok(linkToken),
  'POST /token/exchange': ok(exchanged(1)),
  'POST /link-token/check-session': ok(session),
  'GET /api/v1/holdings': { status: 200, json: holdings },
  'GET /api/v1/integrations': { status: 200, json: linkedAccounts },
  'POST /token/revoke': { status: 200, json: { success: true, message: 'Grant revoked successfully' } },
});

const connect = { public_token: 'public_abc' };

test('a new visitor gets a link token for the full flow', async (t) => {
  const { ask, kryptos } = await visit(t, willing());
  const response = await ask('POST', '/api/kryptos/create-link-token');
  assert.deepEqual(response.json(), { link_token: 'link_abc', isAuthorized: false });
  assert.equal(kryptos.received[0]?.body['access_token'], undefined);
});

test('a link token can be asked for as JSON without a body', async (t) => {
  const { ask } = await visit(t, willing());
  const headers = { 'content-type': 'application/json' };
  assert.equal((await ask('POST', '/api/kryptos/create-link-token', '', headers)).statusCode, 200);
});

test('an exchange connects the visitor, over a restart too, and the page sees no token', async (t) => {
  const { ask, restart, kryptos } = await visit(t, willing());
  assert.deepEqual((await ask('POST', '/api/kryptos/exchange-token', connect)).json(), { success: true });
  assert.deepEqual(kryptos.received[0]?.body, connect);
  await restart();
  const seen = await Promise.all([
    ask('GET', '/api/kryptos/session'),
    ask('GET', '/api/portfolio'),
    ask('POST', '/api/kryptos/create-link-token'),
  ]);
  assert.deepEqual(seen[0].json(), {
    connected: true,
    workspace: 'My Workspace',
    scopes: ['openid', 'portfolios:read'],
  });
  const { summary, timestamp } = holdings;
  assert.deepEqual(seen[1].json(), { holdings: [], summary, timestamp, accounts: [] });
  assert.deepEqual(seen[2].json(), { link_token: 'link_abc', isAuthorized: true });
  for (const { body } of seen) assert.doesNotMatch(body, /cat_|cgrant_|secret_/);
  assert.equal(
    kryptos.received.find(({ route }) => route === 'POST /link-token')?.body['access_token'],
    'cat_access1',
  );
});

test('what rests on the disk is private and holds no token', async (t) => {
  const { ask, file } = await visit(t, willing());
  await ask('POST', '/api/kryptos/exchange-token', connect);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.doesNotMatch(await readFile(file, 'utf8'), /cat_|cgrant_|access/);
});

test('another browser is another visitor', async (t) => {
  const { ask } = await visit(t, willing());
  await ask('POST', '/api/kryptos/exchange-token', connect);
  const stranger = await ask('GET', '/api/kryptos/session', undefined, { cookie: '' });
  assert.deepEqual(stranger.json(), { connected: false });
});

test('the cookie is out of reach of scripts and of other sites, and a made-up one is replaced', async (t) => {
  const { ask } = await visit(t, willing());
  const { headers } = await ask('GET', '/', undefined, { cookie: 'ledgerleaf=short' });
  assert.match(
    String(headers['set-cookie']),
    /^ledgerleaf=[\w-]{43}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/,
  );
  assert.equal((await ask('GET', '/')).headers['set-cookie'], undefined);
});

test('disconnecting revokes the grant and forgets it', async (t) => {
  const { ask, kryptos } = await visit(t, willing());
  await ask('POST', '/api/kryptos/exchange-token', connect);
  assert.deepEqual((await ask('POST', '/api/kryptos/disconnect')).json(), { success: true });
  assert.deepEqual(kryptos.received.at(-1)?.body, { grant_id: 'cgrant_1' });
  assert.equal((await ask('GET', '/api/portfolio')).statusCode, 409);
  assert.deepEqual((await ask('GET', '/api/kryptos/session')).json(), { connected: false });
  assert.deepEqual((await ask('POST', '/api/kryptos/disconnect')).json(), { success: true });
  assert.equal(kryptos.received.filter(({ route }) => route === 'POST /token/revoke').length, 1);
});

test('a grant that could not be revoked is kept, so that it can be tried again', async (t) => {
  const { ask, kryptos } = await visit(t, willing());
  await ask('POST', '/api/kryptos/exchange-token', connect);
  Object.assign(kryptos.answers, { 'POST /token/revoke': failed(503, 'UNAVAILABLE') });
  assert.equal((await ask('POST', '/api/kryptos/disconnect')).statusCode, 502);
  assert.equal((await ask('GET', '/api/kryptos/session')).json().connected, true);
});

test('a second connection takes the place of the first, which is revoked', async (t) => {
  const { ask, kryptos } = await visit(t, willing());
  await ask('POST', '/api/kryptos/exchange-token', connect);
  Object.assign(kryptos.answers, { 'POST /token/exchange': ok(exchanged(2)) });
  await ask('POST', '/api/kryptos/exchange-token', connect);
  assert.deepEqual(kryptos.received.at(-1)?.body, { grant_id: 'cgrant_1' });
  await ask('GET', '/api/portfolio');
  assert.equal(kryptos.received.at(-1)?.headers.authorization, 'Bearer cat_access2');
});

test('a revoked grant is forgotten by whatever notices it first', async (t) => {
  const gone = failed(401, 'INVALID_GRANT');
  const noticed: [string, object, () => ['GET' | 'POST', string], object][] = [
    [
      'session',
      { 'POST /link-token/check-session': ok({ has_valid_session: false, reason: 'grant_revoked' }) },
      () => ['GET', '/api/kryptos/session'],
      { connected: false, reason: 'grant_revoked' },
    ],
    [
      'disconnect',
      { 'POST /token/revoke': failed(404, 'INVALID_GRANT') },
      () => ['POST', '/api/kryptos/disconnect'],
      { success: true },
    ],
    [
      'portfolio',
      { 'GET /api/v1/holdings': gone },
      () => ['GET', '/api/portfolio'],
      {
        success: false,
        error: 'No accounts are connected. Connect them to see your portfolio.',
        code: 'NOT_CONNECTED',
      },
    ],
  ];
  for (const [name, answers, request, expected] of noticed) {
    const { ask, kryptos } = await visit(t, willing());
    await ask('POST', '/api/kryptos/exchange-token', connect);
    Object.assign(kryptos.answers, answers);
    assert.deepEqual((await ask(...request())).json(), expected, name);
    Object.assign(kryptos.answers, willing());
    assert.deepEqual((await ask('GET', '/api/kryptos/session')).json(), { connected: false }, name);
  }
});

test('a returning visitor whose grant is gone starts the full flow', async (t) => {
  const { ask, kryptos } = await visit(t, willing());
  await ask('POST', '/api/kryptos/exchange-token', connect);
  Object.assign(kryptos.answers, { 'POST /link-token': failed(401, 'INVALID_GRANT') });
  assert.equal((await ask('POST', '/api/kryptos/create-link-token')).statusCode, 500);
  const tokens = kryptos.received.slice(1).map(({ body }) => body['access_token']);
  assert.deepEqual(tokens, ['cat_access1', undefined]);
});

test('without the scope for linked accounts the portfolio comes without them', async (t) => {
  const { ask } = await visit(t, {
    ...willing(),
    'GET /api/v1/integrations': failed(403, 'INSUFFICIENT_SCOPE'),
  });
  await ask('POST', '/api/kryptos/exchange-token', connect);
  assert.deepEqual((await ask('GET', '/api/portfolio')).json().accounts, []);
});

test('each failure of Kryptos reaches the page in plain words, and the log with its facts', async (t) => {
  const cases: [{ status: number; json: unknown } | undefined, number, string, RegExp][] = [
    [undefined, 502, 'NETWORK_ERROR', /can not be reached/],
    [failed(503, 'UNAVAILABLE'), 502, 'UNAVAILABLE', /can not be reached/],
    [{ status: 200, json: 'garbage' }, 502, 'INTERNAL_ERROR', /can not be reached/],
    [failed(429, 'RATE_LIMITED'), 429, 'RATE_LIMITED', /too often/],
    [failed(409, 'TOKEN_ALREADY_USED'), 409, 'TOKEN_ALREADY_USED', /no longer valid/],
    [failed(401, 'TOKEN_EXPIRED'), 409, 'TOKEN_EXPIRED', /no longer valid/],
    [failed(401, 'INVALID_CLIENT'), 500, 'INVALID_CLIENT', /on its side/],
  ];
  for (const [answer, status, code, sentence] of cases) {
    const { ask, logged } = await visit(t, { 'POST /token/exchange': answer });
    const response = await ask('POST', '/api/kryptos/exchange-token', connect);
    const { error, ...rest } = response.json();
    assert.equal(response.statusCode, status, code);
    assert.match(error, sentence);
    assert.deepEqual(rest, { success: false, code, ...(answer && { requestId: 'req-1' }) });
    assert.match(logged.join(''), new RegExp(`"code":"${code}"`));
    assert.doesNotMatch(logged.join(''), /public_abc|secret_abc/);
  }
});

test('a body that is not an exchange is refused', async (t) => {
  const { ask, kryptos } = await visit(t, willing());
  const json = { 'content-type': 'application/json' };
  const bodies = ['', '{', 'null', '[]', '{}', '{"public_token":1}', `{"public_token":"${'x'.repeat(201)}"}`];
  for (const body of bodies)
    assert.equal((await ask('POST', '/api/kryptos/exchange-token', body, json)).statusCode, 400, body);
  assert.equal(
    (await ask('POST', '/api/kryptos/exchange-token', 'x=1', { 'content-type': 'text/csv' })).statusCode,
    415,
  );
  assert.equal(
    (await ask('POST', '/api/kryptos/exchange-token', `"${'x'.repeat(20_000)}"`, json)).statusCode,
    413,
  );
  assert.deepEqual(kryptos.received, []);
});

test('another page can not act for the visitor', async (t) => {
  const { ask, kryptos } = await visit(t, willing());
  const foreign = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://localhost:4400', host: 'localhost:4500' },
    { origin: 'null' },
  ];
  for (const headers of foreign)
    assert.equal((await ask('POST', '/api/kryptos/disconnect', undefined, headers)).statusCode, 403);
  const own = [
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'http://localhost:4500', host: 'localhost:4500' },
  ];
  for (const headers of own)
    assert.equal((await ask('POST', '/api/kryptos/disconnect', undefined, headers)).statusCode, 200);
  assert.deepEqual(kryptos.received, []);
});
