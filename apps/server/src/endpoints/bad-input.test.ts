import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { backendEndpoints, dataEndpoints, ERRORS, Failure } from '@kryptos_connect/protocol';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { grantOf } from '../testing/granted.js';
import { countRows } from '../testing/rows.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { registerClient, type TestClient } from '../testing/test-client.js';

/** What no field of ours takes, whatever its type. */
const WRONG: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  true,
  [],
  [[]],
  {},
  { $gt: '' },
  '',
  '\u0000',
  'a\u0000b',
  'x'.repeat(10_000),
  '\ud800',
  '\u202e\u0007',
  "'; drop table grants; --",
  '<img src=x onerror=alert(1)>',
  '{{7*7}}',
  '../../etc/passwd',
  '__proto__',
];

/** Fields of a body, each with a value that would be right. */
const BODIES: Record<string, Record<string, unknown>> = {
  '/link-token': {
    scopes: 'openid',
    access_token: 'cat_x',
    redirect_uri: 'https://acme.example/done',
    state: 'fine',
    auth_methods: ['email'],
    integration: 'ethereum',
    language: 'en',
    workspace_id: 'w',
  },
  '/link-token/check-session': { access_token: 'cat_x' },
  '/token/exchange': { public_token: 'public_x' },
  '/token/revoke': { grant_id: 'cgrant_x' },
};

/** Any text is a state, and any short one may name a workspace that is looked for later. */
const TAKEN = new Set(['state', 'workspace_id']);

