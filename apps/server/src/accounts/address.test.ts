import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { base58 } from '@scure/base';
import fc from 'fast-check';
import { addressFormat } from './address.js';

const evm = [
  ['the test address', SANDBOX_ADDRESSES.ethereum],
  ['an example of EIP-55', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
  ['another example of EIP-55', '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'],
  ['upper case, as EIP-55 shows it', '0x52908400098527886E0F7030069857D2E4169EE7'],
  ['lower case, as EIP-55 shows it', '0xde709f2102306220921060314715629080e2fb77'],
  ['no letters at all', `0x${'1'.repeat(40)}`],
] as const;

const solana = [
  ['the test address', SANDBOX_ADDRESSES.solana],
  ['the system program: 32 zero bytes', '1'.repeat(32)],
  ['the USDC mint', 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'],
] as const;

const neither = [
  ['nothing', ''],
  ['one letter in the wrong case', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD'],
  ['one hex digit less', SANDBOX_ADDRESSES.ethereum.slice(0, -1)],
  ['one hex digit more', `${SANDBOX_ADDRESSES.ethereum}0`],
  ['a digit that is not hex', `0x${'g'.repeat(40)}`],
  ['0X', SANDBOX_ADDRESSES.ethereum.replace('0x', '0X')],
  ['no 0x', SANDBOX_ADDRESSES.ethereum.slice(2)],
  ['a space before', ` ${SANDBOX_ADDRESSES.ethereum}`],
  ['a line break after', `${SANDBOX_ADDRESSES.ethereum}\n`],
  ['a line break after base58', `${SANDBOX_ADDRESSES.solana}\n`],
  ['letters that base58 leaves out', SANDBOX_ADDRESSES.solana.replace('2r8', '0OI')],
  ['31 bytes', base58.encode(new Uint8Array(31).fill(255))],
  ['33 bytes', base58.encode(new Uint8Array(33).fill(1))],
  ['a number of 44 characters that is too large for 32 bytes', 'z'.repeat(44)],
  ['a signature', base58.encode(new Uint8Array(64).fill(7))],
  ['a Bitcoin address', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['a name', 'vitalik.eth'],
  ['full-width digits', `0x${'１'.repeat(40)}`],
] as const;

for (const [what, address] of evm)
  test(`${what} is an EVM address`, () => assert.equal(addressFormat(address), 'evm'));
for (const [what, address] of solana)
  test(`${what} is a Solana address`, () => assert.equal(addressFormat(address), 'solana'));
for (const [what, address] of neither)
  test(`${what} is no address that we know`, () => assert.equal(addressFormat(address), undefined));

test('any 32 bytes in base58 are a Solana address', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) =>
      assert.equal(addressFormat(base58.encode(bytes)), 'solana'),
    ),
  );
});

test('any text is judged without an exception', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void addressFormat(text)));
});
