import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { frameAncestors } from './frame-ancestors.js';

const registered = ['https://app.com', 'http://localhost:4500', 'https://xn--mnchen-3ya.example'];

for (const [referer, expected] of [
  [undefined, registered],
  ['https://app.com/', ['https://app.com']],
  ['https://app.com/checkout?a=https://evil.example', ['https://app.com']],
  ['HTTPS://APP.COM:443/', ['https://app.com']],
  ['http://localhost:4500/', ['http://localhost:4500']],
  ['https://münchen.example/', ['https://xn--mnchen-3ya.example']],
  ['', []],
  ['null', []],
  ['about:blank', []],
  ['https://app.com.evil.com/', []],
  ['https://app-com.evil/', []],
  ['https://app.com@evil.com/', []],
  ['https://evil.com/https://app.com', []],
  ['https://app.com:8443/', []],
  ['http://app.com/', []],
  ['https://app.com./', []],
  ['https://sub.app.com/', []],
  ['https://apq.com/', []],
  ['http://localhost:4501/', []],
  ['javascript:alert(1)', []],
] as const) {
  test(`framed from ${referer ?? 'a page that sends no Referer'}: ${expected.join(' ') || 'by nobody'}`, () =>
    assert.deepEqual(frameAncestors(registered, referer), expected));
}

test('what is not an origin never reaches the header', () => {
  assert.deepEqual(
    frameAncestors(
      ['https://a.example; script-src *', '*', 'https:', 'null', 'https://a.example/', "'self'"],
      undefined,
    ),
    [],
  );
});

test('whatever the Referer is, only registered origins come out', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (referer) => {
      for (const origin of frameAncestors(registered, referer)) assert.ok(registered.includes(origin));
    }),
  );
});
