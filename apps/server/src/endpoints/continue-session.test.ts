import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, it } from 'node:test';
import { LIMITS, SANDBOX_ADDRESSES, TOKENS } from '@kryptos_connect/protocol';
import { sql } from 'kysely';
import { mintToken } from '../domain/tokens.js';
import { sweep } from '../jobs/sweep.js';
import { onBothDatabases } from '../store/testing/databases.js';
import { data, failure } from '../testing/answers.js';
import { expireLinkToken, type Frame, openFrame } from '../testing/continued.js';
import { grantOf } from '../testing/granted.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { registerClient, type TestClient } from '../testing/test-client.js';

const ETHEREUM = { provider: 'ethereum', address: SANDBOX_ADDRESSES.ethereum };
const SCOPES = ['openid', 'portfolios:read'];
const MORE = [...SCOPES, 'integrations:read'];
const INVALID_TOKEN = [401, 'INVALID_TOKEN'];
const INVALID_REQUEST = [400, 'INVALID_REQUEST'];
const EXPIRED = [401, 'TOKEN_EXPIRED'];
const USED = [409, 'TOKEN_ALREADY_USED'];

onBothDatabases((store) => {
  let server: TestApp;
  let acme: TestClient;
  before(async () => {
    server = await startTestApp({ store: store() });
    acme = await registerClient(store());
  });
  after(() => server.close());

  const open = (options: Parameters<typeof openFrame>[2] = {}, client = acme) =>
    openFrame(server, client, options);
  const expire = (frame: Frame, seconds?: number) => expireLinkToken(store(), frame.linkToken, seconds);
  const guestOf = async (frame: Frame) => (await data(frame.ask('POST', '/connect/auth/anonymous'))).user;
  const agree = (frame: Frame, scopes = SCOPES, more: object = {}) =>
    data(frame.ask('POST', '/connect/consent', { scopes, ...more }));
  /** A frame in which a guest has agreed, and whose link token has expired. */
  const agreed = async (options: Parameters<typeof openFrame>[2] = {}) => {
    const old = await open(options);
    const user = await guestOf(old);
    await agree(old);
    await expire(old);
    return { old, user };
  };
  const sessionOf = (frame: Frame) => data(frame.ask('GET', '/connect/session'));

  it('goes on with who is signed in, what they agreed to, and what they linked, to one grant', async () => {
    const old = await open();
    const user = await guestOf(old);
    await agree(old, SCOPES, { lifetime_s: 86_400 });
    const account = await data(old.ask('POST', '/connect/integrations', ETHEREUM));
    await expire(old);
    assert.deepEqual(await failure(old.ask('POST', '/connect/finish')), EXPIRED);
    const fresh = await open({ key: old.key });
    const told = await data(fresh.continue(old.linkToken));
    assert.deepEqual(told, await sessionOf(fresh), 'the answer is what the session says from now on');
    assert.deepEqual([told.user, told.granted_scopes], [user, SCOPES]);
    assert.deepEqual(await data(fresh.ask('GET', '/connect/integrations')), [account]);
    const again = await data(fresh.ask('POST', '/connect/integrations', ETHEREUM));
    assert.equal(again.walletId, account.walletId);
    const { public_token } = await data(fresh.ask('POST', '/connect/finish'));
    const payload = { public_token };
    const { expires_in, scope } = await data(
      server.inject({ method: 'POST', url: '/token/exchange', headers: acme.credentials, payload }),
    );
    assert.deepEqual([expires_in, scope], [86_400, SCOPES.join(' ')]);
  });

  it('goes on before the old token expires too, which ends with it', async () => {
    const old = await open();
    const user = await guestOf(old);
    const fresh = await open({ key: old.key });
    assert.deepEqual((await data(fresh.continue(old.linkToken))).user, user);
    for (const [method, url] of [
      ['GET', '/connect/session'],
      ['POST', '/connect/auth/anonymous'],
      ['POST', '/connect/finish'],
    ] as const)
      assert.deepEqual(await failure(old.ask(method, url)), EXPIRED, url);
  });

  it('goes on where nobody has signed in yet, with the code that is on its way', async () => {
    const old = await open();
    const email = `${randomBytes(6).toString('hex')}@example.com`;
    await data(old.ask('POST', '/connect/auth/email', { email }));
    await server.mailer.idle();
    const code = server.outbox.list(email)[0]?.code ?? '';
    const wrong = { email, code: String((Number(code) + 1) % 1_000_000).padStart(6, '0') };
    for (let tries = 0; tries < 3; tries++)
      await failure(old.ask('POST', '/connect/auth/email/verify', wrong));
    await expire(old);
    let fresh = await open({ key: old.key });
    await data(fresh.continue(old.linkToken));
    assert.deepEqual((await failure(fresh.ask('POST', '/connect/auth/email', { email })))[1], 'RATE_LIMITED');
    // The tries of before are counted on: a fourth here is the fourth, over a second renewal too.
    await failure(fresh.ask('POST', '/connect/auth/email/verify', wrong));
    const { linkToken } = fresh;
    fresh = await open({ key: old.key });
    await data(fresh.continue(linkToken));
    const { user } = await data(fresh.ask('POST', '/connect/auth/email/verify', { email, code }));
    assert.equal(user.email, email);
  });

  it('has the tries at a code counted on, and the waits between two mails', async () => {
    const old = await open();
    const email = `${randomBytes(6).toString('hex')}@example.com`;
    await data(old.ask('POST', '/connect/auth/email', { email }));
    await server.mailer.idle();
    const code = server.outbox.list(email)[0]?.code ?? '';
    const wrong = { email, code: String((Number(code) + 1) % 1_000_000).padStart(6, '0') };
    let { linkToken } = old;
    let frame = old;
    for (let tries = 0; tries < LIMITS.emailCodeTries; tries++) {
      await failure(frame.ask('POST', '/connect/auth/email/verify', wrong));
      frame = await open({ key: old.key });
      await data(frame.continue(linkToken));
      linkToken = frame.linkToken;
    }
    assert.deepEqual(await failure(frame.ask('POST', '/connect/auth/email/verify', { email, code })), [
      401,
      'INVALID_CODE',
    ]);
  });

  it('never carries a scope that the fresh token does not ask for, nor one that was not agreed to', async () => {
    const cases = [
      { asks: SCOPES, agrees: SCOPES, next: MORE, holds: SCOPES },
      { asks: MORE, agrees: MORE, next: SCOPES, holds: SCOPES },
      { asks: MORE, agrees: SCOPES, next: MORE, holds: SCOPES },
      // `portfolios:read` can not be declined: who was not asked for it has to be.
      { asks: ['openid', 'integrations:read'], agrees: ['openid'], next: MORE, holds: undefined },
    ];
    for (const { asks, agrees, next, holds } of cases) {
      const old = await open({ scopes: asks.join(' ') });
      await guestOf(old);
      await agree(old, agrees);
      await expire(old);
      const fresh = await open({ key: old.key, scopes: next.join(' ') });
      const { granted_scopes, user } = await data(fresh.continue(old.linkToken));
      assert.ok(user);
      assert.deepEqual(granted_scopes, holds, JSON.stringify({ asks, agrees, next }));
      if (!holds) assert.deepEqual(await failure(fresh.ask('POST', '/connect/finish')), INVALID_REQUEST);
    }
  });

  it('carries no consent to another workspace than the one it was given for', async () => {
    const { old } = await agreed();
    const fresh = await open({ key: old.key, workspace_id: 'another' });
    const told = await data(fresh.continue(old.linkToken));
    assert.deepEqual([told.workspaces, told.workspace_id, told.granted_scopes], [[], undefined, undefined]);
  });

  it('tells a repeat the same, and whoever signs in later by another key takes the session from it', async () => {
    const { old } = await agreed();
    const fresh = await open({ key: old.key });
    const first = await data(fresh.continue(old.linkToken));
    assert.deepEqual(await data(fresh.continue(old.linkToken)), first);
    const other = await openFrame(server, acme);
    await data(fresh.ask('POST', '/connect/auth/anonymous', undefined, { 'x-widget-key': other.key }));
    assert.equal((await data(fresh.continue(old.linkToken))).user, undefined);
  });

  it('goes on from a session that resumes a grant into one that resumes the same, and no other', async () => {
    const [grant, another] = [await grantOf(server, acme), await grantOf(server, acme)];
    const returning = { access_token: grant.access_token };
    const old = await open(returning);
    await expire(old);
    for (const refused of [{ access_token: another.access_token }, {}])
      assert.deepEqual(await failure((await open(refused)).continue(old.linkToken)), INVALID_REQUEST);
    const fresh = await open({ ...returning, key: old.key });
    const told = await data(fresh.continue(old.linkToken));
    assert.deepEqual([told.is_authorized, told.workspace_id], [true, grant.workspace_id]);
    assert.equal((await data(fresh.ask('POST', '/connect/finish'))).public_token, null);
    // Who signed in by themselves is not put into a session of a grant either.
    const { old: signedIn } = await agreed();
    assert.deepEqual(
      await failure((await open({ ...returning, key: signedIn.key })).continue(signedIn.linkToken)),
      INVALID_REQUEST,
    );
  });

  it('is refused to anyone but the widget in which the person signed in', async () => {
    const { old, user } = await agreed();
    const fresh = await open();
    const attempts = {
      'another widget': () => fresh.continue(old.linkToken),
      'no key': () => fresh.continue(old.linkToken, ''),
      'a key of another form': () => fresh.continue(old.linkToken, `${old.key}A`),
    };
    for (const [who, attempt] of Object.entries(attempts))
      assert.deepEqual(await failure(attempt()), INVALID_TOKEN, who);
    assert.equal((await sessionOf(fresh)).user, undefined);
    assert.deepEqual((await data(fresh.continue(old.linkToken, old.key))).user, user);
  });

  it('is refused to one who signed in without a key: there is nothing that proves who asks', async () => {
    const { old } = await (async () => {
      const old = await open();
      await data(old.ask('POST', '/connect/auth/anonymous', undefined, { 'x-widget-key': '' }));
      return { old };
    })();
    const fresh = await open({ key: old.key });
    for (const key of [old.key, ''])
      assert.deepEqual(await failure(fresh.continue(old.linkToken, key)), INVALID_TOKEN);
  });

  it('is refused from another client’s session, and from what is none', async () => {
    const { old } = await agreed();
    const foreign = await open({ key: old.key }, await registerClient(store()));
    const fresh = await open({ key: old.key });
    const good = mintToken('link', randomBytes);
    for (const [from, to] of [
      [old.linkToken, foreign],
      [good, fresh],
      [good.toUpperCase(), fresh],
      [mintToken('public', randomBytes), fresh],
      ['x', fresh],
    ] as const)
      assert.deepEqual(await failure(to.continue(from)), INVALID_TOKEN, from);
    await data(fresh.continue(old.linkToken));
  });

  it('is refused from a session that has finished, has gone on elsewhere, or expired too long ago', async () => {
    const finished = await open();
    await guestOf(finished);
    await agree(finished);
    await data(finished.ask('POST', '/connect/finish'));
    const fresh = await open({ key: finished.key });
    assert.deepEqual(await failure(fresh.continue(finished.linkToken)), USED);

    const { old } = await agreed();
    await expire(old, LIMITS.continueS + 1);
    assert.deepEqual(await failure((await open({ key: old.key })).continue(old.linkToken)), EXPIRED);
    await expire(old, LIMITS.continueS - 60);
    await data((await open({ key: old.key })).continue(old.linkToken));
    assert.deepEqual(await failure((await open({ key: old.key })).continue(old.linkToken)), USED);
  });

  it('is refused into a session that has begun, has ended, or is the same', async () => {
    const { old } = await agreed();
    const { key } = old;
    const begun = await open({ key });
    const { user_id } = await guestOf(begun);
    assert.deepEqual(await failure(begun.continue(old.linkToken)), INVALID_REQUEST);
    assert.equal((await sessionOf(begun)).user.user_id, user_id, 'who is signed in there stays');
    const same = await open({ key });
    assert.deepEqual(await failure(same.continue(same.linkToken)), INVALID_REQUEST);
    const expired = await open({ key });
    await expire(expired);
    assert.deepEqual(await failure(expired.continue(old.linkToken)), EXPIRED);
    const fresh = await open({ key });
    await data(fresh.continue(old.linkToken));
    const { old: second } = await agreed({ key });
    assert.deepEqual(await failure(fresh.continue(second.linkToken)), INVALID_REQUEST);
    const third = await open();
    await expire(third);
    const fourth = await open();
    await data(fourth.continue(third.linkToken));
    assert.deepEqual(await failure(fourth.continue((await open()).linkToken)), INVALID_REQUEST);
  });

  it('is asked for by our own pages, in a page that may embed us', async () => {
    const { old } = await agreed();
    const fresh = await open({ key: old.key });
    for (const headers of [{ origin: 'https://evil.com' }, { 'x-host-origin': 'https://evil.com' }])
      assert.deepEqual(
        await failure(
          fresh.ask('POST', '/connect/continue', { link_token: old.linkToken }, headers as never),
        ),
        [403, 'ORIGIN_NOT_ALLOWED'],
      );
    await data(fresh.continue(old.linkToken));
  });

  it('goes to one of a hundred fresh tokens that ask at once', async () => {
    const { old, user } = await agreed();
    const frames = await Promise.all(Array.from({ length: 100 }, () => open({ key: old.key })));
    const answers = await Promise.all(frames.map((frame) => frame.continue(old.linkToken)));
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    assert.deepEqual(statuses, [200, ...Array(99).fill(409)]);
    const { rows } = await sql`select 1 from link_tokens where user_id = ${user.user_id}`.execute(store().db);
    assert.equal(rows.length, 2, 'the old session and the one that it went on in');
  });

  it('is done once for a hundred who ask the same at once, and all are told the same', async () => {
    const { old, user } = await agreed();
    const fresh = await open({ key: old.key });
    const told = await Promise.all(Array.from({ length: 100 }, () => data(fresh.continue(old.linkToken))));
    assert.equal(new Set(told.map((each) => JSON.stringify(each))).size, 1);
    const { rows } = await sql`select 1 from audit_events where event = 'session.continued'
      and body::jsonb -> 'subject' ->> 'user_id' = ${user.user_id}`.execute(store().db);
    assert.equal(rows.length, 1);
  });

  it('comes to a rest where two sessions want to go on in each other', async () => {
    for (let round = 0; round < 10; round++) {
      const one = await open();
      const other = await open({ key: one.key });
      const answers = await Promise.all([one.continue(other.linkToken), other.continue(one.linkToken)]);
      const statuses = answers.map(({ statusCode }) => statusCode).sort();
      assert.ok(statuses[0] === 200 && [400, 401].includes(statuses[1] ?? 0), JSON.stringify(statuses));
    }
  });

  it('leaves nobody in the old session whose request crossed it', async () => {
    for (let round = 0; round < 10; round++) {
      const old = await open();
      const fresh = await open({ key: old.key });
      const [continued, guest] = await Promise.all([
        fresh.continue(old.linkToken),
        old.ask('POST', '/connect/auth/anonymous'),
      ]);
      assert.ok([200, 401].includes(guest.statusCode), guest.body);
      // Signed in before, they have gone over; after, they were told that it has expired.
      const { user } = await sessionOf(fresh);
      assert.equal(continued.statusCode === 200 && guest.statusCode === 200, Boolean(user));
    }
  });

  it('finds what has expired for as long as it can go on, whatever is swept', async () => {
    const { old, user } = await agreed();
    await expire(old, TOKENS.link.lifetimeS - 60);
    await sweep(store().db);
    assert.deepEqual((await data((await open({ key: old.key })).continue(old.linkToken))).user, user);
  });
});