const isContractFailure = (answer: LightMyRequestResponse, what: string): void => {
  const { code, error } = Failure.parse(answer.json());
  const expected = code === 'INVALID_GRANT' ? [401, 404] : [ERRORS[code].status];
  assert.ok(expected.includes(answer.statusCode as never), `${what}: ${answer.statusCode} ${code}`);
  assert.ok(answer.statusCode < 500, `${what}: ${answer.body}`);
  assert.match(String(answer.headers['x-request-id']), /^[0-9a-f-]{36}$/);
  assert.doesNotMatch(error, /select |insert |at \w+ \(|node_modules|pg_|kysely/i);
};

describe('bad input of a backend', () => {
  let app: TestApp;
  let client: TestClient;
  let accessToken: string;
  before(async () => {
    app = await startTestApp();
    client = await registerClient(app.store);
    accessToken = (await grantOf(app, client)).access_token;
  });
  after(() => app.close());

  const ask = (request: InjectOptions) =>
    app.inject({ ...request, headers: { ...client.credentials, ...request.headers } });

  /** Does something, and asserts that no row came or went. */
  const storesNothing = async (attempt: () => Promise<void>): Promise<void> => {
    const before = await countRows(app.store);
    await attempt();
    assert.deepEqual(await countRows(app.store), before);
  };

  for (const [url, right] of Object.entries(BODIES)) {
    for (const field of Object.keys(right)) {
      if (TAKEN.has(field)) continue;
      it(`POST ${url} refuses every wrong ${field}, and stores nothing`, () =>
        storesNothing(async () => {
          for (const value of WRONG) {
            // An empty list of scopes is one that was not sent; the rest of the body stays right.
            const { access_token: _, ...others } = right;
            const payload = JSON.stringify({ ...(url === '/link-token' ? others : {}), [field]: value });
            const answer = await ask({
              method: 'POST',
              url,
              payload,
              headers: { 'content-type': 'application/json' },
            });
            if (url === '/link-token/check-session' && answer.statusCode === 200)
              assert.equal(answer.json().data.has_valid_session, false);
            else isContractFailure(answer, `${field} = ${payload.slice(0, 80)}`);
          }
        }));
    }

    it(`POST ${url} refuses a body that is no object, no JSON, no UTF-8, compressed, or too large`, () =>
      storesNothing(async () => {
        const json = { 'content-type': 'application/json' };
        const deep = '['.repeat(30_000);
        const cases: [string | Buffer, Record<string, string>, string][] = [
          ['[]', json, 'INVALID_REQUEST'],
          ['"text"', json, 'INVALID_REQUEST'],
          ['null', json, 'INVALID_REQUEST'],
          ['', json, 'INVALID_REQUEST'],
          ['{', json, 'INVALID_REQUEST'],
          [deep, json, 'INVALID_REQUEST'],
          ['{"__proto__":{"x":1}}', json, 'INVALID_REQUEST'],
          ['{"constructor":{"prototype":{"x":1}}}', json, 'INVALID_REQUEST'],
          [Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), json, 'INVALID_REQUEST'],
          [
            Buffer.from('{"a":1}', 'utf16le'),
            { 'content-type': 'application/json; charset=utf-16' },
            'UNSUPPORTED_MEDIA_TYPE',
          ],
          ['{}', { ...json, 'content-encoding': 'gzip' }, 'UNSUPPORTED_MEDIA_TYPE'],
          [
            'public_token=x',
            { 'content-type': 'application/x-www-form-urlencoded' },
            'UNSUPPORTED_MEDIA_TYPE',
          ],
          ['{}', { 'content-type': 'text/plain' }, 'UNSUPPORTED_MEDIA_TYPE'],
          ['<a/>', { 'content-type': 'application/xml' }, 'UNSUPPORTED_MEDIA_TYPE'],
          [JSON.stringify({ state: 'x'.repeat(70_000) }), json, 'PAYLOAD_TOO_LARGE'],
        ];
        for (const [payload, headers, code] of cases) {
          const answer = await ask({ method: 'POST', url, payload, headers });
          isContractFailure(answer, `${payload.slice(0, 40)}`);
          assert.equal(answer.json().code, code, `${payload.slice(0, 40)}`);
        }
      }));
  }

  it('names the field that is wrong', async () => {
    const answer = await ask({
      method: 'POST',
      url: '/link-token',
      payload: { language: 'xx', auth_methods: ['sms'] },
    });
    const paths = answer.json().details.map(({ path }: { path: string }) => path);
    assert.deepEqual(paths.sort(), ['auth_methods.0', 'language']);
  });

  it('ignores fields that it does not know', async () => {
    const answer = await ask({ method: 'POST', url: '/link-token', payload: { surprise: { deep: [1] } } });
    assert.equal(answer.statusCode, 200);
  });

  it('refuses every wrong query of a list', () =>
    storesNothing(async () => {
      for (const query of [
        'limit=0',
        'limit=101',
        'limit=1.5',
        'limit=x',
        'limit=1&limit=2',
        'limit=',
        'cursor=',
        'cursor=!!',
        'cursor=MSAy',
        'cursor=OTk5OTk5OTk5OTk5OTk5OSBjZ3JhbnRfeA',
        `cursor=${'x'.repeat(600)}`,
        'cursor=%00',
        'cursor=a&cursor=b',
      ])
        isContractFailure(await ask({ method: 'GET', url: `/token/grants?${query}` }), query);
      const headers = { authorization: `Bearer ${accessToken}` };
      for (const query of [
        'page=0',
        'page=-1',
        'page=x',
        'page=1e99',
        'pageSize=0',
        'pageSize=101',
        'searchedKey=%00',
        `searchedKey=${'x'.repeat(101)}`,
      ])
        isContractFailure(await ask({ method: 'GET', url: `/api/v1/integrations?${query}`, headers }), query);
      isContractFailure(await ask({ method: 'GET', url: '/api/v1/holdings?isSpam=yes', headers }), 'isSpam');
    }));

  it('refuses an Idempotency-Key that is empty or too long', () =>
    storesNothing(async () => {
      for (const key of ['', 'x'.repeat(256)]) {
        const answer = await ask({
          method: 'POST',
          url: '/token/exchange',
          headers: { 'idempotency-key': key },
          payload: { public_token: 'public_x' },
        });
        assert.deepEqual([answer.statusCode, answer.json().code], [400, 'INVALID_REQUEST']);
      }
    }));

  it('answers addresses that are nothing, and methods that are not there', async () => {
    for (const [method, url, code] of [
      ['GET', '/nothing', 'NOT_FOUND'],
      ['DELETE', '/link-token', 'NOT_FOUND'],
      ['GET', '/%', 'INVALID_REQUEST'],
      ['GET', '/api/v1/transactions', 'NOT_FOUND'],
      ['GET', `/${'x'.repeat(5000)}`, 'NOT_FOUND'],
    ] as const) {
      const answer = await ask({ method, url });
      isContractFailure(answer, url);
      assert.equal(answer.json().code, code, url);
    }
  });

  const guarded = Object.values({ ...backendEndpoints, ...dataEndpoints });
  const headersOf = (change: Record<string, string | undefined>) =>
    Object.fromEntries(
      Object.entries({ ...client.credentials, ...change }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    );

  it('refuses wrong credentials alike, at every endpoint, and tells nobody which part was wrong', () =>
    storesNothing(async () => {
      const other = await registerClient(app.store);
      const disabled = await registerClient(app.store);
      await app.store.db
        .updateTable('clients')
        .set({ disabled_at: new Date(0) })
        .where('id', '=', disabled.client.id)
        .execute();
      const unknown = client.credentials['x-client-id'].replace(/.$/, '');
      const bodies = new Set<string>();
      for (const { method, path } of guarded)
        for (const headers of [
          headersOf({ 'x-client-id': undefined }),
          headersOf({ 'x-client-secret': undefined }),
          headersOf({ 'x-client-id': unknown }),
          headersOf({ 'x-client-id': other.client.id }),
          headersOf({ 'x-client-secret': other.credentials['x-client-secret'] }),
          headersOf({ 'x-client-secret': client.credentials['x-client-secret'].toLowerCase() }),
          headersOf({ 'x-client-secret': "' or 1=1 --" }),
          { ...disabled.credentials },
        ]) {
          const answer = await app.inject({
            method,
            url: path,
            headers,
            ...(method === 'POST' ? { payload: {} } : {}),
          });
          assert.equal(answer.statusCode, 401, `${path} ${JSON.stringify(headers)}`);
          bodies.add(answer.body);
        }
      assert.equal(bodies.size, 1);
      await app.store.db
        .deleteFrom('clients')
        .where('id', 'in', [other.client.id, disabled.client.id])
        .execute();
    }));

  it('answers no browser at any endpoint of a backend, not even ours', async () => {
    for (const { method, path } of guarded)
      for (const origin of ['https://evil.example', 'http://localhost:4400', 'null']) {
        const answer = await ask({
          method,
          url: path,
          headers: { origin },
          ...(method === 'POST' ? { payload: {} } : {}),
        });
        assert.deepEqual([answer.statusCode, answer.json().code], [403, 'ORIGIN_NOT_ALLOWED'], path);
        assert.equal(answer.headers['access-control-allow-origin'], undefined);
      }
  });
});
