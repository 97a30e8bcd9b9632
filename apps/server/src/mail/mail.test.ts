import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, test } from 'node:test';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { codeMail } from './code-mail.js';
import { createMailer } from './mailer.js';
import { createOutbox } from './outbox.js';
import { receiptMail } from './receipt-mail.js';
import { createSmtpTransport } from './smtp-transport.js';

const FROM = 'Kryptos <no-reply@kryptos.example>';
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Received {
  readonly from: string;
  readonly to: string[];
  readonly source: string;
}

/** A real SMTP server on a free port, which keeps what it is sent. */
const startSmtp = async (options: SMTPServerOptions = {}, host = '127.0.0.1') => {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  server.listen(0, host);
  await once(server.server, 'listening');
  closing.push(() => new Promise<void>((resolve) => server.close(resolve)));
  return { received, port: (server.server.address() as AddressInfo).port };
};

const decodeQuotedPrintable = (text: string): string => {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

/** The parts of a multipart/alternative mail, by type, decoded. */
const partsOf = (source: string): Map<string, string> => {
  const boundary = /boundary="([^"]+)"/.exec(source)?.[1];
  assert.ok(boundary, 'the mail is not a multipart one');
  const parts = source.split(`--${boundary}`).slice(1, -1);
  return new Map(
    parts.map((part) => {
      const [head = '', ...body] = part.trimStart().split('\r\n\r\n');
      const text = body.join('\r\n\r\n');
      const type = /Content-Type: ([a-z/]+)/.exec(head)?.[1] ?? '';
      return [type, /quoted-printable/.test(head) ? decodeQuotedPrintable(text) : text];
    }),
  );
};

const about = { to: 'ada@example.com', code: '482913', appName: 'Ledger & <b>Sons</b>' };
const mail = codeMail({ ...about, language: 'en' });

test('a code mail arrives at a real SMTP server, as text and as HTML', async () => {
  const { received, port } = await startSmtp();
  const smtp = createSmtpTransport({ url: `smtp://127.0.0.1:${port}`, from: FROM });
  closing.push(() => smtp.close());
  await smtp.send(mail);
  const [got] = received;
  assert.ok(got);
  assert.deepEqual(got.to, ['ada@example.com']);
  assert.equal(got.from, 'no-reply@kryptos.example');
  assert.match(got.source, /^From: Kryptos <no-reply@kryptos.example>\r$/m);
  assert.match(got.source, /^Subject: 482913 is your Kryptos verification code\r$/m);
  const parts = partsOf(got.source);
  assert.match(parts.get('text/plain') ?? '', /^ {4}482913\r$/m);
  assert.match(parts.get('text/plain') ?? '', /Ledger & <b>Sons<\/b>/);
  assert.match(parts.get('text/html') ?? '', />482913<\/div>/);
});

test('a receipt arrives there too, in letters beyond ASCII', async () => {
  const { received, port } = await startSmtp();
  const smtp = createSmtpTransport({ url: `smtp://127.0.0.1:${port}`, from: FROM });
  closing.push(() => smtp.close());
  const [since, until] = [new Date('2026-03-02T12:00:00Z'), new Date('2026-04-01T12:00:00Z')];
  const { to, appName } = about;
  await smtp.send(receiptMail({ to, appName, scopes: ['openid'], since, until, language: 'de' }));
  const parts = partsOf(received[0]?.source ?? '');
  assert.match(parts.get('text/plain') ?? '', /Ledger & <b>Sons<\/b>, seit dem 2\. März 2026\./);
  assert.match(parts.get('text/html') ?? '', /<li>Ihre Kryptos-ID<\/li>/);
});

test('user and password of the URL sign in', async () => {
  const seen: unknown[] = [];
  const { received, port } = await startSmtp({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      seen.push([username, password]);
      done(null, { user: username });
    },
  });
  const smtp = createSmtpTransport({ url: `smtp://kryptos:p%40ss@127.0.0.1:${port}`, from: FROM });
  closing.push(() => smtp.close());
  await smtp.send(mail);
  assert.deepEqual(seen, [['kryptos', 'p@ss']]);
  assert.equal(received.length, 1);
});

