import assert from 'node:assert/strict';
import { afterEach, before, test } from 'node:test';
import { steps } from './en/steps.js';
import { learn, message, speak, wordsFor } from './message.js';

before(() => learn('en', steps));
afterEach(() => speak('en'));

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
  learn('pl', {
    'accounts.found': {
      one: '{count} konto',
      few: '{count} konta',
      many: '{count} kont',
      other: '{count} konta',
    },
  });
  speak('pl');
  assert.deepEqual(
    [1, 3, 5].map((count) => message('accounts.found', { count })),
    ['1 konto', '3 konta', '5 kont'],
  );
});

test('what another language lacks is said in English', () => {
  speak('pl');
  assert.equal(message('consent.allow'), 'Allow');
});

test('in Arabic a value is kept apart from the sentence, and numbers have the digits of addresses', () => {
  learn('ar', { 'signIn.title': '[{appName}]', 'accounts.found': { other: '[{count}]' } });
  speak('ar');
  assert.equal(message('signIn.title', { appName: 'Ledgerly' }), '[\u2068Ledgerly\u2069]');
  assert.equal(message('accounts.found', { count: 12_345 }), '[12,345]');
});

test('only what another language knows has words of its own', () => {
  assert.equal(wordsFor('scope.openid'), undefined);
  learn('de', { 'scope.openid': 'Ihre Kryptos-ID' });
  speak('de');
  assert.equal(wordsFor('scope.openid'), 'Ihre Kryptos-ID');
});
