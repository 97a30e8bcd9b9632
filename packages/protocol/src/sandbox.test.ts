import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSandboxAddress, isSandboxProvider, SANDBOX_ADDRESSES } from './sandbox.js';

test('only Ethereum and Solana are sandbox providers', () => {
  for (const name of ['ethereum', 'solana']) assert.ok(isSandboxProvider(name));
  for (const name of ['bitcoin', 'Ethereum', '__proto__', 'constructor', ''])
    assert.equal(isSandboxProvider(name), false);
});

test("the test address of Ethereum is known in any letter case, Solana's only as it stands", () => {
  const { ethereum, solana } = SANDBOX_ADDRESSES;
  assert.ok(isSandboxAddress('ethereum', ethereum.toUpperCase().replace('0X', '0x')));
  assert.ok(isSandboxAddress('solana', solana));
  assert.equal(isSandboxAddress('solana', solana.toLowerCase()), false);
  assert.equal(isSandboxAddress('solana', ethereum), false);
});
