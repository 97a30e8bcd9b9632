import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, test } from 'node:test';
import sharp from 'sharp';
import { readClientLogo } from './client-logo.js';
import type { DownloadOptions } from './download.js';
import { LogoRefused } from './logo-refused.js';
import { isPublicAddress } from './public-address.js';

const picture = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 4, background: '#7c3aed' } });

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const listen = async (handler: RequestListener) => {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return { port: (server.address() as AddressInfo).port, requests: () => requests };
};

/** Lets a test speak to its own server, under a public name. */
const local: DownloadOptions = {
  resolve: async () => ['127.0.0.1'],
  isAllowed: (address) => address === '127.0.0.1',
  protocols: ['http:'],
};

const refused = (promise: Promise<unknown>, why: RegExp) =>
  assert.rejects(promise, (error) => {
    assert.ok(error instanceof LogoRefused, String(error));
    assert.match(error.message, why);
    return true;
  });

for (const format of ['png', 'jpeg', 'webp'] as const) {
  test(`a ${format} is fetched once, and drawn anew as a PNG`, async () => {
    const bytes = await picture(600, 300).toFormat(format).toBuffer();
    const { port, requests } = await listen((_request, response) => response.end(bytes));
    const { png, hash } = await readClientLogo(`http://logo.example:${port}/logo`, local);
    const { format: made, width, height } = await sharp(png).metadata();
    assert.deepEqual([made, width, height], ['png', 256, 128]);
    assert.match(hash, /^[0-9a-f]{16}$/);
    assert.equal(requests(), 1);
  });

  test(`a ${format} comes in a data: URL too`, async () => {
    const bytes = await picture().toFormat(format).toBuffer();
    const { png } = await readClientLogo(`data:image/${format};base64,${bytes.toString('base64')}`);
    assert.deepEqual((await sharp(png).metadata()).width, 40);
  });
}

test('metadata, and what is hidden behind the picture, stay outside', async () => {
  const bytes = await picture()
    .withExif({ IFD0: { Copyright: 'secret-in-exif' } })
    .jpeg()
    .toBuffer();
  const polyglot = Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>')]);
  const { png } = await readClientLogo(`data:image/jpeg;base64,${polyglot.toString('base64')}`);
  assert.ok(!png.includes('secret-in-exif'));
  assert.ok(!png.includes('<script>'));
});

test('an SVG, a GIF, HTML and nothing are refused, whatever they are called', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"/>';
  const gif = await picture().gif().toBuffer();
  for (const body of [svg, gif, '<!doctype html><script>alert(1)</script>', '']) {
    const { port } = await listen((_request, response) => {
      response.setHeader('content-type', 'image/png').end(body);
    });
    await refused(readClientLogo(`http://logo.example:${port}/logo.png`, local), /PNG, JPEG or WebP/);
    const base64 = Buffer.from(body).toString('base64');
    await refused(readClientLogo(`data:image/png;base64,${base64}`), /PNG, JPEG or WebP/);
  }
});

for (const source of [
  'data:image/svg+xml;base64,PHN2Zy8+',
  'data:image/png,AAAA',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:image/png;base64,<script>',
  `data:image/png;base64,${'A'.repeat(2_000_000)}`,
]) {
  test(`${source.slice(0, 40)} is refused`, () => refused(readClientLogo(source), /data: logo/));
}

for (const source of [
  'http://logo.example/logo.png',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'ftp://logo.example/logo.png',
  '//logo.example/logo.png',
  'logo.png',
  '',
]) {
  test(`"${source}" is refused: not https`, () => refused(readClientLogo(source), /https/));
}

test('a user and password in the URL are refused', () =>
  refused(readClientLogo('https://user:secret@logo.example/'), /user or password/));

