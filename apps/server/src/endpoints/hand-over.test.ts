import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { digestOf } from '../domain/tokens.js';
import { onBothDatabases } from '../store/testing/databases.js';
import { data, failure } from '../testing/answers.js';
import { PUBLIC_URL, startTestApp, type TestApp } from '../testing/test-app.js';
import { createLinkToken, HOST_ORIGIN, registerClient } from '../testing/test-client.js';
import { handleOf, hostPageOf, keyedWidgetOf, newKey, openHosted } from '../testing/test-window.js';

const SCOPES = ['openid', 'portfolios:read'];
const HAND_OVER = '/connect/window/handover';
const NOT_THEIRS = [400, 'INVALID_REQUEST'];

onBothDatabases((store) => {
  let server: TestApp;
  before(async () => {
    server = await startTestApp({ store: store() });
  });
  after(() => server.close());

  /** A frame in which somebody has signed in. */
  const frameOf = async () => {
    const acme = await registerClient(store());
    const linkToken = await createLinkToken(server, acme);
    const key = newKey();
    const frame = keyedWidgetOf(server, linkToken, key);
    const { user } = await data(frame('POST', '/connect/auth/anonymous'));
    return { key, linkToken, frame, user, page: hostPageOf(server, acme, linkToken) };
  };
  type Frame = Awaited<ReturnType<typeof frameOf>>;

  const handOver = async ({ frame }: Pick<Frame, 'frame'>, choice: object = {}) =>
    handleOf((await data(frame('POST', HAND_OVER, choice))).url);
  const openAs = async ({ linkToken }: Pick<Frame, 'linkToken'>, handle: string) => {
    const key = newKey();
    assert.equal((await data(openHosted(server, handle, key))).link_token, linkToken);
    return { key, window: keyedWidgetOf(server, linkToken, key) };
  };
  const told = (widget: Frame['frame'], headers = {}) =>
    data(widget('GET', '/connect/session', undefined, headers));
  const toldFrame = ({ frame }: Pick<Frame, 'frame'>) => told(frame, { 'x-host-origin': HOST_ORIGIN });
  const whoIn = async (widget: Frame['frame'], headers = {}) => (await told(widget, headers)).user;
  const whoInFrame = ({ frame }: Frame) => whoIn(frame, { 'x-host-origin': HOST_ORIGIN });
  const agreeIn = (widget: Frame['frame']) => widget('POST', '/connect/consent', { scopes: SCOPES });

  it('goes over as soon as the window is opened: it acts as the same person, and the frame no longer does', async () => {
    const its = await frameOf();
    const handle = await handOver(its);
    assert.deepEqual(await whoInFrame(its), its.user, 'until then it is the frame that acts');
    const { window } = await openAs(its, handle);
    assert.deepEqual(await whoIn(window), its.user);
    assert.equal((await toldFrame(its)).in_window, true);
    assert.deepEqual(await failure(agreeIn(its.frame)), NOT_THEIRS);
    await data(agreeIn(window));
    assert.deepEqual(await failure(its.frame('POST', '/connect/finish')), NOT_THEIRS);
    const { public_token } = await data(window('POST', '/connect/finish'));
    assert.deepEqual(await data(its.page('GET')), { status: 'success', public_token });
  });

  it('goes over to the first browser that opens the window, and to no other', async () => {
    const its = await frameOf();
    const handle = await handOver(its);
    const { window, key } = await openAs(its, handle);
    assert.deepEqual(await failure(openHosted(server, handle, newKey())), [401, 'INVALID_TOKEN']);
    await data(openHosted(server, handle, key));
    assert.deepEqual(await whoIn(window), its.user, 'a reload goes on');
  });

  it('goes over once of a hundred browsers that open the window at once', async () => {
    const its = await frameOf();
    const handle = await handOver(its);
    const keys = Array.from({ length: 100 }, newKey);
    const answers = await Promise.all(keys.map((key) => openHosted(server, handle, key)));
    assert.equal(answers.filter(({ statusCode }) => statusCode === 200).length, 1);
    const winner = keys[answers.findIndex(({ statusCode }) => statusCode === 200)] as string;
    assert.deepEqual(await whoIn(keyedWidgetOf(server, its.linkToken, winner)), its.user);
  });

  it('is handed over by nobody but the widget in which the person signed in', async () => {
    const its = await frameOf();
    const { linkToken } = its;
    for (const other of [newKey(), '', 'x'])
      assert.deepEqual(
        await failure(keyedWidgetOf(server, linkToken, other)('POST', HAND_OVER, {})),
        NOT_THEIRS,
        other,
      );
    const keyless = {
      method: 'POST',
      url: HAND_OVER,
      headers: { 'x-link-token': linkToken },
      payload: {},
    } as const;
    assert.deepEqual(await failure(server.inject(keyless)), NOT_THEIRS);
    assert.deepEqual(await failure(its.page('GET')), [404, 'NOT_FOUND'], 'no window came of it');
    const window = handleOf((await data(its.page('POST'))).url);
    const { window: opened } = await openAs(its, window);
    assert.equal(await whoIn(opened), undefined, 'nor by the window that a host opens');
    assert.deepEqual(await whoInFrame(its), its.user);
  });

  it('is handed over to no request of another origin, though it had the key', async () => {
    const { frame } = await frameOf();
    for (const headers of [
      { origin: HOST_ORIGIN },
      { origin: 'null' },
      { origin: `${PUBLIC_URL}.evil.com` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ])
      assert.deepEqual(
        await failure(frame('POST', HAND_OVER, {}, headers)),
        [403, 'ORIGIN_NOT_ALLOWED'],
        JSON.stringify(headers),
      );
  });

  it('is not there to be handed over before anybody signed in, nor after its end', async () => {
    const acme = await registerClient(store());
    const frame = keyedWidgetOf(server, await createLinkToken(server, acme), newKey());
    assert.deepEqual(await failure(frame('POST', HAND_OVER, {})), NOT_THEIRS);
    await data(frame('POST', '/connect/auth/anonymous'));
    await data(agreeIn(frame));
    await data(frame('POST', '/connect/finish'));
    assert.deepEqual(await failure(frame('POST', HAND_OVER, {})), [409, 'TOKEN_ALREADY_USED']);
  });

  it('is called back for another window, after which the one before can do nothing, nor take it again', async () => {
    const its = await frameOf();
    const first = await handOver(its);
    const before = await openAs(its, first);
    const second = await handOver(its);
    assert.deepEqual(await failure(agreeIn(before.window)), [409, 'TOKEN_ALREADY_USED']);
    assert.equal((await data(openHosted(server, first, before.key))).status, 'left');
    assert.deepEqual(await whoInFrame(its), its.user);
    const { window } = await openAs(its, second);
    assert.deepEqual(await whoIn(window), its.user);
    assert.deepEqual(await data(its.page('GET')), { status: 'open' });
  });

  it('is called back by nobody once somebody has signed in elsewhere', async () => {
    const its = await frameOf();
    await openAs(its, await handOver(its));
    const other = keyedWidgetOf(server, its.linkToken, newKey());
    await data(other('POST', '/connect/auth/anonymous'));
    assert.deepEqual(await failure(its.frame('POST', HAND_OVER, {})), NOT_THEIRS);
  });

  it('that somebody else has taken over meanwhile does not go over', async () => {
    const its = await frameOf();
    const handle = await handOver(its);
    const other = keyedWidgetOf(server, its.linkToken, newKey());
    const { user } = await data(other('POST', '/connect/auth/anonymous'));
    const { window } = await openAs(its, handle);
    assert.equal(await whoIn(window), undefined);
    assert.deepEqual(await whoIn(other, { 'x-host-origin': HOST_ORIGIN }), user);
  });

  it('belongs to the last window of many that are asked for and opened at once, or to the frame', async () => {
    const its = await frameOf();
    const handles: string[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const handle = await handOver(its);
        handles.push(handle);
        await openHosted(server, handle, newKey());
      }),
    );
    const { rows } = await sql<{ frames: boolean; windows: number }>`
      select l.widget_digest = ${digestOf(its.key)} as frames, (select count(*)::int from hosted_pages p
        where p.link_token_digest = l.digest and p.widget_digest = l.widget_digest and p.ended_at is null) as windows
      from link_tokens l where digest = ${digestOf(its.linkToken)}`.execute(store().db);
    assert.equal(handles.length, 20);
    assert.equal(rows[0]?.frames ? 1 : rows[0]?.windows, 1);
  });

  it('ends in the window when the person leaves the frame', async () => {
    const its = await frameOf();
    const { window } = await openAs(its, await handOver(its));
    await data(agreeIn(window));
    await data(its.frame('POST', '/connect/exit', { status: 'closed', step: 'consent' }));
    assert.deepEqual(await failure(window('POST', '/connect/finish')), [409, 'TOKEN_ALREADY_USED']);
    const exit = { status: 'closed', step: 'consent' };
    assert.deepEqual(await data(its.page('GET')), { status: 'exit', exit });
  });

  it('takes along what was chosen, as far as it was asked for, and nobody is told but the window', async () => {
    const its = await frameOf();
    const choice = { scopes: ['openid'], workspace_id: 'ws_1', lifetime_s: 3600 };
    const handle = await handOver(its, { ...choice, scopes: ['openid', 'transactions:write'], more: 1 });
    assert.equal((await toldFrame(its)).choice, undefined);
    const { window } = await openAs(its, handle);
    assert.deepEqual((await told(window)).choice, choice);
    assert.equal((await told(window)).granted_scopes, undefined, 'it is agreed to there, or not at all');
    const stranger = keyedWidgetOf(server, its.linkToken, newKey());
    assert.equal((await toldFrame({ frame: stranger })).choice, undefined);
  });

  for (const [what, choice] of [
    ['a scope that there is not', { scopes: ['everything'] }],
    ['a scope that is none', { scopes: [1] }],
    ['a workspace without end', { workspace_id: 'w'.repeat(65) }],
    ['access for a moment', { lifetime_s: 1 }],
    ['access for ever', { lifetime_s: 1e12 }],
  ] as const)
    it(`takes along no ${what}`, async () => {
      const { frame } = await frameOf();
      assert.deepEqual(await failure(frame('POST', HAND_OVER, choice)), NOT_THEIRS);
    });

  it('is asked anew for what it agreed to before', async () => {
    const its = await frameOf();
    await data(agreeIn(its.frame));
    const { window } = await openAs(its, await handOver(its));
    assert.equal((await told(window)).granted_scopes, undefined);
    assert.deepEqual(await failure(window('POST', '/connect/finish')), NOT_THEIRS);
  });

  it('is known to the frame that was loaded anew as being in the window, until that is over', async () => {
    const its = await frameOf();
    const handle = await handOver(its, { scopes: ['openid'] });
    assert.equal((await toldFrame(its)).in_window, undefined, 'not before it is opened');
    const { window } = await openAs(its, handle);
    const { in_window, user, choice } = await toldFrame(its);
    assert.deepEqual(
      { in_window, user, choice },
      { in_window: true, user: its.user, choice: { scopes: ['openid'] } },
    );
    assert.equal((await told(window)).in_window, undefined);
    const stranger = await toldFrame({ frame: keyedWidgetOf(server, its.linkToken, newKey()) });
    assert.deepEqual([stranger.in_window, stranger.user], [undefined, undefined]);
    await data(window('POST', '/connect/exit', { status: 'closed', step: 'consent' }));
    const after = await toldFrame(its);
    assert.deepEqual([after.in_window, after.user], [undefined, undefined]);
  });
});
