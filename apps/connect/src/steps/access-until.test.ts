import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_SCOPES, FIFTEEN_YEARS_S } from '@kryptos_connect/protocol';
import { dayText } from '../locales/date.js';
import { steps } from '../locales/en/steps.js';
import { learn, message } from '../locales/message.js';
import { accessUntil } from './access-until.js';

learn('en', steps);

test('without a chosen end, and with the longest there is, it lasts until it is revoked', () => {
  for (const lifetimeS of [undefined, FIFTEEN_YEARS_S])
    assert.equal(accessUntil(new Date(0), lifetimeS), 'Access lasts until you revoke it, at most 15 years.');
});

test('every scope of the contract has an example of its own', () => {
  const examples = ALL_SCOPES.map((scope) => message(`example.${scope}`));
  assert.equal(new Set(examples).size, ALL_SCOPES.length);
});

for (const [language, written] of [
  ['en', 'March 2, 2026'],
  ['de', '2. März 2026'],
  ['ja', '2026年3月2日'],
  ['ar', '2 مارس 2026'],
] as const)
  test(`a day as ${language} writes it, with the digits of amounts`, () => {
    assert.equal(dayText(new Date('2026-03-02T12:00:00Z'), language), written);
  });