test('an address that is not public is not spoken to, however it is written', async () => {
  const { port, requests } = await listen((_request, response) => response.end());
  const options: DownloadOptions = { protocols: ['http:'] };
  for (const host of [
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '017700000001',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0',
  ])
    await refused(readClientLogo(`http://${host}:${port}/`, options), /public address/);
  await refused(
    readClientLogo(`http://logo.example:${port}/`, { ...options, resolve: async () => ['127.0.0.1'] }),
    /public address/,
  );
  assert.equal(requests(), 0);
});

test('one private address among public ones is enough to refuse', () =>
  refused(
    readClientLogo('https://logo.example/', { resolve: async () => ['93.184.215.14', '10.0.0.1'] }),
    /public address/,
  ));

test('a name that changes its address between the check and the request gains nothing', async () => {
  const bytes = await picture().png().toBuffer();
  const { port } = await listen((_request, response) => response.end(bytes));
  let asked = 0;
  await readClientLogo(`http://logo.example:${port}/`, {
    ...local,
    resolve: async () => [asked++ === 0 ? '127.0.0.1' : '169.254.169.254'],
  });
  assert.equal(asked, 1);
});

test('a redirect is not followed', async () => {
  const inner = await listen((_request, response) => response.end());
  const outer = await listen((_request, response) => {
    response.writeHead(302, { location: `http://127.0.0.1:${inner.port}/` }).end();
  });
  await refused(readClientLogo(`http://logo.example:${outer.port}/`, local), /redirect.*302/);
  assert.equal(inner.requests(), 0);
});

test('more than 1 MB is not read, with and without a length said before', async () => {
  for (const headers of [{}, { 'content-length': '3000000' }]) {
    const { port } = await listen((_request, response) => {
      response.writeHead(200, headers);
      response.end(Buffer.alloc(3_000_000, 1));
    });
    await refused(readClientLogo(`http://logo.example:${port}/`, local), /1 MB/);
  }
});

test('a server that is silent, or drips, is left after the time is over', async () => {
  const silent = await listen(() => {});
  const dripping = await listen((_request, response) => response.write('x'));
  for (const { port } of [silent, dripping])
    await refused(readClientLogo(`http://logo.example:${port}/`, { ...local, timeoutMs: 50 }), /0\.05 s/);
  const resolve = () => new Promise<string[]>(() => {});
  await refused(readClientLogo('https://logo.example/', { resolve, timeoutMs: 50 }), /0\.05 s/);
});

test('a server or a name that is not there is said in a sentence', async () => {
  const { port } = await listen(() => {});
  await closing.pop()?.();
  await refused(readClientLogo(`http://logo.example:${port}/`, local), /could not be fetched/);
  const resolve = () => Promise.reject(new Error('ENOTFOUND'));
  await refused(readClientLogo('https://logo.example/', { resolve }), /could not be fetched/);
});

test('a picture that would unpack to too many pixels is refused', async () => {
  const bomb = await picture(5000, 5000).png().toBuffer();
  assert.ok(bomb.length < 1_000_000);
  await refused(readClientLogo(`data:image/png;base64,${bomb.toString('base64')}`), /16 million pixels/);
});

test('a damaged picture is refused', async () => {
  const bytes = await picture(300, 300).png().toBuffer();
  const cut = bytes.subarray(0, bytes.length / 2).toString('base64');
  await refused(readClientLogo(`data:image/png;base64,${cut}`), /damaged/);
});

for (const [address, expected] of [
  ['93.184.215.14', true],
  ['1.1.1.1', true],
  ['2606:4700::1111', true],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['127.8.8.8', false],
  ['169.254.169.254', false],
  ['172.31.255.255', false],
  ['192.168.0.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['0.0.0.0', false],
  ['::', false],
  ['::1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a00:1', false],
  ['2002:7f00:1::', false],
  ['2001:db8::1', false],
  ['fc00::1', false],
  ['fe80::1%eth0', false],
  ['ff02::1', false],
  ['not an address', false],
] as const) {
  test(`${address} is ${expected ? '' : 'not '}public`, () =>
    assert.equal(isPublicAddress(address), expected));
}
