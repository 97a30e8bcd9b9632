import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isRegistered } from '@kryptos_connect/protocol';
import type { FastifyRequest, InjectOptions } from 'fastify';
import type { Context } from './checks/check.js';
import { sameOrigin } from './checks/origin.js';
import { frameAncestors } from './site/frame-ancestors.js';
import { emptySite } from './site/site.js';
import { staticFile } from './site/static-files.js';
import { type LookAlike, lookAlikesOf } from './testing/look-alike-origins.js';
import { PUBLIC_URL, startTestApp, type TestApp } from './testing/test-app.js';
import { createLinkToken, registerClient, type TestClient } from './testing/test-client.js';

const GENUINE = [
  'https://app.example.com',
  'https://pay.shop.example:8443',
  'https://xn--mnchen-3ya.example',
  'http://localhost:4500',
  'http://127.0.0.1:3000',
  'http://[::1]:3000',
];
const COUNT = 100_000;
/** Enough of them that 100,000 are another place. */
const all = [...lookAlikesOf(GENUINE, 1.5 * COUNT)];
const elsewhere = all.filter(({ isElsewhere }) => isElsewhere);

const accepted = (judge: (text: string) => boolean, from: readonly LookAlike[] = all): string[] => {
  assert.ok(from.length >= COUNT);
  return from.filter(({ text }) => judge(text)).map(({ text, trick }) => `${trick}: ${JSON.stringify(text)}`);
};

describe('of 100,000 origins that look like a registered one', () => {
  it('all are different, none is registered, and every trick is among them', () => {
    assert.equal(new Set(all.map(({ text }) => text)).size, all.length);
    const shares = new Map<string, number>();
    for (const { trick } of all) shares.set(trick, (shares.get(trick) ?? 0) + 1);
    assert.ok(shares.size >= 39, String(shares.size));
    assert.deepEqual(
      all.filter(({ text }) => GENUINE.includes(text)),
      [],
    );
  });

  it('none is taken for one by the check that every list of origins and redirect URIs goes through', () => {
    assert.deepEqual(
      accepted((text) => isRegistered(GENUINE, text)),
      [],
    );
    const uris = GENUINE.map((origin) => `${origin}/done`);
    assert.deepEqual(
      accepted((text) => isRegistered(uris, `${text}/done`)),
      [],
    );
    for (const text of GENUINE) assert.ok(isRegistered(GENUINE, text));
    for (const text of uris) assert.ok(isRegistered(uris, text));
  });

  it('none that is another place may frame the app, whatever a Referer says', () => {
    assert.deepEqual(
      accepted((text) => frameAncestors(GENUINE, text).length > 0, elsewhere),
      [],
    );
    for (const text of GENUINE) assert.deepEqual(frameAncestors(GENUINE, `${text}/page`), [text]);
  });

  it('none is taken for our own', () => {
    const passes = (origin: string) => {
      const request = { headers: { origin } } as FastifyRequest;
      try {
        sameOrigin(request, { publicUrl: PUBLIC_URL } as Context, undefined as never);
        return true;
      } catch {
        return false;
      }
    };
    assert.deepEqual(accepted(passes, [...lookAlikesOf([PUBLIC_URL], COUNT)]), []);
    assert.ok(passes(PUBLIC_URL));
  });
});

/** What a header can carry, as it arrives. */
const inHeader = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);

describe('of 500 of them that are sent', () => {
  let server: TestApp;
  let acme: TestClient;
  let linkToken: string;
  before(async () => {
    const page = await staticFile('index.html', Buffer.from('<!doctype html>'));
    server = await startTestApp({ site: { ...emptySite('1.2.3'), appPage: page } });
    acme = await registerClient(server.store, {
      origins: GENUINE,
      redirect_uris: GENUINE.map((origin) => `${origin}/done`),
    });
    linkToken = await createLinkToken(server, acme);
  });
  after(() => server.close());

  const answers = (request: (text: string) => InjectOptions, texts: readonly string[]) =>
    Promise.all(texts.map(async (text) => [text, await server.inject(request(text))] as const));
  const sent = all.filter(({ text }) => inHeader(text)).slice(0, 500);
  const texts = sent.map(({ text }) => text);

  const statuses = async (request: (text: string) => InjectOptions, from: readonly string[] = texts) =>
    [...new Set((await answers(request, from)).map(([, { statusCode }]) => statusCode))].sort();

  it('none is a host of the widget', async () => {
    const asked = (origin: string): InjectOptions => ({
      url: '/connect/session',
      headers: { 'x-link-token': linkToken, 'x-host-origin': origin },
    });
    assert.equal(texts.length, 500);
    assert.deepEqual(await statuses(asked), [403]);
    assert.deepEqual(await statuses(asked, GENUINE), [200]);
  });

  it('none may read what has become of a window', async () => {
    const asked = (origin: string): InjectOptions => ({
      method: 'OPTIONS',
      url: `/connect/window?client_id=${acme.client.id}`,
      headers: { origin },
    });
    assert.deepEqual(await statuses(asked, GENUINE), [204]);
    for (const [text, { statusCode, headers }] of await answers(asked, texts)) {
      assert.equal(statusCode, 403, text);
      assert.equal(headers['access-control-allow-origin'], undefined, text);
    }
  });

  it('none is where a person is sent back to', async () => {
    const asked = (origin: string): InjectOptions => ({
      method: 'POST',
      url: '/link-token',
      headers: acme.credentials,
      payload: { redirect_uri: `${origin}/done` },
    });
    assert.deepEqual(await statuses(asked), [400]);
    assert.deepEqual(await statuses(asked, GENUINE), [200]);
  });

  it('none that is another place is named in the policy of the app’s page', async () => {
    const others = sent.filter(({ isElsewhere }) => isElsewhere).map(({ text }) => text);
    const framers = async (origins: readonly string[]) =>
      (
        await answers(
          (referer) => ({ url: `/connect?client_id=${acme.client.id}`, headers: { referer } }),
          origins,
        )
      ).map(([origin, { headers }]) => [
        origin,
        /frame-ancestors ([^;]*)/.exec(String(headers['content-security-policy']))?.[1],
      ]);
    assert.deepEqual(
      await framers(others),
      others.map((origin) => [origin, "'none'"]),
    );
    assert.deepEqual(
      await framers(GENUINE),
      GENUINE.map((origin) => [origin, origin]),
    );
  });
});
