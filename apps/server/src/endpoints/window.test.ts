import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { digestOf } from '../domain/tokens.js';
import { onBothDatabases } from '../store/testing/databases.js';
import { data, failure } from '../testing/answers.js';
import { PUBLIC_URL, startTestApp, type TestApp } from '../testing/test-app.js';
import { createLinkToken, HOST_ORIGIN, registerClient } from '../testing/test-client.js';
import { handleOf, hostPageOf, keyedWidgetOf, newKey, openHosted } from '../testing/test-window.js';

const SCOPES = ['openid', 'portfolios:read'];

onBothDatabases((store) => {
  let server: TestApp;
  before(async () => {
    server = await startTestApp({ store: store() });
  });
  after(() => server.close());

  /** A page with a link token, and no window yet. */
  const pageOf = async (settings: Parameters<typeof registerClient>[1] = {}, linkTokenBody: object = {}) => {
    const acme = await registerClient(store(), settings);
    const linkToken = await createLinkToken(server, acme, linkTokenBody);
    return { acme, linkToken, page: hostPageOf(server, acme, linkToken) };
  };

  /** The same, and the widget in the window that it has opened. */
  const windowOf = async () => {
    const { acme, linkToken, page } = await pageOf();
    const { url } = await data(page('POST'));
    const [handle, key] = [handleOf(url), newKey()];
    const { visit } = await data(openHosted(server, handle, key));
    return { acme, linkToken, page, handle, key, visit, widget: keyedWidgetOf(server, linkToken, key) };
  };

  const agree = async (widget: ReturnType<typeof keyedWidgetOf>) => {
    await data(widget('POST', '/connect/auth/anonymous'));
    await data(widget('POST', '/connect/consent', { scopes: SCOPES }));
  };

  /** Lets seconds pass, for one link token. */
  const pass = async (linkToken: string, seconds: number) => {
    const digest = digestOf(linkToken);
    await sql`update hosted_pages set away_at = away_at - make_interval(secs => ${seconds}),
      created_at = created_at - make_interval(secs => ${seconds}) where link_token_digest = ${digest}`.execute(
      store().db,
    );
    await sql`update link_tokens set expires_at = expires_at - make_interval(secs => ${seconds}),
      finished_at = finished_at - make_interval(secs => ${seconds}) where digest = ${digest}`.execute(
      store().db,
    );
  };

  describe('a window', () => {
    it('has an address that is named by a handle, and is open until something comes of it', async () => {
      const { page, linkToken } = await pageOf();
      assert.deepEqual(await failure(page('GET')), [404, 'NOT_FOUND']);
      const response = await page('POST');
      assert.equal(response.statusCode, 201);
      const { url, expires_at } = await data(page('POST'));
      assert.match(url, /^http:\/\/localhost:4400\/hosted\/[\w-]{43}$/);
      assert.ok(Math.abs(Date.parse(expires_at) - Date.now() - 1_800_000) < 60_000);
      assert.ok(!response.body.includes(linkToken));
      assert.deepEqual(await data(page('GET')), { status: 'open' });
    });

    it('gives its public token to the page for ten minutes, and never after', async () => {
      const { page, widget, linkToken } = await windowOf();
      await agree(widget);
      const { public_token } = await data(widget('POST', '/connect/finish'));
      const success = { status: 'success', public_token };
      assert.deepEqual(await data(page('GET')), success);
      await data(page('DELETE'));
      assert.deepEqual(await data(page('GET')), success, 'a success stays one');
      await pass(linkToken, 590);
      assert.deepEqual(await data(page('GET')), success);
      await pass(linkToken, 10);
      assert.deepEqual(await data(page('GET')), { status: 'expired' });
    });

    it('tells why and where the person left, and is over with that', async () => {
      const { page, widget, handle, key } = await windowOf();
      await data(
        widget('POST', '/connect/exit', { status: 'failed', step: 'problem', error: 'INTERNAL_ERROR' }),
      );
      const exit = { status: 'failed', step: 'problem', error: 'INTERNAL_ERROR' };
      assert.deepEqual(await data(page('GET')), { status: 'exit', exit });
      assert.deepEqual(await failure(widget('POST', '/connect/auth/anonymous')), [409, 'TOKEN_ALREADY_USED']);
      assert.equal((await data(openHosted(server, handle, key))).status, 'left');
    });

    it('counts as closed once its page has been away for four seconds, and not for a reload', async () => {
      const { page, widget, handle, key, visit, linkToken } = await windowOf();
      const away = (of: number) => widget('POST', '/connect/hosted/away', { visit: of, step: 'consent' });
      await data(away(visit));
      assert.deepEqual(await data(page('GET')), { status: 'open' });
      await pass(linkToken, 3);
      const again = await data(openHosted(server, handle, key));
      assert.deepEqual([again.status, again.visit], ['open', visit + 1]);
      await pass(linkToken, 10);
      assert.deepEqual(await data(page('GET')), { status: 'open' });
      // A word of the visit before, which the network has delayed.
      await data(away(visit));
      await pass(linkToken, 10);
      assert.deepEqual(await data(page('GET')), { status: 'open' });
      await data(away(visit + 1));
      await pass(linkToken, 4);
      const exit = { status: 'closed', step: 'consent' };
      assert.deepEqual(await data(page('GET')), { status: 'exit', exit });
      assert.deepEqual(await failure(widget('GET', '/connect/session')), [409, 'TOKEN_ALREADY_USED']);
      assert.equal((await data(openHosted(server, handle, key))).status, 'left', 'what was told stays so');
      assert.deepEqual(await data(page('GET')), { status: 'exit', exit });
    });

    it('that the page has given up can not finish, and is told so; giving it up twice is the same', async () => {
      const { page, widget, handle, key } = await windowOf();
      await agree(widget);
      for (const _ of [1, 2]) assert.deepEqual(await data(page('DELETE')), {});
      const { exit } = await data(page('GET'));
      assert.equal(exit.status, 'host_closed');
      for (const [method, url] of [
        ['GET', '/connect/session'],
        ['GET', '/connect/integrations'],
        ['POST', '/connect/finish'],
      ] as const)
        assert.deepEqual(await failure(widget(method, url)), [409, 'TOKEN_ALREADY_USED'], url);
      assert.equal((await data(openHosted(server, handle, key))).status, 'left');
    });

    it('that nobody gave up leaves other widgets of the link token alone', async () => {
      const { page, linkToken } = await windowOf();
      await data(page('DELETE'));
      const frame = keyedWidgetOf(server, linkToken, newKey());
      await data(frame('GET', '/connect/session', undefined, { 'x-host-origin': HOST_ORIGIN }));
      await agree(frame);
      assert.match((await data(frame('POST', '/connect/finish'))).public_token, /^public_/);
    });

    it('takes the place of the one before, which is over', async () => {
      const { page, widget, handle, key } = await windowOf();
      const { url } = await data(page('POST'));
      assert.deepEqual(await data(page('GET')), { status: 'open' });
      assert.deepEqual(await failure(widget('GET', '/connect/session')), [409, 'TOKEN_ALREADY_USED']);
      assert.equal((await data(openHosted(server, handle, key))).status, 'left');
      assert.equal((await data(openHosted(server, handleOf(url), newKey()))).status, 'open');
    });

    it('has to be opened within two minutes, or counts as closed', async () => {
      const { page, linkToken } = await pageOf();
      const { url } = await data(page('POST'));
      await pass(linkToken, 119);
      assert.deepEqual(await data(page('GET')), { status: 'open' });
      await pass(linkToken, 1);
      const exit = { status: 'closed', step: 'loading' };
      assert.deepEqual(await data(page('GET')), { status: 'exit', exit });
      assert.deepEqual(await failure(openHosted(server, handleOf(url), newKey())), [401, 'INVALID_TOKEN']);
    });

    it('expires with its link token', async () => {
      const { page, linkToken, handle, key } = await windowOf();
      await pass(linkToken, 1800);
      assert.deepEqual(await data(page('GET')), { status: 'expired' });
      assert.equal((await data(openHosted(server, handle, key))).status, 'expired');
      assert.deepEqual(await failure(page('POST')), [401, 'TOKEN_EXPIRED']);
      assert.deepEqual(await data(page('DELETE')), {});
    });

    it('is opened for a flow that goes on alone', async () => {
      const { page, widget } = await windowOf();
      await agree(widget);
      await data(widget('POST', '/connect/finish'));
      assert.deepEqual(await failure(page('POST')), [409, 'TOKEN_ALREADY_USED']);
    });

    it('is told of to its own client alone, and to no made-up token', async () => {
      const { acme, page, linkToken } = await windowOf();
      const other = await registerClient(store());
      for (const method of ['GET', 'POST', 'DELETE'] as const) {
        assert.deepEqual(await failure(hostPageOf(server, other, linkToken)(method)), [401, 'INVALID_TOKEN']);
        for (const bad of ['', 'link_', 'x', `${linkToken}x`, acme.client.id])
          assert.deepEqual(await failure(page(method, { 'x-link-token': bad })), [401, 'INVALID_TOKEN'], bad);
      }
    });

    it('ends once of a hundred who finish while the page gives it up: finished, or given up', async () => {
      for (const _ of [1, 2, 3]) {
        const { page, widget } = await windowOf();
        await agree(widget);
        const finishes = Array.from({ length: 50 }, () => widget('POST', '/connect/finish'));
        const given = page('DELETE');
        finishes.push(...Array.from({ length: 50 }, () => widget('POST', '/connect/finish')));
        await data(given);
        const codes = new Set((await Promise.all(finishes)).map(({ statusCode }) => statusCode));
        const { status, public_token } = await data(page('GET'));
        assert.deepEqual([...codes], status === 'success' ? [200] : [409]);
        assert.equal(typeof public_token, status === 'success' ? 'string' : 'undefined');
      }
    });
  });

  describe('a page that asks', () => {
    const READABLE = 'access-control-allow-origin';
    const preflight = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-link-token',
    };

    it('reads the answer at a registered origin, whatever it is, and its preflight says so', async () => {
      const origins = [HOST_ORIGIN, 'https://shop.example'];
      const { page } = await pageOf({ origins });
      for (const origin of origins)
        for (const [method, headers, status] of [
          ['OPTIONS', preflight, 204],
          ['GET', {}, 404],
          ['POST', {}, 201],
          ['GET', {}, 200],
          ['GET', { 'x-link-token': 'link_nothing' }, 401],
          ['DELETE', {}, 200],
        ] as const) {
          const answer = await page(method, { origin, ...headers });
          if (origin === origins[0] || status !== 404) assert.equal(answer.statusCode, status, answer.body);
          assert.equal(answer.headers[READABLE], origin);
          assert.match(String(answer.headers['vary']), /\borigin\b/i);
          assert.equal(answer.headers['access-control-allow-credentials'], undefined);
          assert.equal(answer.headers['access-control-allow-headers'], 'content-type, x-link-token');
          assert.equal(answer.headers['access-control-max-age'], '600');
        }
    });

    for (const origin of [
      'null',
      'https://app.com.evil.com',
      'https://app-com.evil',
      'https://app.com@evil.com',
      'https://apq.com',
      'https://sub.app.com',
      'https://app.com:8443',
      'http://app.com',
      'https://app.com.',
      'https://app.com/',
      'HTTPS://APP.COM',
      ' https://app.com',
      'https://app.com, https://evil.com',
      'https://xn--pp-kka.com',
      'app.com',
      '*',
      '',
    ])
      it(`learns nothing at the origin “${origin}”`, async () => {
        const { page } = await pageOf({ origins: ['https://app.com', 'http://localhost:4500'] });
        for (const method of ['OPTIONS', 'GET', 'POST', 'DELETE'] as const) {
          const answer = await page(method, { origin, ...(method === 'OPTIONS' ? preflight : {}) });
          assert.deepEqual([answer.statusCode, answer.json().code], [403, 'ORIGIN_NOT_ALLOWED'], method);
          for (const name of Object.keys(answer.headers)) assert.doesNotMatch(name, /^access-control/);
          assert.match(String(answer.headers['vary']), /\borigin\b/i);
        }
      });

    it('is not believed without an origin, nor with one that it only says', async () => {
      const { acme, linkToken } = await pageOf();
      const url = `/connect/window?client_id=${acme.client.id}`;
      const said = { 'x-link-token': linkToken, 'x-host-origin': HOST_ORIGIN };
      for (const headers of [
        { 'x-link-token': linkToken },
        { 'x-link-token': linkToken, origin: PUBLIC_URL },
        { ...said, origin: 'https://evil.com' },
        { ...said, 'sec-fetch-site': 'cross-site' },
        { ...said, 'sec-fetch-site': 'none' },
        { ...said, 'x-host-origin': 'https://evil.com' },
      ]) {
        const answer = server.inject({ method: 'POST', url, headers });
        assert.deepEqual(await failure(answer), [403, 'ORIGIN_NOT_ALLOWED'], JSON.stringify(headers));
      }
      for (const headers of [said, { ...said, origin: PUBLIC_URL, 'sec-fetch-site': 'same-origin' }]) {
        const answer = await server.inject({ method: 'POST', url, headers });
        assert.equal(answer.statusCode, 201, 'the app within its frame');
        assert.equal(answer.headers[READABLE], undefined);
      }
    });

    it('names its client, once; a client that is unknown or disabled has no origins', async () => {
      const { acme, linkToken } = await pageOf();
      const ask = (query: string) =>
        server.inject({
          method: 'POST',
          url: `/connect/window${query}`,
          headers: { 'x-link-token': linkToken, origin: HOST_ORIGIN },
        });
      for (const query of ['', '?client_id', '?client_id=', `?client_id=a&client_id=${acme.client.id}`])
        assert.ok([400, 403].includes((await ask(query)).statusCode), query);
      for (const id of ['nobody', `${acme.client.id}x`, 'x'.repeat(1000), '%00', "' or true --"])
        assert.deepEqual(await failure(ask(`?client_id=${id}`)), [403, 'ORIGIN_NOT_ALLOWED'], id);
      await sql`update clients set disabled_at = now() where id = ${acme.client.id}`.execute(store().db);
      assert.deepEqual(await failure(ask(`?client_id=${acme.client.id}`)), [403, 'ORIGIN_NOT_ALLOWED']);
    });
  });

  it('may be asked about every second without using up what the widget may ask', async () => {
    const limits = { perAddress: 1_000_000, perClient: 1_000_000, perLinkToken: 90 };
    const app = await startTestApp({ store: store(), limits });
    const acme = await registerClient(store());
    const linkToken = await createLinkToken(app, acme);
    const page = hostPageOf(app, acme, linkToken);
    await data(page('POST'));
    for (let second = 0; second < 90; second++) await data(page('GET'));
    const { statusCode, headers } = await page('GET');
    assert.equal(statusCode, 429);
    assert.ok(Number(headers['retry-after']) >= 1);
    assert.equal(headers['access-control-allow-origin'], HOST_ORIGIN);
    await data(keyedWidgetOf(app, linkToken, newKey())('POST', '/connect/auth/anonymous'));
    await app.close();
  });
});
