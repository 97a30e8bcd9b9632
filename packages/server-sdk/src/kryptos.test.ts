import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import * as entry from './index.js';
import { Kryptos } from './index.js';
import { exchanged, grant, holdings, integrations, session, userinfo } from './testing/samples.js';
import { ok, scriptedServer, type Turn } from './testing/scripted-server.js';

const credentials = { clientId: 'client_abc', clientSecret: 'secret_s3cr3t' };

/** Makes one call against a server that gives one answer, and says what was sent and what came back. */
const calling = async <Result>(turn: Turn, call: (kryptos: Kryptos) => Promise<Result>, path = '') => {
  await using server = await scriptedServer(turn);
  const result = await call(new Kryptos({ ...credentials, baseUrl: server.url + path }));
  const [request] = server.received;
  assert.ok(request);
  assert.equal(server.received.length, 1);
  assert.equal(request.headers['x-client-id'], 'client_abc');
  assert.equal(request.headers['x-client-secret'], 'secret_s3cr3t');
  return { result, request };
};

test('the public entry exports two classes', () => {
  assert.deepEqual(Object.keys(entry).sort(), ['Kryptos', 'KryptosError']);
});

test('linkTokens.create posts the request and answers with the token', async () => {
  const answer = { link_token: 'link_abc123xyz789', expires_at: '2024-01-28T10:30:00Z' };
  const { result, request } = await calling(ok(answer), (kryptos) =>
    kryptos.linkTokens.create({ scopes: 'openid', access_token: 'cat_abc' }),
  );
  assert.deepEqual(result, answer);
  assert.equal(`${request.method} ${request.url}`, 'POST /link-token');
  assert.equal(request.headers['content-type'], 'application/json');
  assert.deepEqual(JSON.parse(request.body), { scopes: 'openid', access_token: 'cat_abc' });
});

test('linkTokens.create needs no arguments', async () => {
  const { request } = await calling(
    ok({ link_token: 'link_a', expires_at: '2024-01-28T10:30:00Z' }),
    (kryptos) => kryptos.linkTokens.create(),
  );
  assert.equal(request.body, '{}');
});

test('linkTokens.checkSession tells a valid session from an invalid one', async () => {
  const valid = await calling(ok(session), (kryptos) => kryptos.linkTokens.checkSession('cat_abc'));
  assert.deepEqual(valid.result, session);
  assert.equal(`${valid.request.method} ${valid.request.url}`, 'POST /link-token/check-session');
  assert.deepEqual(JSON.parse(valid.request.body), { access_token: 'cat_abc' });

  const gone = { has_valid_session: false, reason: 'grant_revoked' };
  const invalid = await calling(ok(gone), (kryptos) => kryptos.linkTokens.checkSession('cat_abc'));
  assert.deepEqual(invalid.result, gone);
});

test('tokens.exchange sends the public token under an idempotency key of its own', async () => {
  const { result, request } = await calling(ok(exchanged), (kryptos) =>
    kryptos.tokens.exchange('public_abc'),
  );
  assert.deepEqual(result, exchanged);
  assert.equal(`${request.method} ${request.url}`, 'POST /token/exchange');
  assert.deepEqual(JSON.parse(request.body), { public_token: 'public_abc' });
  assert.match(String(request.headers['idempotency-key']), /^[0-9a-f-]{36}$/);
});

test("tokens.exchange takes the caller's idempotency key instead", async () => {
  const { request } = await calling(ok(exchanged), (kryptos) =>
    kryptos.tokens.exchange('public_abc', { idempotencyKey: 'job-17' }),
  );
  assert.equal(request.headers['idempotency-key'], 'job-17');
});

test('two exchanges have two idempotency keys', async () => {
  await using server = await scriptedServer(ok(exchanged));
  const kryptos = new Kryptos({ ...credentials, baseUrl: server.url });
  await kryptos.tokens.exchange('public_abc');
  await kryptos.tokens.exchange('public_abc');
  assert.equal(new Set(server.received.map(({ headers }) => headers['idempotency-key'])).size, 2);
});

test('tokens.revoke names the grant and resolves to nothing', async () => {
  const { result, request } = await calling(
    { status: 200, json: { success: true, message: 'Grant revoked successfully' } },
    (kryptos) => kryptos.tokens.revoke('cgrant_abc'),
  );
  assert.equal(result, undefined);
  assert.equal(`${request.method} ${request.url}`, 'POST /token/revoke');
  assert.deepEqual(JSON.parse(request.body), { grant_id: 'cgrant_abc' });
});

test('grants.list goes over all pages and asks for each only when it is needed', async () => {
  await using server = await scriptedServer(
    ok({ grants: [grant('cgrant_1'), grant('cgrant_2')], count: 3, next_cursor: 'a+b/c=' }),
    ok({ grants: [grant('cgrant_3')], count: 3 }),
  );
  const kryptos = new Kryptos({ ...credentials, baseUrl: server.url });
  const seen: [string, number][] = [];
  for await (const { grant_id } of kryptos.grants.list({ pageSize: 2 }))
    seen.push([grant_id, server.received.length]);
  assert.deepEqual(seen, [
    ['cgrant_1', 1],
    ['cgrant_2', 1],
    ['cgrant_3', 2],
  ]);
  assert.deepEqual(
    server.received.map(({ method, url }) => `${method} ${url}`),
    ['GET /token/grants?limit=2', 'GET /token/grants?limit=2&cursor=a%2Bb%2Fc%3D'],
  );
});

