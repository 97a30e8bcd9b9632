import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ClientOptions } from './client-settings.js';

const isName = (name: string): boolean => ClientOptions.safeParse({ name }).success;

test('the name of an app is any that a person can read', () => {
  for (const name of ['Ledgerly', 'محفظتي', 'ポートフォリオ', "O'Neil & Co. <b>", '3', '💰', 'x'.repeat(80)])
    assert.ok(isName(name), name);
});

test('the name of an app turns no words around it, hides nothing, and can be seen', () => {
  for (const name of [
    '',
    ' ',
    '\u200b\u200d\ufeff',
    'Ledgerly\n',
    'a\u0000b',
    'x'.repeat(81),
    ...['\u202a', '\u202e', '\u2066', '\u2067', '\u2069', '\u200f', '\u061c'].map(
      (mark) => `Ledgerly${mark}`,
    ),
  ])
    assert.ok(!isName(name), JSON.stringify(name));
});
