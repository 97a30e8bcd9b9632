import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { WIDGET_KEY_HEADER } from '@kryptos_connect/protocol';
import { sql } from 'kysely';
import { onBothDatabases } from '../store/testing/databases.js';
import { data, failure } from '../testing/answers.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { HOST_ORIGIN, registerClient, type TestClient } from '../testing/test-client.js';
import { handleOf, keyedWidgetOf, newKey, openHosted } from '../testing/test-window.js';

const REDIRECT_URI = 'https://acme.example/done?from=kryptos';

onBothDatabases((store) => {
  let server: TestApp;
  before(async () => {
    server = await startTestApp({ store: store() });
  });
  after(() => server.close());

  const create = async (acme: TestClient, payload: object) =>
    data(server.inject({ method: 'POST', url: '/link-token', headers: acme.credentials, payload }));

  /** A link token whose flow is a page of its own. */
  const hosted = async (more: object = {}) => {
    const acme = await registerClient(store(), { redirect_uris: [REDIRECT_URI] });
    const { link_token, hosted_url } = await create(acme, { redirect_uri: REDIRECT_URI, ...more });
    return { acme, linkToken: link_token as string, handle: handleOf(hosted_url) };
  };
  const setRedirectUris = (acme: TestClient, uris: string[]) =>
    sql`update clients set redirect_uris = ${uris}::text[] where id = ${acme.client.id}`.execute(store().db);

  it('opens its link token and the way back, again after a reload or a lost answer', async () => {
    const { acme, linkToken, handle } = await hosted({ state: 'https://evil.example/?a=1&b' });
    const key = newKey();
    for (const visit of [1, 2, 3])
      assert.deepEqual(await data(openHosted(server, handle, key)), {
        status: 'open',
        link_token: linkToken,
        visit,
        client_id: acme.client.id,
        app_name: 'Acme Portfolio',
        redirect_uri: REDIRECT_URI,
        state: 'https://evil.example/?a=1&b',
      });
  });

  it('is opened by one browser alone: another key, another handle and a made-up one are answered alike', async () => {
    const { handle } = await hosted();
    const key = newKey();
    await data(openHosted(server, handle, key));
    const answers = [
      openHosted(server, handle, newKey()),
      openHosted(server, newKey(), key),
      openHosted(server, `${handle}x`, key),
      openHosted(server, handle.toUpperCase(), key),
    ];
    const bodies = (await Promise.all(answers)).map(({ body }) => body);
    assert.equal(new Set(bodies).size, 1);
    assert.deepEqual(await failure(openHosted(server, handle, newKey())), [401, 'INVALID_TOKEN']);
    assert.equal((await data(openHosted(server, handle, key))).status, 'open', 'the first one goes on');
  });

  it('lets one of a thousand browsers in that come at once with keys of their own', async () => {
    const { handle } = await hosted();
    const answers = await Promise.all(
      Array.from({ length: 1000 }, () => openHosted(server, handle, newKey())),
    );
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    assert.deepEqual([statuses.filter((each) => each === 200).length, statuses.length], [1, 1000]);
    assert.deepEqual(new Set(statuses), new Set([200, 401]));
  });

  it('sends nobody back to a redirect URI that was taken away meanwhile, nor to one that is near it', async () => {
    const { acme, handle, linkToken } = await hosted();
    const key = newKey();
    await data(openHosted(server, handle, key));
    const widget = keyedWidgetOf(server, linkToken, key);
    for (const uris of [
      [],
      ['https://acme.example/done'],
      [`${REDIRECT_URI}&x=1`],
      ['https://acme.example/'],
    ]) {
      await setRedirectUris(acme, uris);
      const answer = await openHosted(server, handle, key);
      assert.equal(answer.statusCode, 400);
      assert.equal(answer.json().details[0].path, 'redirect_uri');
      assert.ok(!answer.body.includes('acme.example'));
    }
    // On the error path too: the person has left, and there is nowhere to send them.
    await data(widget('POST', '/connect/exit', { status: 'closed', step: 'sign-in' }));
    assert.deepEqual(await failure(openHosted(server, handle, key)), [400, 'INVALID_REQUEST']);
    await setRedirectUris(acme, [REDIRECT_URI]);
    const { status, redirect_uri } = await data(openHosted(server, handle, key));
    assert.deepEqual([status, redirect_uri], ['left', REDIRECT_URI]);
  });

  it('knows the way back when the flow is over, and then gives no link token', async () => {
    const { handle, linkToken } = await hosted({ state: 's' });
    const key = newKey();
    await data(openHosted(server, handle, key));
    const widget = keyedWidgetOf(server, linkToken, key);
    await data(widget('POST', '/connect/auth/anonymous'));
    await data(widget('POST', '/connect/consent', { scopes: ['openid', 'portfolios:read'] }));
    const finished = await data(widget('POST', '/connect/finish'));
    const again = await data(openHosted(server, handle, key));
    assert.equal(again.status, 'open', 'a reload gets its answer once more');
    assert.deepEqual(await data(widget('POST', '/connect/finish')), finished);
    await sql`update link_tokens set finished_at = finished_at - interval '10 minutes'`.execute(store().db);
    const late = await data(openHosted(server, handle, key));
    assert.deepEqual(
      [late.status, late.redirect_uri, late.state, late.link_token],
      ['finished', REDIRECT_URI, 's', undefined],
    );
  });

  it('says that it has expired, with the way back', async () => {
    const { handle } = await hosted({ state: 's' });
    await sql`update link_tokens set expires_at = now()`.execute(store().db);
    const { status, redirect_uri, state, link_token } = await data(openHosted(server, handle, newKey()));
    assert.deepEqual([status, redirect_uri, state, link_token], ['expired', REDIRECT_URI, 's', undefined]);
  });

  it('lets its person come back after any time, for no page waits for it', async () => {
    const { handle, linkToken } = await hosted();
    const key = newKey();
    const { visit } = await data(openHosted(server, handle, key));
    const widget = keyedWidgetOf(server, linkToken, key);
    await data(widget('POST', '/connect/hosted/away', { visit, step: 'consent' }));
    await sql`update hosted_pages set away_at = away_at - interval '10 minutes'`.execute(store().db);
    assert.equal((await data(openHosted(server, handle, key))).status, 'open');
    await data(widget('GET', '/connect/session'));
  });

  it('is of no use to a disabled client', async () => {
    const { acme, handle } = await hosted();
    await sql`update clients set disabled_at = now() where id = ${acme.client.id}`.execute(store().db);
    assert.deepEqual(await failure(openHosted(server, handle, newKey())), [401, 'INVALID_CLIENT']);
  });

  it('is opened from our own origin alone, and with a well-formed key', async () => {
    const { handle } = await hosted();
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'null' },
      { origin: HOST_ORIGIN },
    ] as Record<string, string>[])
      assert.deepEqual(await failure(openHosted(server, handle, newKey(), headers)), [
        403,
        'ORIGIN_NOT_ALLOWED',
      ]);
    for (const key of ['', 'x', `${newKey()}=`, newKey().slice(1), `${newKey().slice(1)}!`]) {
      const answer = await openHosted(server, handle, key);
      assert.deepEqual([answer.statusCode, answer.json().code], [400, 'INVALID_REQUEST'], key);
    }
    assert.equal((await data(openHosted(server, handle, newKey()))).visit, 1, 'nobody has opened it');
  });

  it('leaves the host’s origin out alone: a framed widget can not, nor one with another key', async () => {
    const { handle, linkToken } = await hosted();
    const [key, framed] = [newKey(), newKey()];
    const session = (by: string, headers: Record<string, string> = {}) =>
      keyedWidgetOf(server, linkToken, by)('GET', '/connect/session', undefined, headers);
    assert.deepEqual(await failure(session(key)), [403, 'ORIGIN_NOT_ALLOWED'], 'not opened yet');
    await data(openHosted(server, handle, key));
    assert.equal((await data(session(key))).client.name, 'Acme Portfolio');
    assert.deepEqual(await failure(session(framed)), [403, 'ORIGIN_NOT_ALLOWED']);
    await data(session(framed, { 'x-host-origin': HOST_ORIGIN }));
    assert.deepEqual(await failure(session(key, { 'x-host-origin': 'https://evil.com' })), [
      403,
      'ORIGIN_NOT_ALLOWED',
    ]);
    // A caller of the API that is no widget of ours has no key, and goes on as before.
    await data(
      server.inject({ method: 'GET', url: '/connect/session', headers: { 'x-link-token': linkToken } }),
    );
  });

  it('takes no word of going away from who did not open it', async () => {
    const { handle, linkToken } = await hosted();
    const { visit } = await data(openHosted(server, handle, newKey()));
    const body = { visit, step: 'consent' };
    await data(keyedWidgetOf(server, linkToken, newKey())('POST', '/connect/hosted/away', body));
    await data(
      server.inject({
        method: 'POST',
        url: '/connect/hosted/away',
        headers: { 'x-link-token': linkToken },
        payload: body,
      }),
    );
    const { rows } = await sql<{ away: number }>`select count(away_at) as away from hosted_pages
      where sealed_link_token is not null and visits = ${visit} and step = 'consent'
      and link_token_digest = sha256(${linkToken}::bytea)`.execute(store().db);
    assert.equal(rows[0]?.away, 0);
    for (const bad of [
      {},
      { visit: 0, step: 'consent' },
      { visit, step: 'nowhere' },
      { visit: '1', step: 'code' },
    ])
      assert.deepEqual(
        await failure(keyedWidgetOf(server, linkToken, newKey())('POST', '/connect/hosted/away', bad)),
        [400, 'INVALID_REQUEST'],
      );
  });

  it('refuses bad handles without a trace', async () => {
    const { handle } = await hosted();
    const key = newKey();
    for (const bad of [undefined, null, 7, '', [], {}, [handle], { handle }, 'x'.repeat(201)])
      assert.deepEqual(await failure(openHosted(server, bad, key)), [400, 'INVALID_REQUEST'], String(bad));
    for (const bad of [
      'x',
      '__proto__',
      '\u0000',
      "' or true --",
      '\ud800',
      '../',
      `${handle} `,
      'é'.repeat(100),
    ])
      assert.deepEqual(await failure(openHosted(server, bad, key)), [401, 'INVALID_TOKEN'], bad);
    const missing = server.inject({
      method: 'POST',
      url: '/connect/hosted',
      headers: { [WIDGET_KEY_HEADER]: key },
    });
    assert.deepEqual(await failure(missing), [400, 'INVALID_REQUEST']);
  });
});
