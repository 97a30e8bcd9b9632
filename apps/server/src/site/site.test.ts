import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Integration } from '@kryptos_connect/protocol';
import sharp from 'sharp';
import * as z from 'zod/mini';
import { redraw } from '../client-logo/picture.js';
import { mintToken } from '../domain/tokens.js';
import { codeMail } from '../mail/code-mail.js';
import { setClientLogo } from '../store/client-logos.js';
import { setClientDisabled } from '../store/clients.js';
import { openTestStore, PUBLIC_URL, startTestApp, type TestApp } from '../testing/test-app.js';
import { createLinkToken, registerClient, type TestClient, widgetOf } from '../testing/test-client.js';
import { readSite } from './site.js';

const SCRIPT = `export const answer = 42;\n${'// padding\n'.repeat(200)}`;
let folder: string;
let server: TestApp;
let acme: TestClient;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kc-site-'));
  await mkdir(path.join(folder, 'app/assets'), { recursive: true });
  await mkdir(path.join(folder, 'loader'));
  await writeFile(path.join(folder, 'app/index.html'), '<!doctype html><title>Connect</title>');
  await writeFile(path.join(folder, 'app/gallery.html'), '<!doctype html><title>Gallery</title>');
  await writeFile(path.join(folder, 'app/assets/index-AbC123.js'), SCRIPT);
  await writeFile(path.join(folder, 'app/secret.txt'), 'not an asset');
  await writeFile(path.join(folder, 'loader/kryptos-connect.js'), SCRIPT);
  await writeFile(path.join(folder, 'loader/diagnosis.js'), 'later');
  const site = await readSite(
    { app: path.join(folder, 'app'), loader: path.join(folder, 'loader') },
    '1.2.3',
    PUBLIC_URL,
  );
  server = await startTestApp({ site });
  acme = await registerClient(server.store, { origins: ['https://app.com', 'http://localhost:4500'] });
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ method: 'GET', url, headers });
const ancestorsOf = async (url: string, headers: Record<string, string> = {}) => {
  const response = await get(url, headers);
  assert.equal(response.statusCode, 200, response.body);
  return /frame-ancestors ([^;]*)/.exec(String(response.headers['content-security-policy']))?.[1];
};

test("the app's page may be framed by the client's origins, or by the one that its Referer names", async () => {
  const url = `/connect?client_id=${acme.client.id}`;
  assert.equal(await ancestorsOf(url), 'https://app.com http://localhost:4500');
  assert.equal(await ancestorsOf(url, { referer: 'http://localhost:4500/shop' }), 'http://localhost:4500');
  assert.equal(await ancestorsOf(url, { referer: 'https://app.com.evil.com/' }), "'none'");
});

test('without a client, with an unknown, malformed, doubled or disabled one nobody may frame the page', async () => {
  const disabled = await registerClient(server.store);
  await setClientDisabled(server.store.db, disabled.client.id, true);
  for (const query of [
    '',
    '?client_id=',
    '?client_id=nobody',
    '?client_id=__proto__',
    `?client_id=${mintToken('client', randomBytes)}`,
    `?client_id=${acme.client.id}&client_id=${acme.client.id}`,
    `?client_id=${disabled.client.id}`,
    `?client_id=${acme.client.id.toLowerCase()}`,
  ])
    assert.equal(await ancestorsOf(`/connect${query}`), "'none'", query);
});

