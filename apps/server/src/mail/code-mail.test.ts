import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '@kryptos_connect/protocol';
import { codeMail } from './code-mail.js';
import { codeMailTexts } from './code-mail-texts.js';

const placeholdersOf = (text: string): string => [...text.matchAll(/\{\w+\}/g)].sort().join(' ');
const about = { to: 'ada@example.com', code: '482913', appName: 'Ledgerly' };

for (const language of LANGUAGES) {
  const { subject, text, html } = codeMail({ ...about, language });

  test(`the mail in ${language} has every value, as text and as HTML`, () => {
    for (const part of [subject, text, html]) {
      assert.match(part, /482913/);
      assert.doesNotMatch(part, /\{\w+\}|undefined/);
    }
    for (const part of [text, html]) {
      assert.match(part, /Ledgerly/);
      assert.match(part, /(?<!\d)10(?!\d)/);
    }
    // The outbox, and phones that offer to fill it in, look for the only six digits.
    assert.equal(text.match(/\d{6}/g)?.length, 1);
  });

  test(`the HTML in ${language} loads nothing, and runs the way it is written`, () => {
    assert.doesNotMatch(html, /<(img|link|script)\b|@import|url\(|https?:/);
    const dir = language === 'ar' ? 'rtl' : 'ltr';
    assert.match(html, new RegExp(`<html lang="${language}" dir="${dir}">`));
    assert.match(html, /<div dir="ltr"[^>]*>482913<\/div>/);
  });

  if (language !== 'en')
    test(`the mail in ${language} is translated, with the same values`, () => {
      for (const [key, english] of Object.entries(codeMailTexts.en)) {
        const translated: string = codeMailTexts[language][key as keyof typeof codeMailTexts.en];
        assert.notEqual(translated, english, key);
        assert.equal(placeholdersOf(translated), placeholdersOf(english), key);
      }
    });
}
