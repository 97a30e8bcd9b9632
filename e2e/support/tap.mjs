// Loaded ahead of each program of the stack, whose HTTP it listens in on: what it gives out that nobody else may see, and
// where such a thing may turn up. A line of JSON an answer goes to the file that E2E_TAP names. `run-secrets.ts` reads it.
import { appendFileSync } from 'node:fs';
import { Server } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const file = process.env['E2E_TAP'];
const emit = Server.prototype.emit;
const pages = new Set();

/** The secrets that an answer in JSON gives out, by what they are. */
const issuedIn = (url, body) => [
  ...[...body.matchAll(/\b(link|public|cat|secret)_[0-9A-Za-z]{49}/g)].map(([token, kind]) => [kind, token]),
  ...[...body.matchAll(/\/hosted\/([\w-]{43})/g)].map(([, handle]) => ['handle', handle]),
  ...(url.startsWith('/dev/outbox')
    ? [...body.matchAll(/"code":"(\d{6})"/g)].map(([, code]) => ['code', code])
    : []),
];

const unpacked = (bytes, encoding) =>
  (encoding === 'br'
    ? brotliDecompressSync(bytes)
    : encoding === 'gzip'
      ? gunzipSync(bytes)
      : bytes
  ).toString();

const listenIn = (request, response) => {
  const chunks = [];
  for (const method of ['write', 'end']) {
    const say = response[method];
    response[method] = function (chunk, ...rest) {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
      return say.call(this, chunk, ...rest);
    };
  }
  response.once('close', () => {
    const type = String(response.getHeader('content-type') ?? '');
    const isWhole = response.writableFinished && /json|html/.test(type) && chunks.length > 0;
    const body = isWhole ? unpacked(Buffer.concat(chunks), response.getHeader('content-encoding')) : '';
    const { 'x-widget-key': key, 'x-on-purpose': onPurpose, referer } = request.headers;
    const isNewPage = type.includes('html') && body !== '' && !pages.has(body);
    if (isNewPage) pages.add(body);
    const line = {
      port: request.socket.localPort,
      url: request.url,
      referer,
      onPurpose,
      location: response.getHeader('location'),
      page: isNewPage ? body : undefined,
      issued: [
        ...(key === undefined ? [] : [['widget key', key]]),
        ...(type.includes('json') ? issuedIn(request.url, body) : []),
      ],
    };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  });
};

Server.prototype.emit = function (name, ...rest) {
  if (name === 'request') listenIn(...rest);
  return emit.call(this, name, ...rest);
};
