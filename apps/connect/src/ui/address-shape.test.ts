import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import fc from 'fast-check';
import { addressFault } from '../steps/connect-address/check-address.js';
import { addressShape } from './address-shape.js';

for (const [provider, address] of Object.entries(SANDBOX_ADDRESSES))
  test(`the test address of ${provider} is told by its look`, () => {
    assert.equal(addressShape(address), provider === 'solana' ? 'solana' : 'evm');
  });

for (const [what, text] of [
  ['nothing', ''],
  ['a name', 'ethereum'],
  ['an address without its last digit', SANDBOX_ADDRESSES.ethereum.slice(0, -1)],
  ['an address of Bitcoin', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
  ['a private key of an EVM chain', `0x${'5a'.repeat(32)}`],
  ['a private key of Solana', '5'.repeat(88)],
  ['a recovery phrase', 'abandon abandon abandon abandon abandon about'],
] as const)
  test(`${what} has the look of no address`, () => {
    assert.equal(addressShape(text), undefined);
  });

test('what the form takes has the look that leads to it', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 });
  const base58 = fc.constantFrom(...'123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz');
  const texts = fc.oneof(
    digits.map((text) => `0x${text}`),
    fc.string({ unit: base58, minLength: 30, maxLength: 46 }),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('evm', 'solana'), (text, format) => {
      if (addressFault(text, format)) return;
      assert.equal(addressShape(text), format);
    }),
  );
});
