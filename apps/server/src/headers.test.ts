import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ERROR_CODES, ERRORS, type ErrorCode, endpoints } from '@kryptos_connect/protocol';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import type { InjectOptions } from 'fastify';
import { ApiError } from './api-error.js';
import { codeMail } from './mail/code-mail.js';
import type { Site } from './site/site.js';
import { staticFile } from './site/static-files.js';
import { setClientLogo } from './store/client-logos.js';
import {
  APP_PAGE,
  CORS,
  FOR_GOOD,
  type Headers,
  JSON_HEADERS,
  LOADER,
  lasting,
  OWN_PAGE,
  PICTURE,
  RELEASED,
  withoutType,
} from './testing/expected-headers.js';
import { type Recorded, recordAnswers } from './testing/recorded-answers.js';
import { PUBLIC_URL, startTestApp, type TestApp } from './testing/test-app.js';
import { createLinkToken, registerClient, type TestClient } from './testing/test-client.js';

/** A route of this test alone, which fails with the code that it is asked for. */
const FAILS = '/fails';

const LOGO_HASH = '0123456789abcdef';

let recorded: Recorded;
let server: TestApp;
let secure: TestApp;
let acme: TestClient;
let linkToken: string;

const file = (name: string, text: string) => staticFile(name, Buffer.from(text));
before(async () => {
  const site: Site = {
    version: '1.2.3',
    appPage: await file('index.html', '<!doctype html>'),
    galleryPage: await file('gallery.html', '<!doctype html>'),
    assets: new Map([['a.js', await file('a.js', 'a')]]),
    loader: {
      script: await file('l.js', 'l'),
      later: new Map([['later.js', await file('later.js', 'x')]]),
      integrity: await file('i.json', '{}'),
    },
  };
  recorded = await recordAnswers(
    () => startTestApp({ site }),
    (app) =>
      app.get<{ Params: { code: ErrorCode } }>(`${FAILS}/:code`, async ({ params: { code } }) => {
        throw new ApiError(code);
      }),
  );
  server = recorded.server;
  secure = await startTestApp({
    site,
    store: server.store,
    publicUrl: 'https://connect.example',
    limits: { perAddress: 1_000_000, perClient: 1_000_000, perLinkToken: 1 },
  });
  acme = await registerClient(server.store, { origins: ['https://app.com'] });
  linkToken = await createLinkToken(server, acme);
  const logo = { source: 'https://app.com/logo.png', png: Buffer.from('PNG'), hash: LOGO_HASH };
  await setClientLogo(server.store.db, acme.client.id, logo);
  await server.outbox.send(codeMail({ to: 'a@b.example', code: '123456', appName: 'App', language: 'en' }));
});
after(async () => {
  await secure.close();
  await server.close();
});

const exactly = async (request: InjectOptions, status: number, expected: Headers, of: TestApp = server) => {
  const { statusCode, headers, body } = await of.inject(request);
  assert.equal(statusCode, status, body);
  assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/);
  assert.deepEqual(lasting(headers), expected);
};

const get = (url: string, headers: Headers = {}): InjectOptions => ({ method: 'GET', url, headers });
const widget = (url: string, headers: Headers = {}): InjectOptions =>
  get(url, { 'x-link-token': linkToken, ...headers });
const window = (
  method: 'GET' | 'POST' | 'DELETE' | 'OPTIONS',
  origin: string,
  headers: Headers = {},
): InjectOptions => ({
  method,
  url: `/connect/window?client_id=${acme.client.id}`,
  headers: { 'x-link-token': linkToken, origin, 'sec-fetch-site': 'cross-site', ...headers },
});
const bearer = (headers: Headers = {}) => get('/api/v1/holdings', { ...acme.credentials, ...headers });