test('assets are immutable, packed as the browser takes them, and nothing else of the disk', async () => {
  const url = '/assets/index-AbC123.js';
  const plain = await get(url);
  assert.equal(plain.body, SCRIPT);
  assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(plain.headers['content-type'], 'text/javascript; charset=utf-8');
  assert.equal(plain.headers['vary'], 'accept-encoding');
  const brotli = await get(url, { 'accept-encoding': 'gzip, deflate, br' });
  assert.equal(brotliDecompressSync(brotli.rawPayload).toString(), SCRIPT);
  const zipped = await get(url, { 'accept-encoding': 'gzip, br;q=0' });
  assert.equal(zipped.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(zipped.rawPayload).toString(), SCRIPT);
  assert.notEqual(zipped.headers.etag, brotli.headers.etag);
  const again = await get(url, { 'accept-encoding': 'br', 'if-none-match': String(brotli.headers.etag) });
  assert.deepEqual([again.statusCode, again.body], [304, '']);
  for (const other of [
    '/assets/',
    '/assets/missing.js',
    '/assets/../index.html',
    '/assets/..%2findex.html',
    '/assets/%2e%2e/secret.txt',
    '/assets/..%5csecret.txt',
    '/assets//etc/passwd',
    '/assets/index-AbC123.js%00',
    '/assets/__proto__',
    '/index.html',
    '/secret.txt',
  ])
    assert.equal((await get(other)).statusCode, 404, other);
});

test('the loader is served under its major version, for good under its full one, with its hash', async () => {
  const newest = await get('/v1/kryptos-connect.js');
  assert.equal(newest.body, SCRIPT);
  assert.equal(
    newest.headers['cache-control'],
    'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
  );
  const forGood = await get('/v1.2.3/kryptos-connect.js');
  assert.equal(forGood.body, SCRIPT);
  assert.equal(forGood.headers['cache-control'], 'public, max-age=31536000, immutable');
  const { version, url, integrity, later } = (await get('/v1/integrity.json')).json();
  assert.deepEqual([version, url], ['1.2.3', `${PUBLIC_URL}/v1.2.3/kryptos-connect.js`]);
  assert.equal(integrity, `sha384-${createHash('sha384').update(SCRIPT).digest('base64')}`);
  const hashOfLater = `sha384-${createHash('sha384').update('later').digest('base64')}`;
  assert.deepEqual(later, { [`${PUBLIC_URL}/v1.2.3/diagnosis.js`]: hashOfLater });
  for (const place of ['/v1/diagnosis.js', '/v1.2.3/diagnosis.js']) {
    const beside = await get(place);
    assert.equal(beside.body, 'later');
    assert.equal(beside.headers['access-control-allow-origin'], '*');
  }
  assert.equal((await get('/v1.2.2/kryptos-connect.js')).statusCode, 404);
});

test('the list of integrations is the same for everybody, fits its schema, and is not sent twice', async () => {
  const first = await get('/integrations/public/list');
  const { success, data } = first.json();
  assert.equal(success, true);
  assert.ok(data.length >= 300);
  assert.deepEqual(z.array(Integration).parse(data), data);
  assert.match(String(first.headers['cache-control']), /^public, max-age=/);
  const second = await get('/integrations/public/list', { 'if-none-match': `W/"x", ${first.headers.etag}` });
  assert.deepEqual([second.statusCode, second.body], [304, '']);
  const packed = await get('/integrations/public/list', { 'accept-encoding': 'br' });
  assert.ok(packed.rawPayload.length < first.rawPayload.length / 5);
});

test('each logo that the list names is there, as a picture without rights', async () => {
  const { data } = (await get('/integrations/public/list')).json();
  for (const logo of new Set(data.map((each: { logo: string }) => each.logo))) {
    const response = await get(String(logo));
    assert.equal(response.statusCode, 200, String(logo));
    assert.equal(response.headers['content-type'], 'image/svg+xml');
    assert.match(String(response.headers['content-security-policy']), /; sandbox$/);
    assert.equal(response.headers['x-content-type-options'], 'nosniff');
  }
  const { headers } = await get('/logos/ethereum.svg');
  assert.equal((await get('/logos/ethereum.svg', { 'if-none-match': String(headers.etag) })).statusCode, 304);
  for (const other of [
    'ethereum',
    'ETHEREUM.svg',
    '..%2f..%2fpackage.json',
    '__proto__.svg',
    'toString.svg',
    '.svg',
  ])
    assert.equal((await get(`/logos/${other}`)).statusCode, 404, other);
});

