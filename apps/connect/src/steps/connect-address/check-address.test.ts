import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import fc from 'fast-check';
import { type AddressFormat, addressFault } from './check-address.js';
import { withChecksum } from './evm-address.js';

/** Out of EIP-55 itself. */
const checksummed = [
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
];

for (const [provider, address] of Object.entries(SANDBOX_ADDRESSES))
  test(`the test address of ${provider} has no fault`, () => {
    assert.equal(addressFault(address, provider === 'solana' ? 'solana' : 'evm'), undefined);
  });

for (const address of checksummed)
  test(`${address} has the right checksum`, () => {
    assert.equal(addressFault(address, 'evm'), undefined);
    assert.equal(withChecksum(address.toLowerCase()), address);
  });

const ethereum = SANDBOX_ADDRESSES.ethereum;
const solana = SANDBOX_ADDRESSES.solana;
const faults: readonly [AddressFormat, string, object][] = [
  ['evm', '', { message: 'address.missing', unfinished: true }],
  ['evm', '0', { message: 'address.evmShort', count: 41, unfinished: true }],
  ['evm', 'bc1q', { message: 'address.evmPrefix' }],
  ['evm', `${ethereum.slice(0, 10)}g`, { message: 'address.evmAlphabet', character: 'g' }],
  ['evm', ethereum.slice(0, -1), { message: 'address.evmShort', count: 1, unfinished: true }],
  ['evm', `${ethereum}ab`, { message: 'address.evmLong', count: 2 }],
  ['evm', `${ethereum.slice(0, 20)} ${ethereum.slice(20)}`, { message: 'address.space' }],
  ['evm', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', { message: 'address.evmChecksum' }],
  ['solana', 'abc', { message: 'address.solanaShort', unfinished: true }],
  ['solana', '0bc', { message: 'address.solanaAlphabet', character: '0' }],
  ['solana', `${solana}1`, { message: 'address.solanaLong' }],
  ['solana', 'z'.repeat(44), { message: 'address.solanaLength', unfinished: false }],
  ['solana', '1'.repeat(33), { message: 'address.solanaLength', unfinished: true }],
  ['other', 'x'.repeat(129), { message: 'address.tooLong' }],
];

for (const [format, address, fault] of faults)
  test(`${format}: “${address.slice(0, 50)}” is told precisely`, () => {
    assert.deepEqual(addressFault(address, format), fault);
  });

test('a changed letter case in a checksummed address is found, unless it leaves one case alone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...checksummed), fc.integer({ min: 2, max: 41 }), (address, at) => {
      const letter = address[at] ?? '';
      const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
      const changed = address.slice(0, at) + other + address.slice(at + 1);
      assert.equal(
        addressFault(changed, 'evm')?.message,
        letter === other ? undefined : 'address.evmChecksum',
      );
    }),
  );
});

test('any text gets an answer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('evm', 'solana', 'other'),
      (text, format) => {
        const fault = addressFault(text, format as AddressFormat);
        assert.ok(fault === undefined || fault.message.startsWith('address.'));
      },
    ),
  );
});
