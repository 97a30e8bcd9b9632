import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { InjectOptions } from 'fastify';
import { codeMail } from './mail/code-mail.js';
import type { Site } from './site/site.js';
import { staticFile } from './site/static-files.js';
import { PUBLIC_URL, startTestApp, type TestApp } from './testing/test-app.js';
import { createLinkToken, registerClient, type TestClient } from './testing/test-client.js';

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
  server = await startTestApp({ site });
  secure = await startTestApp({
    site,
    store: server.store,
    publicUrl: 'https://connect.example',
    limits: { perAddress: 1_000_000, perClient: 1_000_000, perLinkToken: 1 },
  });
  acme = await registerClient(server.store, { origins: ['https://app.com'] });
  linkToken = await createLinkToken(server, acme);
  await server.outbox.send(codeMail({ to: 'a@b.example', code: '123456', appName: 'App' }));
});
after(async () => {
  await secure.close();
  await server.close();
});

type Headers = Record<string, string>;

/** On every answer. */
const EVERYWHERE: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
};

const JSON_HEADERS: Headers = {
  ...EVERYWHERE,
  'content-type': 'application/json; charset=utf-8',
  'content-security-policy':
    "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none';sandbox",
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-site',
  'cache-control': 'no-store',
};

const PERMISSIONS =
  'accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), screen-wake-lock=(), serial=(), storage-access=(), sync-xhr=(), usb=(), window-management=(), xr-spatial-tracking=(), clipboard-write=(self), publickey-credentials-create=(self), publickey-credentials-get=(self)';

const csp = (formAction: string, frameAncestors: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'none'; worker-src 'none'; object-src 'none'; base-uri 'none'; form-action ${formAction}; frame-ancestors ${frameAncestors}; require-trusted-types-for 'script'; trusted-types lit-html kc; report-uri /csp-report; report-to csp`;

const PAGE: Headers = {
  ...EVERYWHERE,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': PERMISSIONS,
  'reporting-endpoints': 'csp="/csp-report"',
};
const APP_PAGE = (frameAncestors: string): Headers => ({
  ...PAGE,
  'content-security-policy': csp("'none'", frameAncestors),
  'cross-origin-resource-policy': 'cross-origin',
});

const OWN_PAGE: Headers = {
  ...PAGE,
  'content-security-policy': csp("'self'", "'none'"),
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** For a page of a registered origin, which is named in it. */
const CORS: Headers = {
  'access-control-allow-origin': 'https://app.com',
  'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
  'access-control-allow-headers': 'content-type, x-link-token',
  'access-control-expose-headers': 'x-request-id, retry-after',
  'access-control-max-age': '600',
};
const withoutType = ({ 'content-type': _, ...rest }: Headers): Headers => rest;

const LOADER: Headers = {
  ...JSON_HEADERS,
  'content-type': 'text/javascript; charset=utf-8',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
};
const RELEASED = 'public, max-age=300, stale-while-revalidate=86400';
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** What differs from answer to answer, and is looked at elsewhere. */
const VARYING = ['x-request-id', 'date', 'connection', 'content-length', 'etag'];

const exactly = async (request: InjectOptions, status: number, expected: Headers, of: TestApp = server) => {
  const { statusCode, headers, body } = await of.inject(request);
  assert.equal(statusCode, status, body);
  assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/);
  const rest = Object.fromEntries(Object.entries(headers).filter(([name]) => !VARYING.includes(name)));
  assert.deepEqual(rest, expected);
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
      ...EVERYWHERE,
      'content-type': 'image/svg+xml',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
    },
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
