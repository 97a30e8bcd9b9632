import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDataFile } from './data-file.js';
import { findLogo } from './logos.js';

const drawings = readDataFile('logos.generated.json') as Record<string, string>;

test('a logo is an SVG with an entity tag of its content', () => {
  const logo = findLogo('ethereum.svg');
  assert.equal(logo?.contentType, 'image/svg+xml');
  assert.match(
    logo?.body.toString() ?? '',
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 24 24">/,
  );
  assert.match(logo?.etag ?? '', /^"[\w-]{27}"$/);
  assert.equal(findLogo('ethereum')?.etag, logo?.etag);
  assert.notEqual(findLogo('solana')?.etag, logo?.etag);
});

test('what is no logo is not found', () => {
  for (const name of ['', '.svg', 'nothing', '../catalogue', 'constructor', '__proto__', 'ethereum.svg.svg'])
    assert.equal(findLogo(name), undefined, name);
});

test('all logos are small, and nothing but drawing: no script, handler, style, link, image, or foreign content', () => {
  for (const [id, svg] of Object.entries(drawings)) {
    assert.ok(svg.length < 16_384, `${id} has ${svg.length} characters`);
    for (const [, element = ''] of svg.matchAll(/<\/?([^\s/>]+)/g))
      assert.match(
        element,
        /^(svg|g|path|circle|ellipse|rect|polygon|defs|clipPath|mask|linearGradient|radialGradient|stop|text)$/,
        id,
      );
    assert.doesNotMatch(svg, /\s(on\w+|style|class|href|xlink:\w+|src)\s*=/i, id);
    assert.doesNotMatch(svg, /<[!?]|&|javascript:|data:|@import|url\((?!#)/i, id);
    assert.equal(svg.replace('http://www.w3.org/2000/svg', '').includes('//'), false, id);
  }
});

test('all logos have one shape: square, with rounded corners', () => {
  for (const [id, svg] of Object.entries(drawings)) {
    const [, size] = /^<svg xmlns="[^"]+" viewBox="0 0 (24|32) \1">/.exec(svg) ?? [];
    assert.ok(size, id);
    assert.ok(svg.includes(`<rect width="${size}" height="${size}" rx="${Number(size) / 4}"`), id);
  }
});

test('references inside a logo lead to something in it', () => {
  for (const [id, svg] of Object.entries(drawings))
    for (const [, target] of svg.matchAll(/url\(#([^)]+)\)/g)) assert.ok(svg.includes(`id="${target}"`), id);
});
