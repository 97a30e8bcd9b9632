import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './testing/visit.js';

test("the page loads the element from Kryptos, under the client's id, and nothing inline", async (t) => {
  const { ask, kryptos } = await visit(t, {});
  for (const path of ['/', '/playground']) {
    const { body, headers } = await ask('GET', path);
    assert.match(String(headers['content-type']), /^text\/html/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.ok(body.includes(`src="${kryptos.url.origin}/v1/kryptos-connect.js"`));
    assert.ok(body.includes('client-id="client_&#34;abc"'));
    assert.doesNotMatch(body, /\{\{|<style|style=|<script(?![^>]*\ssrc=)|\son\w+=|secret_/);
  }
});

test('every answer forbids what the page does not need', async (t) => {
  const { ask, kryptos } = await visit(t, {});
  const { origin } = kryptos.url;
  for (const path of ['/', '/app.js', '/styles.css', '/nowhere', '/api/portfolio']) {
    const { headers } = await ask('GET', path);
    assert.equal(
      headers['content-security-policy'],
      `default-src 'none'; script-src 'self' ${origin}; style-src 'self'; img-src 'self' ${origin}; ` +
        `connect-src 'self'; frame-src ${origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
});

test('everything that the page and its scripts load is there', async (t) => {
  const { ask } = await visit(t, {});
  const seen = new Set<string>();
  const follow = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const { statusCode, body } = await ask('GET', path);
    assert.equal(statusCode, 200, path);
    const local = body.matchAll(/(?:src|href)="(\/[^"]+)"|from '\.(\/[^']+)'/g);
    for (const [, attribute, module] of local) await follow(attribute ?? module ?? '');
  };
  await follow('/');
  assert.ok(seen.has('/app.js') && seen.has('/styles.css') && seen.has('/playground-choices.js'));
});

test('nothing outside the folder of the page is served', async (t) => {
  const { ask } = await visit(t, {});
  for (const path of [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/src/main.ts',
    '/index.html/../../package.json',
  ])
    assert.notEqual((await ask('GET', path)).statusCode, 200, path);
});
