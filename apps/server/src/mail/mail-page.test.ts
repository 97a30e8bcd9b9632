import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES, type Language } from '@kryptos_connect/protocol';
import { codeMail } from './code-mail.js';
import type { Mail } from './mail.js';
import { receiptMail } from './receipt-mail.js';

const appName = 'Ledger & <b>Sons</b>';
const [since, until] = [new Date('2026-03-02T12:00:00Z'), new Date('2026-04-01T12:00:00Z')];
const mails: Readonly<Record<string, (language: Language) => Mail>> = {
  'the code mail': (language) => codeMail({ to: 'ada@example.com', code: '482913', appName, language }),
  'the receipt': (language) =>
    receiptMail({
      ...{ to: 'ada@example.com', appName, since, until, language },
      scopes: ['openid', 'portfolios:read', 'integrations:write'],
    }),
};

/** What a person reads of HTML, in one line. */
const readOf = (html: string): string =>
  html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<\/?(strong)[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

for (const [name, mailIn] of Object.entries(mails))
  describe(name, () => {
    for (const language of LANGUAGES) {
      const { text, html } = mailIn(language);

      it(`says in its HTML all that its plain text says, ${language}`, () => {
        const read = readOf(html);
        for (const line of text.split('\n')) {
          const said = line.replace(/^- /, '').trim();
          assert.ok(read.includes(said), said);
        }
      });

      it(`asks nothing of any server, and runs in the direction of ${language}`, () => {
        assert.doesNotMatch(html, /https?:|src=|url\(|@import|<link/i);
        const dir = language === 'ar' ? 'rtl' : 'ltr';
        assert.match(html, new RegExp(`<html lang="${language}" dir="${dir}">`));
        assert.match(html, new RegExp(`<table role="presentation" dir="${dir}"`));
      });
    }

    it('has a dark colour for each ground and each text, save our mark', () => {
      const { html } = mailIn('en');
      const [, dark = ''] = /prefers-color-scheme: dark\) \{([\s\S]*?)<\/style>/.exec(html) ?? [];
      const coloured = [...html.matchAll(/<\w+ ([^>]*style="[^"]*(?:color:|background:)[^>]*)>/g)];
      const lacking = coloured
        .map(([, attributes = '']) => attributes)
        .filter((attributes) => !dark.includes(`.${/class="(\w+)"/.exec(attributes)?.[1]} {`));
      assert.equal(lacking.length, 1);
      assert.match(lacking[0] ?? '', /background:#7c3aed;.*color:#ffffff/);
    });
  });
