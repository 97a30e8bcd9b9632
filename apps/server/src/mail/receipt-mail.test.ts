import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ALL_SCOPES, LANGUAGES } from '@kryptos_connect/protocol';
import { data } from '../testing/answers.js';
import { exchange, publicTokenOf } from '../testing/granted.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { createLinkToken, registerClient, type TestClient, widgetOf } from '../testing/test-client.js';
import { receiptMail } from './receipt-mail.js';
import { receiptMailTexts } from './receipt-mail-texts.js';
import { widgetWords } from './widget-words.js';

const since = new Date('2026-03-02T12:00:00Z');
const about = {
  to: 'ada@example.com',
  appName: 'Ledger & <b>Sons</b> $&',
  scopes: ['openid', 'portfolios:read'] as const,
  since,
};
const inDays = (days: number) => new Date(since.getTime() + days * 86_400_000);

describe('the receipt', () => {
  for (const [days, ends] of [
    [30, 'Access ends on April 1, 2026, or as soon as you revoke it.'],
    [365, 'Access ends on March 2, 2027, or as soon as you revoke it.'],
    [15 * 365, 'Access lasts until you revoke it, at most 15 years.'],
  ] as const)
    it(`says what, with whom, since when, how to stop, and of ${days} days how long`, () => {
      const { subject, text, html } = receiptMail({ ...about, until: inDays(days), language: 'en' });
      assert.equal(subject, 'Your receipt: what you share with Ledger & <b>Sons</b> $&');
      for (const part of [text, html]) {
        for (const said of [
          'Your Kryptos ID',
          'See your portfolio',
          'March 2, 2026',
          ends,
          '“What you share”',
        ])
          assert.ok(part.includes(said), said);
        assert.doesNotMatch(part, /\{\w+\}|undefined/);
      }
      assert.ok(html.includes('Ledger &amp; &lt;b&gt;Sons&lt;/b&gt; $&amp;'));
      assert.doesNotMatch(html, /<(img|link|script)\b|url\(|https?:|<b>/);
      assert.doesNotMatch(text, /\d{6}/);
    });
});

const placeholdersOf = (text: string): string => [...text.matchAll(/\{\w+\}/g)].sort().join(' ');

describe('the receipt in each language', () => {
  for (const language of LANGUAGES) {
    it(`has every value in ${language}, as text and as HTML, and runs the way it is written`, () => {
      const { subject, text, html } = receiptMail({
        ...about,
        appName: 'Ledgerly',
        until: inDays(30),
        language,
      });
      for (const part of [subject, text, html]) {
        assert.match(part, /Ledgerly/);
        assert.doesNotMatch(part, /\{\w+\}|undefined/);
      }
      for (const part of [text, html]) {
        assert.ok(part.includes(widgetWords[language].scopes['portfolios:read']));
        assert.match(part, /2026/);
      }
      const dir = language === 'ar' ? 'rtl' : 'ltr';
      assert.match(html, new RegExp(`<html lang="${language}" dir="${dir}">`));
    });
    if (language !== 'en')
      it(`is translated in ${language}, with the same values`, () => {
        const { scopes: english, ...words } = { ...widgetWords.en, ...receiptMailTexts.en };
        const { scopes, ...translated } = { ...widgetWords[language], ...receiptMailTexts[language] };
        for (const [key, text] of Object.entries(words)) {
          const said = translated[key as keyof typeof words];
          assert.notEqual(said, text, key);
          assert.equal(placeholdersOf(said), placeholdersOf(text), key);
        }
        for (const scope of ALL_SCOPES) assert.notEqual(scopes[scope], english[scope], scope);
      });
  }
});

describe('who gets a receipt', () => {
  let app: TestApp;
  let client: TestClient;
  before(async () => {
    app = await startTestApp();
    client = await registerClient(app.store);
  });
  after(() => app.close());

  const receipts = async (to?: string) => {
    await app.mailer.idle();
    return app.outbox.list(to).filter(({ subject }) => subject.startsWith('Your receipt'));
  };

  it('is who signed in by e-mail, once, when the app has its access and however often it asks', async () => {
    const email = 'ada@example.com';
    const widget = widgetOf(app, await createLinkToken(app, client));
    await data(widget('POST', '/connect/auth/email', { email }));
    await app.mailer.idle();
    await data(
      widget('POST', '/connect/auth/email/verify', { email, code: app.outbox.list(email)[0]?.code }),
    );
    const scopes = ['openid', 'portfolios:read'];
    await data(widget('POST', '/connect/consent', { scopes, lifetime_s: 2_592_000 }));
    const { public_token } = await data(widget('POST', '/connect/finish'));
    assert.deepEqual(await receipts(), [], 'nothing is shared yet');
    for (let time = 0; time < 3; time++)
      await data(exchange(app, client, public_token, { 'idempotency-key': 'once' }));
    const [receipt, ...others] = await receipts(email);
    assert.deepEqual(others, []);
    assert.match(receipt?.text ?? '', /See your portfolio\n\nAccess ends on /);
    assert.doesNotMatch(receipt?.text ?? '', /See your tax figures/);
  });

  it('reads it in the language in which they finished, whatever their link token was made with', async () => {
    const email = 'grace@example.com';
    const widget = widgetOf(app, await createLinkToken(app, client, { language: 'pl' }));
    await data(widget('POST', '/connect/auth/email', { email }));
    await app.mailer.idle();
    await data(
      widget('POST', '/connect/auth/email/verify', { email, code: app.outbox.list(email)[0]?.code }),
    );
    await data(widget('POST', '/connect/consent', { scopes: ['openid', 'portfolios:read'] }));
    const german = { 'accept-language': 'de' };
    const { public_token } = await data(widget('POST', '/connect/finish', undefined, german));
    await data(exchange(app, client, public_token, { 'accept-language': 'en' }));
    await app.mailer.idle();
    assert.match(app.outbox.list(email)[0]?.subject ?? '', /^Ihre Quittung: was Sie mit /);
    assert.match(app.outbox.list(email)[0]?.text ?? '', /- Ihre Kryptos-ID\n/);
  });

  it('is no guest', async () => {
    const count = (await receipts()).length;
    await data(exchange(app, client, await publicTokenOf(app, client)));
    assert.equal((await receipts()).length, count);
  });
});