const table: [string, () => InjectOptions, number, Headers][] = [
  ['health', () => get('/health'), 200, JSON_HEADERS],
  ['readiness', () => get('/ready'), 200, JSON_HEADERS],
  ['a widget answer', () => widget('/connect/session'), 200, JSON_HEADERS],
  ['a backend answer', () => get('/token/grants', acme.credentials), 200, JSON_HEADERS],
  [
    'the figures',
    () => get('/metrics'),
    200,
    { ...JSON_HEADERS, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
  ],
  [
    'the list of integrations',
    () => get('/integrations/public/list'),
    200,
    { ...JSON_HEADERS, 'cache-control': RELEASED, vary: 'accept-encoding' },
  ],
  [
    'the OpenAPI document',
    () => get('/openapi.json'),
    200,
    { ...JSON_HEADERS, 'cache-control': RELEASED, vary: 'accept-encoding' },
  ],
  [
    'the app for its client',
    () => get(`/connect?client_id=${acme.client.id}`),
    200,
    APP_PAGE('https://app.com'),
  ],
  ['the app as a page of its own', () => get(`/hosted/${'x'.repeat(43)}`), 200, OWN_PAGE],
  [
    'a preflight of a registered page',
    () => window('OPTIONS', 'https://app.com'),
    204,
    { ...withoutType(JSON_HEADERS), vary: 'origin', ...CORS },
  ],
  [
    'a window for a registered page',
    () => window('POST', 'https://app.com'),
    201,
    { ...JSON_HEADERS, vary: 'origin', ...CORS },
  ],
  [
    'what has become of it',
    () => window('GET', 'https://app.com'),
    200,
    { ...JSON_HEADERS, vary: 'origin', ...CORS },
  ],
  [
    'the end of it',
    () => window('DELETE', 'https://app.com'),
    200,
    { ...JSON_HEADERS, vary: 'origin', ...CORS },
  ],
  [
    'a refusal to a registered page',
    () => window('GET', 'https://app.com', { 'x-link-token': 'link_nothing' }),
    401,
    { ...JSON_HEADERS, vary: 'origin', ...CORS },
  ],
  [
    'a preflight of any other page',
    () => window('OPTIONS', 'https://evil.com'),
    403,
    { ...JSON_HEADERS, vary: 'origin' },
  ],
  [
    'a window for any other page',
    () => window('POST', 'https://evil.com'),
    403,
    { ...JSON_HEADERS, vary: 'origin' },
  ],
  [
    'a handle that opens nothing',
    () => ({
      method: 'POST',
      url: '/connect/hosted',
      headers: { 'x-widget-key': 'x'.repeat(43) },
      payload: { handle: 'x' },
    }),
    401,
    JSON_HEADERS,
  ],
  ['the app for nobody', () => get('/connect'), 200, APP_PAGE("'none'")],
  ['the gallery', () => get('/dev/gallery'), 200, APP_PAGE("'none'")],
  [
    'the outbox as a page',
    () => get('/dev/outbox', { accept: 'text/html' }),
    200,
    { ...OWN_PAGE, vary: 'accept' },
  ],
  ['the outbox as JSON', () => get('/dev/outbox'), 200, { ...JSON_HEADERS, vary: 'accept' }],
  [
    "the outbox's style sheet",
    () => get('/dev/outbox.css'),
    200,
    {
      ...JSON_HEADERS,
      'content-type': 'text/css; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
    },
  ],
  [
    'an asset',
    () => get('/assets/a.js'),
    200,
    {
      ...JSON_HEADERS,
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': FOR_GOOD,
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
  ],
  [
    'the loader',
    () => get('/v1/kryptos-connect.js'),
    200,
    {
      ...LOADER,
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
    },
  ],
  [
    'a version of the loader',
    () => get('/v1.2.3/kryptos-connect.js'),
    200,
    { ...LOADER, 'cache-control': FOR_GOOD },
  ],
  [
    'what the loader loads later',
    () => get('/v1/later.js'),
    200,
    {
      ...LOADER,
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
    },
  ],
  ['the same of a version', () => get('/v1.2.3/later.js'), 200, { ...LOADER, 'cache-control': FOR_GOOD }],
  [
    "the loader's hash",
    () => get('/v1/integrity.json'),
    200,
    { ...LOADER, 'content-type': 'application/json; charset=utf-8', 'cache-control': RELEASED },
  ],
  [
    'a logo',
    () => get('/logos/ethereum.svg'),
    200,
    {
      ...PICTURE,
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
    },
  ],
  [
    'the logo of a client',
    () => get(`/client-logos/${acme.client.id}.${LOGO_HASH}.png`),
    200,
    { ...PICTURE, 'content-type': 'image/png', 'cache-control': FOR_GOOD },
  ],
  ['what is not there', () => get('/nothing'), 404, JSON_HEADERS],
  ['another method', () => ({ method: 'PUT', url: '/health' }), 404, JSON_HEADERS],
  ['a missing asset', () => get('/assets/b.js'), 404, JSON_HEADERS],
  ['a missing logo', () => get('/logos/nothing.svg'), 404, JSON_HEADERS],
  ['an address that can not be read', () => get('/assets/%E0%A4%A'), 400, JSON_HEADERS],
  ['no client', () => get('/token/grants'), 401, JSON_HEADERS],
  [
    'a browser at the back door',
    () => get('/token/grants', { ...acme.credentials, origin: PUBLIC_URL }),
    403,
    JSON_HEADERS,
  ],
  ['no link token', () => get('/connect/session'), 401, JSON_HEADERS],
  [
    'another site in the widget',
    () => widget('/connect/session', { 'sec-fetch-site': 'cross-site' }),
    403,
    JSON_HEADERS,
  ],
  [
    'a host that is not registered',
    () => widget('/connect/session', { 'x-host-origin': 'https://evil.com' }),
    403,
    JSON_HEADERS,
  ],
  [
    'a body that does not fit',
    () => ({
      method: 'POST',
      url: '/connect/auth/email',
      headers: { 'x-link-token': linkToken },
      payload: {},
    }),
    400,
    JSON_HEADERS,
  ],
  [
    'a body that is not JSON',
    () => ({
      method: 'POST',
      url: '/link-token',
      headers: { ...acme.credentials, 'content-type': 'text/plain' },
      payload: 'x',
    }),
    415,
    JSON_HEADERS,
  ],
  [
    'a body that is too large',
    () => ({
      method: 'POST',
      url: '/link-token',
      headers: acme.credentials,
      payload: { state: 'x'.repeat(70_000) },
    }),
    413,
    JSON_HEADERS,
  ],
  [
    'no Bearer token',
    () => bearer(),
    401,
    { ...JSON_HEADERS, 'www-authenticate': 'Bearer realm="kryptos-connect"' },
  ],
  [
    'a bad Bearer token',
    () => bearer({ authorization: 'Bearer cat_nothing' }),
    401,
    { ...JSON_HEADERS, 'www-authenticate': 'Bearer realm="kryptos-connect", error="invalid_token"' },
  ],
];

for (const [name, request, status, expected] of table)
  test(`${name}: ${status} with exactly these headers`, () => exactly(request(), status, expected));

for (const code of ERROR_CODES)
  test(`${code}: ${ERRORS[code].status} with exactly the headers of JSON`, () =>
    exactly(get(`${FAILS}/${code}`), ERRORS[code].status, JSON_HEADERS));

test('a report of a browser is taken without a word', async () => {
  await exactly(
    {
      method: 'POST',
      url: '/csp-report',
      headers: { 'content-type': 'application/csp-report' },
      payload: '{}',
    },
    204,
    withoutType(JSON_HEADERS),
  );
});

test('what did not change keeps the headers that matter', async () => {
  const { headers } = await server.inject(get('/v1/kryptos-connect.js'));
  const response = await server.inject(
    get('/v1/kryptos-connect.js', { 'if-none-match': String(headers.etag) }),
  );
  assert.equal(response.statusCode, 304);
  assert.equal(response.headers['cache-control'], headers['cache-control']);
  assert.equal(response.headers['access-control-allow-origin'], '*');
});

test('under https every answer says to stay with it, and one that is too many says when to come back', async () => {
  const hsts = { 'strict-transport-security': 'max-age=63072000; includeSubDomains; preload' };
  await exactly(get('/health'), 200, { ...JSON_HEADERS, ...hsts }, secure);
  await exactly(get('/connect'), 200, { ...APP_PAGE("'none'"), ...hsts }, secure);
  await exactly(get('/nothing'), 404, { ...JSON_HEADERS, ...hsts }, secure);
  await exactly(widget('/connect/session'), 200, { ...JSON_HEADERS, ...hsts }, secure);
  const { statusCode, headers } = await secure.inject(widget('/connect/session'));
  assert.equal(statusCode, 429);
  assert.ok(Number(headers['retry-after']) >= 1);
  await exactly(get('/health'), 200, { ...JSON_HEADERS, ...hsts }, secure);
});

// The last ones: they look at all that was answered before.
test('every route that the server has is in the table above, or an endpoint of the contract', () => {
  const shown = recorded.answers.filter(({ status }) => status < 400).map(({ route }) => route);
  // Each of them is answered, with its headers, where the endpoints are held to their document.
  const inContract = Object.values(endpoints).map(
    ({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
  );
  const known = new Set([...shown, ...inContract, `GET ${FAILS}/:code`]);
  assert.ok(recorded.routes.size > 30);
  assert.deepEqual(
    [...recorded.routes].filter((route) => !known.has(route)),
    [],
  );
});

test('csp_evaluator has nothing serious to say about any policy that was sent', () => {
  const policies = new Set(recorded.answers.map(({ headers }) => String(headers['content-security-policy'])));
  assert.ok(policies.size >= 5, [...policies].join('\n'));
  const findings = [...policies].flatMap((policy) =>
    new CspEvaluator(new CspParser(policy).csp)
      .evaluate()
      .filter(({ severity }) => severity <= Severity.MEDIUM)
      .map(({ directive, value, description }) => `${directive} ${value}: ${description} (${policy})`),
  );
  assert.deepEqual(findings, []);
});