test("a client's logo is our own picture, under a path that names its version, and in the session", async () => {
  const source = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .webp()
    .toBuffer();
  const { png, hash } = await redraw(source);
  await setClientLogo(server.store.db, acme.client.id, { source: 'https://app.com/logo.webp', png, hash });
  const widget = widgetOf(server, await createLinkToken(server, acme));
  const { logo_url } = (await widget('GET', '/connect/session')).json().data.client;
  assert.ok(logo_url.startsWith(`${PUBLIC_URL}/client-logos/`));
  const response = await get(new URL(logo_url).pathname);
  assert.deepEqual([response.statusCode, response.headers['content-type']], [200, 'image/png']);
  assert.deepEqual(response.rawPayload, png);
  assert.equal(response.headers['cache-control'], 'public, max-age=31536000, immutable');
  for (const other of [
    `${acme.client.id}.0000000000000000.png`,
    `${acme.client.id}.png`,
    'x',
    `${acme.client.id}.${hash}.svg`,
  ])
    assert.equal((await get(`/client-logos/${other}`)).statusCode, 404, other);
});

test('the outbox shows the newest mail first, as JSON and as a page', async () => {
  for (const code of ['111111', '222222'])
    await server.outbox.send(
      codeMail({ to: 'outbox@example.com', code, appName: '<script>alert(1)</script>', language: 'ar' }),
    );
  const { success, data } = (await get('/dev/outbox?to=outbox%40example.com')).json();
  assert.equal(success, true);
  assert.deepEqual(
    data.map(({ code }: { code: string }) => code),
    ['222222', '111111'],
  );
  const page = await get('/dev/outbox?to=outbox@example.com', {
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  });
  assert.match(String(page.headers['content-type']), /^text\/html/);
  assert.ok(page.body.indexOf('222222') < page.body.indexOf('111111'));
  assert.doesNotMatch(page.body, /<script| style=| on[a-z]+=/);
  assert.equal((await get('/dev/outbox.css')).headers['content-type'], 'text/css; charset=utf-8');
  assert.equal((await get('/dev/outbox?to=a&to=b')).json().code, 'INVALID_REQUEST');
  assert.deepEqual((await get('/dev/outbox?to=nobody@example.com')).json().data, []);
});

test('a mail of the outbox is shown as a mail program shows it, with nothing that runs or loads', async () => {
  await server.outbox.send(
    codeMail({ to: 'html@example.com', code: '333333', appName: 'App', language: 'ar' }),
  );
  const { data } = (await get('/dev/outbox?to=html@example.com')).json();
  const { headers, body } = await get(`/dev/outbox?mail=${data[0].id}`);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.match(String(headers['content-security-policy']), /^default-src 'none';.*; sandbox$/);
  assert.match(body, /<html lang="ar" dir="rtl">/);
  assert.equal((await get('/dev/outbox?mail=none')).statusCode, 404);
});

test('nothing of development exists in production', async () => {
  const store = await openTestStore();
  const production = await startTestApp({
    store,
    environment: 'production',
    publicUrl: 'https://connect.example',
  });
  for (const url of ['/dev/outbox', '/dev/outbox.css', '/dev/gallery'])
    assert.equal((await production.inject({ method: 'GET', url })).statusCode, 404, url);
  assert.equal((await get('/dev/gallery')).statusCode, 200);
  await production.close();
  await store.close();
});

test('what was not built says so', async () => {
  const bare = await startTestApp({ store: server.store });
  for (const url of ['/connect', '/dev/gallery', '/v1/kryptos-connect.js', '/v1/integrity.json']) {
    const response = await bare.inject({ method: 'GET', url });
    assert.deepEqual([response.statusCode, response.json().code], [503, 'UNAVAILABLE'], url);
  }
  await bare.close();
});

test('the page behind hosted_url is the app, whatever its handle, and nobody may frame it', async () => {
  const framed = await get('/connect');
  for (const handle of ['some-handle', 'x'.repeat(43), '%3Cscript%3E', 'a b']) {
    const { statusCode, body, headers } = await get(`/hosted/${handle}`);
    assert.deepEqual([statusCode, body], [200, framed.body], handle);
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
    assert.equal(headers['x-frame-options'], 'DENY');
  }
  for (const path of ['/hosted', '/hosted/a/b']) assert.equal((await get(path)).statusCode, 404, path);
});
