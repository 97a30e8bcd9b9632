import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { integrations } from '../../gallery/samples.js';
import { findIntegrations } from './find-integrations.js';

const find = (...[kind, search]: [Parameters<typeof findIntegrations>[1], string]) =>
  findIntegrations(integrations, kind, search).map(({ publicName }) => publicName);

test('popular ones come first, unavailable ones last', () => {
  assert.deepEqual(find('all', '').slice(0, 4), ['Ethereum', 'Solana', 'Binance', 'Coinbase']);
});

test('a tab shows one kind', () => {
  assert.deepEqual(find('blockchain', ''), ['Ethereum', 'Solana', 'Bitcoin', 'Cardano']);
});

test('the start of a name counts more than its middle', () => {
  assert.deepEqual(find('all', 'bi').slice(0, 3), ['Binance', 'Bitcoin', 'Bitstamp']);
  assert.deepEqual(find('exchange', 'stamp'), ['Bitstamp']);
});

test('case, accents and spaces around do not matter', () => {
  assert.deepEqual(find('all', '  ÉTHEREUM '), ['Ethereum']);
});

test('an address finds what is linked by it, in every tab that has such', () => {
  const { ethereum, solana } = SANDBOX_ADDRESSES;
  assert.deepEqual(find('all', ` ${ethereum} `), ['Ethereum']);
  assert.deepEqual(find('blockchain', solana), ['Solana']);
  assert.deepEqual(find('exchange', ethereum), []);
});

test('what is not there is not found', () => {
  assert.deepEqual(find('all', '.*'), []);
});
