import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sealWith } from './seal.js';

test('a seal opens what it closed, for the same owner only', () => {
  const seal = sealWith('secret');
  const sealed = seal.close('text', 'owner');
  assert.equal(seal.open(sealed, 'owner'), 'text');
  assert.equal(seal.open(sealed, 'other'), undefined);
  assert.equal(sealWith('other').open(sealed, 'owner'), undefined);
});

test('what was changed, cut or made up does not open', () => {
  const seal = sealWith('secret');
  const sealed = seal.close('text', 'owner');
  const flipped = Buffer.from(sealed, 'base64url');
  flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
  for (const wrong of ['', 'x', sealed.slice(0, 20), sealed.slice(0, -4), flipped.toString('base64url')])
    assert.equal(seal.open(wrong, 'owner'), undefined, wrong);
});

test('the same text is never sealed the same way twice', () => {
  const seal = sealWith('secret');
  assert.notEqual(seal.close('text', 'owner'), seal.close('text', 'owner'));
});
