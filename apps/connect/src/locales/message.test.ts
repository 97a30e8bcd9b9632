import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { en } from './en.js';
import { type Catalogue, message, speak } from './message.js';

afterEach(() => speak(en, 'en'));

test('a text without values is the text', () => {
  assert.equal(message('consent.allow'), 'Allow');
});

test('a value stands where its name stood, as it is', () => {
  assert.equal(
    message('signIn.title', { appName: '<b>{appName}</b> $& ' }),
    'Link your accounts to <b>{appName}</b> $& ',
  );
});

test('a count chooses the plural form and is written as the language writes numbers', () => {
  assert.equal(message('accounts.found', { count: 1 }), '1 account');
  assert.equal(message('accounts.found', { count: 12_345 }), '12,345 accounts');
});

test('another language has its own plural forms', () => {
  const polish: Catalogue = {
    ...en,
    'accounts.found': {
      one: '{count} konto',
      few: '{count} konta',
      many: '{count} kont',
      other: '{count} konta',
    },
  };
  speak(polish, 'pl');
  assert.deepEqual(
    [1, 3, 5].map((count) => message('accounts.found', { count })),
    ['1 konto', '3 konta', '5 kont'],
  );
});
