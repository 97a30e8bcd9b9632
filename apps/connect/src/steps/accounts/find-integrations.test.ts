import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { integration } from '../../flow/testing/facts.js';
import { findIntegrations } from './find-integrations.js';

/** By popularity, but for the last, which can not be linked at present. */
const integrations = (
  [
    ['Ethereum', 'blockchain', 'evm'],
    ['Solana', 'blockchain', 'solana'],
    ['Binance', 'exchange'],
    ['Bitcoin', 'blockchain'],
    ['Bitstamp', 'exchange'],
    ['Arbitrum', 'blockchain'],
    ['Cardano', 'blockchain'],
  ] as const
).map(([publicName, type, addressFormat], index) =>
  integration(publicName.toLowerCase(), {
    publicName,
    type,
    isWorking: publicName !== 'Cardano',
    integrationInfo: {
      fields: [],
      popularity: publicName === 'Cardano' ? 0 : index,
      ...(addressFormat ? { addressFormat } : {}),
    },
  }),
);

const find = (...[kind, search]: [Parameters<typeof findIntegrations>[1], string]) =>
  findIntegrations([...integrations].reverse(), kind, search).map(({ publicName }) => publicName);

test('popular ones come first, unavailable ones last', () => {
  assert.deepEqual(
    find('all', ''),
    integrations.map(({ publicName }) => publicName),
  );
});

test('a tab shows one kind', () => {
  assert.deepEqual(find('exchange', ''), ['Binance', 'Bitstamp']);
});

test('the start of a name counts more than its middle', () => {
  assert.deepEqual(find('all', 'bi'), ['Binance', 'Bitcoin', 'Bitstamp', 'Arbitrum']);
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