test('grants.list stops asking when the loop is left', async () => {
  await using server = await scriptedServer(
    ok({ grants: [grant('cgrant_1')], count: 9, next_cursor: 'next' }),
  );
  for await (const _ of new Kryptos({ ...credentials, baseUrl: server.url }).grants.list()) break;
  assert.equal(server.received.length, 1);
});

test('grants.list ends with an error when a page names itself as the next one', async () => {
  await using server = await scriptedServer(ok({ grants: [], count: 9, next_cursor: 'same' }));
  const list = new Kryptos({ ...credentials, baseUrl: server.url }).grants.list();
  await assert.rejects(list.next(), { code: 'INTERNAL_ERROR' });
  assert.equal(server.received.length, 2);
});

test('grants.page answers with one page', async () => {
  const page = { grants: [grant('cgrant_1')], count: 7, next_cursor: 'next' };
  const { result, request } = await calling(ok(page), (kryptos) =>
    kryptos.grants.page({ limit: 1, cursor: 'x' }),
  );
  assert.deepEqual(result, page);
  assert.equal(request.url, '/token/grants?limit=1&cursor=x');
});

test('data calls carry the access token as Bearer and their options as query', async () => {
  const cases: [string, object, (kryptos: Kryptos) => Promise<unknown>][] = [
    ['/api/v1/holdings', holdings, (kryptos) => kryptos.data.holdings('cat_abc')],
    [
      '/api/v1/holdings?isSpam=true',
      holdings,
      (kryptos) => kryptos.data.holdings('cat_abc', { isSpam: true }),
    ],
    ['/api/v1/userinfo', userinfo, (kryptos) => kryptos.data.userinfo('cat_abc')],
    [
      '/api/v1/integrations?page=2&pageSize=10&searchedKey=my+wallet',
      integrations,
      (kryptos) => kryptos.data.integrations('cat_abc', { page: 2, pageSize: 10, searchedKey: 'my wallet' }),
    ],
  ];
  for (const [url, json, call] of cases) {
    const { result, request } = await calling({ status: 200, json }, call);
    assert.deepEqual(result, json);
    assert.equal(`${request.method} ${request.url}`, `GET ${url}`);
    assert.equal(request.headers.authorization, 'Bearer cat_abc');
    assert.equal(request.body, '');
  }
});

test('fields that a newer server adds do not disturb', async () => {
  const { result } = await calling(
    { status: 200, json: { success: true, data: { ...session, colour: 'blue' }, more: 1 } },
    (kryptos) => kryptos.linkTokens.checkSession('cat_abc'),
  );
  assert.deepEqual(result, session);
});

test('a path in baseUrl stands before the endpoint', async () => {
  for (const path of ['/kryptos', '/kryptos/']) {
    const { request } = await calling(
      ok(session),
      (kryptos) => kryptos.linkTokens.checkSession('cat_a'),
      path,
    );
    assert.equal(request.url, '/kryptos/link-token/check-session');
  }
});

test("without baseUrl each endpoint is at Kryptos' own address", async () => {
  const asked: string[] = [];
  const kryptos = new Kryptos({
    ...credentials,
    fetch: async (url) => {
      asked.push(String(url));
      return Response.json(asked.length === 1 ? { success: true, data: session } : holdings);
    },
  });
  await kryptos.linkTokens.checkSession('cat_abc');
  await kryptos.data.holdings('cat_abc');
  assert.deepEqual(asked, [
    'https://connect-api.kryptos.io/link-token/check-session',
    'https://connect.kryptos.io/api/v1/holdings',
  ]);
});

test('an option that can not be right is refused by name', () => {
  const cases: [string, object][] = [
    ['clientId', { clientId: '' }],
    ['clientId', { clientId: undefined }],
    ['clientSecret', { clientSecret: 'secret_with\nnewline' }],
    ['clientSecret', { clientSecret: undefined }],
    ['baseUrl', { baseUrl: 'connect.example' }],
    ['baseUrl', { baseUrl: 'http://connect.example' }],
    ['baseUrl', { baseUrl: 'ftp://localhost' }],
    ['baseUrl', { baseUrl: 'https://user:password@connect.example' }],
    ['baseUrl', { baseUrl: 'https://connect.example?key=1' }],
    ['timeoutMs', { timeoutMs: 0 }],
    ['timeoutMs', { timeoutMs: Number.NaN }],
    ['maxRetries', { maxRetries: -1 }],
    ['maxRetries', { maxRetries: 1.5 }],
  ];
  for (const [name, wrong] of cases)
    assert.throws(
      () => new Kryptos({ ...credentials, ...wrong }),
      (error) =>
        error instanceof TypeError && error.message.startsWith(name) && !/newline|user:/.test(error.message),
      `${name}: ${inspect(wrong)}`,
    );
});

test('http is taken on this machine only', () => {
  for (const baseUrl of [
    'http://localhost:4400',
    'http://connect.localhost',
    'http://127.0.0.1:1',
    'http://[::1]:1',
  ])
    assert.ok(new Kryptos({ ...credentials, baseUrl }));
});

test('inspecting or serialising the client does not show the secret', () => {
  const kryptos = new Kryptos(credentials);
  for (const shown of [
    inspect(kryptos, { depth: 9, showHidden: true }),
    JSON.stringify(kryptos),
    String(kryptos),
  ])
    assert.doesNotMatch(shown, /s3cr3t/);
});
