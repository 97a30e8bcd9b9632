import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { ERRORS, isErrorCode, SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import type { InjectOptions } from 'fastify';
import { mintToken } from '../domain/tokens.js';
import { data } from '../testing/answers.js';
import { countRows } from '../testing/rows.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import {
  createLinkToken,
  HOST_ORIGIN,
  registerClient,
  type Widget,
  widgetOf,
} from '../testing/test-client.js';

let server: TestApp;
/** Agreed, so that whatever is refused is refused for its input. */
let linkToken: string;
let widget: Widget;

before(async () => {
  server = await startTestApp();
  const acme = await registerClient(server.store);
  linkToken = await createLinkToken(server, acme);
  widget = widgetOf(server, linkToken);
  await data(widget('POST', '/connect/auth/anonymous'));
  await data(widget('POST', '/connect/consent', { scopes: ['openid', 'portfolios:read'] }));
});
after(() => server.close());

/** Sends a request; it must be one of the contract's failures, not of our making, and leave nothing behind. */
const refused = async (request: InjectOptions, codes?: readonly string[]) => {
  const before = await countRows(server.store);
  const { statusCode, headers, body } = await server.inject(request);
  const shown = `${statusCode} ${body} to ${JSON.stringify(request).slice(0, 300)}`;
  const answer = JSON.parse(body);
  assert.equal(answer.success, false, shown);
  assert.ok(isErrorCode(answer.code), shown);
  assert.ok(statusCode >= 400 && statusCode < 500, shown);
  assert.equal(statusCode, ERRORS[answer.code as keyof typeof ERRORS].status, shown);
  if (codes) assert.ok(codes.includes(answer.code), shown);
  assert.ok(headers['x-request-id']);
  assert.doesNotMatch(body, /select|insert|postgres|pglite|\bat .*\.ts|stack/i);
  assert.deepEqual(await countRows(server.store), before, shown);
  return answer;
};

const HOSTILE_TEXTS = [
  "'; drop table users; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '{{7*7}}<%= 7*7 %>',
  'a\u0000b',
  'a\r\nX-Evil: 1',
  '\u202e\u200b',
  '\ud800',
  '💥'.repeat(300),
  'x'.repeat(10_000),
  ' ',
  '',
];
const WRONG_TYPES: readonly unknown[] = [null, 7, -0.5, true, [], {}, [[]], { toString: 'x' }, ['x'], 1e308];

interface Field {
  readonly url: string;
  /** A body that would do. */
  readonly body: Record<string, unknown>;
  readonly field: string;
  readonly required: boolean;
  /** What a hostile text may be refused with, beside its form. */
  readonly codes?: readonly string[];
}

const EMAIL = { email: 'ada@example.com' };
const ACCOUNT = { provider: 'ethereum', address: SANDBOX_ADDRESSES.ethereum };
const fields: Field[] = [
  { url: '/connect/auth/email', body: EMAIL, field: 'email', required: true },
  { url: '/connect/auth/email/verify', body: { ...EMAIL, code: '123456' }, field: 'email', required: true },
  { url: '/connect/auth/email/verify', body: { ...EMAIL, code: '123456' }, field: 'code', required: true },
  {
    url: '/connect/consent',
    body: { scopes: ['openid', 'portfolios:read'] },
    field: 'scopes',
    required: true,
  },
  {
    url: '/connect/consent',
    body: { scopes: ['openid', 'portfolios:read'], workspace_id: 'w' },
    field: 'workspace_id',
    required: false,
    codes: ['WORKSPACE_NOT_FOUND'],
  },
  {
    url: '/connect/consent',
    body: { scopes: ['openid', 'portfolios:read'], lifetime_s: 3600 },
    field: 'lifetime_s',
    required: false,
  },
  {
    url: '/connect/integrations',
    body: ACCOUNT,
    field: 'provider',
    required: true,
    codes: ['INTEGRATION_NOT_FOUND'],
  },
  {
    url: '/connect/integrations',
    body: ACCOUNT,
    field: 'address',
    required: true,
    codes: ['SANDBOX_ADDRESS_NOT_ALLOWED'],
  },
  { url: '/connect/integrations', body: { ...ACCOUNT, chains: ['base'] }, field: 'chains', required: false },
  {
    url: '/connect/integrations',
    body: { provider: 'binance', credentials: { apiKey: 'k' } },
    field: 'credentials',
    required: true,
    codes: ['SANDBOX_PROVIDER_NOT_ALLOWED'],
  },
  {
    url: '/connect/integrations',
    body: { provider: 'ethereum', proof: { message: 'm', signature: 's' } },
    field: 'proof',
    required: true,
  },
  {
    url: '/connect/continue',
    body: { link_token: 'link_x' },
    field: 'link_token',
    required: true,
    codes: ['INVALID_TOKEN'],
  },
  { url: '/connect/exit', body: { status: 'closed' }, field: 'status', required: true },
  {
    url: '/connect/exit',
    body: { status: 'closed', error: 'INVALID_CODE' },
    field: 'error',
    required: false,
  },
];