test('beyond this machine a server without TLS is refused, unless the URL allows it', async () => {
  // 127.0.0.2 is this machine too, but not by a name that says so.
  const { received, port } = await startSmtp({}, '127.0.0.2');
  const strict = createSmtpTransport({ url: `smtp://127.0.0.2:${port}`, from: FROM });
  closing.push(() => strict.close());
  await assert.rejects(strict.send(mail), /TLS/);
  assert.equal(received.length, 0);
  const allowing = createSmtpTransport({ url: `smtp://127.0.0.2:${port}?requireTLS=false`, from: FROM });
  closing.push(() => allowing.close());
  await allowing.send(mail);
  assert.equal(received.length, 1);
});

test('a mail that is refused for a moment is tried again; one that is refused for good is not', async () => {
  for (const [code, attempts, failures] of [
    [451, 3, 0],
    [550, 1, 1],
  ] as const) {
    let tried = 0;
    const { received, port } = await startSmtp({
      onRcptTo(_address, _session, done) {
        tried++;
        done(tried < 3 ? Object.assign(new Error('no'), { responseCode: code }) : null);
      },
    });
    const failed: unknown[] = [];
    const mailer = createMailer({
      transport: createSmtpTransport({ url: `smtp://127.0.0.1:${port}`, from: FROM }),
      onFailure: (error) => failed.push(error),
      retryAfterMs: [0, 0],
    });
    mailer.post(mail);
    await mailer.idle();
    await mailer.close();
    assert.deepEqual([tried, failed.length, received.length], [attempts, failures, 1 - failures]);
  }
});

test('a mail server that is not there is told of once, and never thrown', async () => {
  const failed: unknown[] = [];
  const { port } = await startSmtp();
  await closing.pop()?.();
  const mailer = createMailer({
    transport: createSmtpTransport({ url: `smtp://127.0.0.1:${port}`, from: FROM }),
    onFailure: (error) => failed.push(error),
    retryAfterMs: [0],
  });
  mailer.post(mail);
  await mailer.close();
  assert.equal(failed.length, 1);
});

test('a mailer that is closed ends its waiting and takes no more', async () => {
  const failed: unknown[] = [];
  const mailer = createMailer({
    transport: { send: () => Promise.reject(new Error('down')), close: () => {} },
    onFailure: (error) => failed.push(error),
    retryAfterMs: [3_600_000],
  });
  mailer.post(mail);
  await mailer.close();
  mailer.post(mail);
  assert.equal(failed.length, 2);
});

test('the name of an app is text in the HTML, whatever is in it', () => {
  const { html, text } = codeMail({
    to: 'ada@example.com',
    code: '000000',
    appName: `"><img src=x onerror=alert(1)>&'`,
    language: 'en',
  });
  assert.ok(!html.includes('<img'));
  assert.ok(html.includes('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&amp;&#39;'));
  assert.ok(text.includes(`"><img src=x onerror=alert(1)>&'`));
});

test('no other run of six digits stands in the mail, so that a program finds the code', () => {
  const all = `${mail.subject}\n${mail.text}\n${mail.html}`;
  assert.deepEqual([...new Set(all.match(/(?<![0-9A-Za-z])[0-9]{6}(?![0-9])/g))], ['482913']);
});

test('the outbox lists the newest first, by address in any case, with the code, and forgets the oldest', async () => {
  let minute = 0;
  const outbox = createOutbox(3, () => new Date(Date.UTC(2030, 0, 1, 0, minute++)));
  for (const [to, code] of [
    ['a@x.example', '111111'],
    ['b@x.example', '222222'],
    ['A@x.example', '333333'],
    ['a@x.example', '444444'],
  ] as const) {
    await outbox.send(codeMail({ to, code, appName: 'App', language: 'en' }));
  }
  assert.deepEqual(
    outbox.list().map(({ code }) => code),
    ['444444', '333333', '222222'],
  );
  assert.deepEqual(
    outbox.list('a@X.example').map(({ code }) => code),
    ['444444', '333333'],
  );
  assert.equal(outbox.list()[0]?.sent_at, '2030-01-01T00:03:00.000Z');
  outbox.close();
  assert.deepEqual(outbox.list(), []);
});
