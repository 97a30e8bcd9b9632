import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { onBothDatabases } from '../store/testing/databases.js';
import { data, failure } from '../testing/answers.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import {
  createLinkToken,
  registerClient,
  type TestClient,
  type Widget,
  widgetOf,
} from '../testing/test-client.js';

onBothDatabases((store) => {
  let server: TestApp;
  let acme: TestClient;
  let people = 0;
  const newEmail = () => `person-${people++}@example.com`;

  before(async () => {
    server = await startTestApp({ store: store() });
    acme = await registerClient(server.store);
  });
  after(() => server.close());

  const open = async (client = acme): Promise<Widget> =>
    widgetOf(server, await createLinkToken(server, client));
  const send = (widget: Widget, email: string) => widget('POST', '/connect/auth/email', { email });
  const verify = (widget: Widget, email: string, code: string) =>
    widget('POST', '/connect/auth/email/verify', { email, code });

  const codesTo = async (email: string) => {
    await server.mailer.idle();
    return server.outbox.list(email).map(({ code }) => code ?? '');
  };
  const newest = async (email: string): Promise<string> => {
    const [code] = await codesTo(email);
    assert.ok(code);
    return code;
  };
  /** A code that is not the right one. */
  const wrong = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0');

  const later = (seconds: number) =>
    sql`update email_codes set sent_at = sent_at - make_interval(secs => ${seconds}),
    expires_at = expires_at - make_interval(secs => ${seconds})`.execute(server.store.db);

  const INVALID = [401, 'INVALID_CODE'];

  it('a code works once', async () => {
    const [widget, email] = [await open(), newEmail()];
    await data(send(widget, email));
    const code = await newest(email);
    await data(verify(widget, email, code));
    assert.deepEqual(await failure(verify(widget, email, code)), INVALID);
  });

  it('of fifty who use a code at once one signs in', async () => {
    const [widget, email] = [await open(), newEmail()];
    await data(send(widget, email));
    const code = await newest(email);
    const answers = await Promise.all(Array.from({ length: 50 }, () => verify(widget, email, code)));
    assert.equal(answers.filter(({ statusCode }) => statusCode === 200).length, 1);
    assert.ok(answers.every(({ statusCode }) => statusCode === 200 || statusCode === 401));
  });

  it('five wrong tries kill a code, the right one too', async () => {
    const [widget, email] = [await open(), newEmail()];
    await data(send(widget, email));
    const code = await newest(email);
    for (let by = 1; by <= 5; by++)
      assert.deepEqual(await failure(verify(widget, email, wrong(code, by))), INVALID);
    assert.deepEqual(await failure(verify(widget, email, code)), INVALID);
  });

  it('a fifth try that is right signs in', async () => {
    const [widget, email] = [await open(), newEmail()];
    await data(send(widget, email));
    const code = await newest(email);
    for (let by = 1; by <= 4; by++)
      assert.deepEqual(await failure(verify(widget, email, wrong(code, by))), INVALID);
    await data(verify(widget, email, code));
  });

  it('500 guesses at once are at most 5 guesses', async () => {
    const [widget, email] = [await open(), newEmail()];
    await data(send(widget, email));
    const code = await newest(email);
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, index) => verify(widget, email, wrong(code, index + 1))),
    );
    assert.ok(answers.every(({ statusCode }) => statusCode === 401));
    const { tries } = await server.store.db
      .selectFrom('email_codes')
      .select('tries')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    assert.equal(tries, 5);
    const counter = await server.store.db
      .selectFrom('email_counters')
      .select('tries')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    assert.equal(counter.tries, 5);
    assert.deepEqual(await failure(verify(widget, email, code)), INVALID);
  });

  it('only the newest code works, and a new one does not give back the tries of the day', async () => {
    const [widget, email] = [await open(), newEmail()];
    await data(send(widget, email));
    const first = await newest(email);
    for (let by = 1; by <= 3; by++) await verify(widget, email, wrong(first, by));
    await later(31);
    await data(send(widget, email));
    const second = await newest(email);
    if (first !== second) assert.deepEqual(await failure(verify(widget, email, first)), INVALID);
    const { tries } = await server.store.db
      .selectFrom('email_counters')
      .select('tries')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    assert.equal(tries, first === second ? 3 : 4);
    await data(verify(widget, email, second));
  });

  it('after twenty wrong tries in a day no code of that address works, whatever sessions ask', async () => {
    const email = newEmail();
    for (let session = 0; session < 4; session++) {
      const widget = await open();
      await data(send(widget, email));
      const code = await newest(email);
      for (let by = 1; by <= 5; by++) await verify(widget, email, wrong(code, by));
    }
    const widget = await open();
    await data(send(widget, email));
    assert.deepEqual(await failure(verify(widget, email, await newest(email))), INVALID);
    await sql`update email_counters set tries_since = tries_since - interval '1 day'`.execute(
      server.store.db,
    );
    const next = await open();
    await data(send(next, email));
    await data(verify(next, email, await newest(email)));
  });

  it('signing in often and rightly uses up no tries', async () => {
    const email = newEmail();
    for (let session = 0; session < 25; session++) {
      await sql`update email_counters set sends = 0`.execute(server.store.db);
      const widget = await open();
      await data(send(widget, email));
      await data(verify(widget, email, await newest(email)));
    }
  });

  it('a code is dead after ten minutes', async () => {
    const [widget, email] = [await open(), newEmail()];
    await data(send(widget, email));
    await later(599);
    const code = await newest(email);
    await later(2);
    assert.deepEqual(await failure(verify(widget, email, code)), INVALID);
  });

  it('a code is of its address and its session alone', async () => {
    const [widget, email, other] = [await open(), newEmail(), newEmail()];
    const stranger = await open(await registerClient(server.store));
    await data(send(widget, email));
    await data(send(widget, other));
    await data(send(stranger, email));
    const [strangers, own] = await codesTo(email);
    const others = await newest(other);
    assert.ok(strangers && own);
    if (own !== others) assert.deepEqual(await failure(verify(widget, email, others)), INVALID);
    if (own !== strangers) {
      assert.deepEqual(await failure(verify(stranger, email, own)), INVALID);
      assert.deepEqual(await failure(verify(widget, email, strangers)), INVALID);
    }
    await data(verify(widget, email, own));
  });

  it('asking again within thirty seconds says how long to wait, sends nothing, and keeps the first code', async () => {
    const [widget, email] = [await open(), newEmail()];
    await data(send(widget, email));
    const code = await newest(email);
    await later(10);
    const early = await send(widget, email);
    assert.equal(early.statusCode, 429);
    assert.equal(early.json().code, 'RATE_LIMITED');
    const wait = Number(early.headers['retry-after']);
    assert.ok(wait > 0 && wait <= 20, String(wait));
    assert.deepEqual(await codesTo(email), [code]);
    await data(verify(widget, email, code));
  });

  it('of fifty who ask at once one gets a mail', async () => {
    const [widget, email] = [await open(), newEmail()];
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(widget, email)));
    assert.equal(answers.filter(({ statusCode }) => statusCode === 202).length, 1);
    assert.equal(answers.filter(({ statusCode }) => statusCode === 429).length, 49);
    assert.equal((await codesTo(email)).length, 1);
  });

  it('nobody fills a mailbox: twenty mails an hour, and the code that was not sent does not exist', async () => {
    const email = newEmail();
    for (let mail = 0; mail < 20; mail++) await data(send(await open(), email));
    const refused = await send(await open(), email);
    assert.deepEqual([refused.statusCode, refused.headers['retry-after']], [429, '3600']);
    assert.equal((await codesTo(email)).length, 20);
    await sql`update email_counters set sends_since = sends_since - interval '1 hour'`.execute(
      server.store.db,
    );
    await data(send(await open(), email));
  });

  it('a known and an unknown address are answered alike, to the byte', async () => {
    const known = newEmail();
    const widget = await open();
    await data(send(widget, known));
    await data(verify(widget, known, await newest(known)));
    const answers = await Promise.all([send(await open(), known), send(await open(), newEmail())]);
    const [one, other] = answers.map(({ statusCode, body, headers }) => {
      const { 'x-request-id': _, date: __, ...rest } = headers;
      return { statusCode, body, rest };
    });
    assert.deepEqual(one, other);
    assert.equal(one?.statusCode, 202);
    const tries = await Promise.all([
      verify(await open(), known, '123456'),
      verify(await open(), newEmail(), '123456'),
    ]);
    assert.deepEqual(...(tries.map(({ statusCode, body }) => [statusCode, body]) as [unknown, unknown]));
  });

  it('a failure after the code was right leaves the code as good as it was', async () => {
    const [widget, email] = [await open(), newEmail()];
    await data(send(widget, email));
    const code = await newest(email);
    const { db } = server.store;
    await sql`alter table audit_head add constraint stuck check (sequence < 0) not valid`.execute(db);
    assert.equal((await verify(widget, email, code)).statusCode, 500);
    await sql`alter table audit_head drop constraint stuck`.execute(db);
    await data(verify(widget, email, code));
  });

  it('the mail is in the language that the widget is read in, else in the session’s, else in English', async () => {
    const subjectFor = async (language: string | undefined, headers: Record<string, string>) => {
      const widget = widgetOf(server, await createLinkToken(server, acme, language ? { language } : {}));
      const email = newEmail();
      await data(widget('POST', '/connect/auth/email', { email }, headers));
      await server.mailer.idle();
      return server.outbox.list(email)[0]?.subject.replace(/\d+/, '…');
    };
    assert.equal(await subjectFor('de', {}), '… ist Ihr Kryptos-Bestätigungscode');
    assert.equal(await subjectFor('de', { 'accept-language': 'pl' }), '… to Twój kod weryfikacyjny Kryptos');
    assert.equal(
      await subjectFor(undefined, { 'accept-language': 'sv-SE,en;q=0.5' }),
      '… är din verifieringskod från Kryptos',
    );
    assert.equal(await subjectFor(undefined, {}), '… is your Kryptos verification code');
  });

  it('a session without a language is told the one that is asked in', async () => {
    const languageOf = async (payload: object, headers: Record<string, string>) => {
      const widget = widgetOf(server, await createLinkToken(server, acme, payload));
      return (await widget('GET', '/connect/session', undefined, headers)).json().data.language;
    };
    assert.equal(await languageOf({}, { 'accept-language': 'zh-TW' }), 'zh');
    assert.equal(await languageOf({}, {}), 'en');
    assert.equal(await languageOf({ language: 'it' }, { 'accept-language': 'zh-TW' }), 'it');
  });

  it('the database holds neither code nor anything that a list of all codes would find', async () => {
    const [widget, email] = [await open(), newEmail()];
    await data(send(widget, email));
    const code = await newest(email);
    const { code_hmac } = await server.store.db
      .selectFrom('email_codes')
      .select('code_hmac')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    assert.equal(code_hmac.length, 32);
    assert.notDeepEqual(Buffer.from(code_hmac), createHash('sha256').update(code).digest());
  });
});