const post = (
  url: string,
  payload: InjectOptions['payload'],
  headers: Record<string, string> = {},
): InjectOptions => ({
  method: 'POST',
  url,
  headers: { 'x-link-token': linkToken, 'content-type': 'application/json', ...headers },
  payload: payload as string,
});

for (const { url, body, field, required, codes = [] } of fields) {
  const without = Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));
  if (required)
    test(`${url}: ${field} missing`, () => refused(post(url, JSON.stringify(without)), ['INVALID_REQUEST']));
  test(`${url}: ${field} of a wrong type`, async () => {
    for (const value of WRONG_TYPES)
      await refused(post(url, JSON.stringify({ ...body, [field]: value })), ['INVALID_REQUEST']);
  });
  test(`${url}: hostile text as ${field}`, async () => {
    for (const value of HOSTILE_TEXTS)
      await refused(post(url, JSON.stringify({ ...body, [field]: value })), ['INVALID_REQUEST', ...codes]);
  });
}

test('hostile texts inside lists and objects', async () => {
  for (const value of [...HOSTILE_TEXTS, ...WRONG_TYPES]) {
    await refused(post('/connect/consent', JSON.stringify({ scopes: [value] })), ['INVALID_REQUEST']);
    await refused(post('/connect/integrations', JSON.stringify({ ...ACCOUNT, chains: [value] })), [
      'INVALID_REQUEST',
    ]);
    await refused(
      post('/connect/integrations', JSON.stringify({ provider: 'binance', credentials: { apiKey: value } })),
      ['INVALID_REQUEST', 'SANDBOX_PROVIDER_NOT_ALLOWED'],
    );
  }
  await refused(post('/connect/consent', JSON.stringify({ scopes: Array(51).fill('openid') })), [
    'INVALID_REQUEST',
  ]);
});

test('numbers just outside their bounds', async () => {
  for (const lifetime_s of [0, 3599, 473_040_001, 3600.5, -1, '3600'])
    await refused(
      post('/connect/consent', JSON.stringify({ scopes: ['openid', 'portfolios:read'], lifetime_s })),
      ['INVALID_REQUEST'],
    );
});

const posts = [
  '/connect/continue',
  '/connect/auth/email',
  '/connect/auth/email/verify',
  '/connect/consent',
  '/connect/integrations',
  '/connect/chains/detect',
  '/connect/exit',
];

for (const url of posts) {
  test(`${url}: a body that is no object of fields`, async () => {
    for (const body of ['', 'null', '7', '"x"', '[]', '[{}]', 'true', '{}', '{"a":1}'])
      await refused(post(url, body), ['INVALID_REQUEST']);
  });

  test(`${url}: a body that is not JSON, or not in UTF-8`, async () => {
    for (const body of [
      '{',
      '{"email":"a@b.example",}',
      "{'email':'a@b.example'}",
      '\u0000',
      'email=a@b.example',
      '{"__proto__":{"email":"a@b.example"}}',
      '{"constructor":{"prototype":{"email":"x"}}}',
      '['.repeat(20_000),
    ])
      await refused(post(url, body), ['INVALID_REQUEST']);
    await refused(post(url, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])), [
      'INVALID_REQUEST',
    ]);
    await refused(post(url, Buffer.from('{"email":"a@b.example"}', 'utf16le')), ['INVALID_REQUEST']);
  });

  test(`${url}: a body of another type, or too large`, async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'text/json',
    ])
      await refused(post(url, '{}', { 'content-type': type }), ['UNSUPPORTED_MEDIA_TYPE']);
    await refused(post(url, '{}', { 'content-encoding': 'gzip' }), ['UNSUPPORTED_MEDIA_TYPE']);
    await refused(post(url, '{}', { 'content-type': 'application/json; charset=utf-16' }), [
      'UNSUPPORTED_MEDIA_TYPE',
    ]);
    await refused(post(url, JSON.stringify({ email: 'x'.repeat(70_000) })), ['PAYLOAD_TOO_LARGE']);
  });
}

const everything: readonly (readonly ['GET' | 'POST' | 'DELETE', string])[] = [
  ['GET', '/connect/session'],
  ['POST', '/connect/auth/anonymous'],
  ...posts.map((url) => ['POST', url] as const),
  ['GET', '/connect/integrations'],
  ['DELETE', '/connect/integrations/some-wallet'],
  ['POST', '/connect/integrations/some-wallet/resync'],
  ['POST', '/connect/finish'],
];

for (const [method, url] of everything) {
  test(`${method} ${url}: no link token, or one that is none`, async () => {
    const good = mintToken('link', randomBytes);
    for (const token of [
      undefined,
      '',
      'x',
      good,
      good.slice(0, -1),
      `${good}0`,
      good.toUpperCase(),
      `${linkToken.slice(0, -1)}${linkToken.endsWith('A') ? 'B' : 'A'}`,
      mintToken('public', randomBytes),
      mintToken('access', randomBytes),
      `${linkToken}, ${linkToken}`,
      `Bearer ${linkToken}`,
      'link_'.padEnd(5000, '0'),
    ])
      await refused(
        {
          method,
          url,
          headers: token === undefined ? {} : { 'x-link-token': token },
          ...(method === 'POST' ? { payload: {} } : {}),
        },
        ['INVALID_TOKEN'],
      );
  });

  test(`${method} ${url}: a page of another origin`, async () => {
    const payload = method === 'POST' ? { payload: {} } : {};
    for (const headers of [
      { origin: 'https://evil.com' },
      { origin: HOST_ORIGIN },
      { origin: 'null' },
      { origin: 'http://localhost:4400.evil.com' },
      { origin: 'http://localhost:44000' },
      { origin: 'https://localhost:4400' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'same-origin', origin: 'https://evil.com' },
    ])
      await refused({ method, url, headers: { 'x-link-token': linkToken, ...headers }, ...payload }, [
        'ORIGIN_NOT_ALLOWED',
      ]);
  });
}

test('a host page that is not registered, however its origin is written', async () => {
  for (const origin of [
    'https://evil.com',
    'null',
    `${HOST_ORIGIN}/`,
    `${HOST_ORIGIN}.evil.com`,
    HOST_ORIGIN.toUpperCase(),
    'http://localhost',
    'http://localhost:4501',
    'https://localhost:4500',
    `${HOST_ORIGIN}, ${HOST_ORIGIN}`,
    '*',
    '__proto__',
    'x'.repeat(301),
  ])
    await refused(
      {
        method: 'GET',
        url: '/connect/session',
        headers: { 'x-link-token': linkToken, 'x-host-origin': origin },
      },
      origin.length > 300 ? undefined : ['ORIGIN_NOT_ALLOWED'],
    );
});

test('a wallet id that is none', async () => {
  for (const id of [
    "x' or '1'='1",
    '%00',
    '..%2f..',
    'x'.repeat(65),
    'x'.repeat(500),
    '%E0%A4%A',
    '__proto__',
    '%20',
  ])
    for (const [method, suffix] of [
      ['DELETE', ''],
      ['POST', '/resync'],
    ] as const)
      await refused({
        method,
        url: `/connect/integrations/${encodeURI(id).replaceAll('%25', '%')}${suffix}`,
        headers: { 'x-link-token': linkToken },
      });
});

test('what is ignored does no harm: unknown fields, and a good answer after all of it', async () => {
  const linked = await data(
    widget('POST', '/connect/integrations', {
      ...ACCOUNT,
      walletId: 'mine',
      workspace_id: 'other',
      verified: true,
    }),
  );
  assert.notEqual(linked.walletId, 'mine');
  assert.equal(linked.verified, false);
  assert.equal((await data(widget('GET', '/connect/integrations'))).length, 1);
});
