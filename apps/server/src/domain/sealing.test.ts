import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { seal, unseal } from './sealing.js';

const sealed = (text: string, token = 'public_a') => seal(text, token, 'exchange-answer', randomBytes);

describe('sealing under a token', () => {
  it('gives any text back to the bearer of the token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, token) => {
        assert.equal(unseal(sealed(text, token), token, 'exchange-answer'), text);
      }),
    );
  });

  it('opens for no other token, for no other purpose, and with no byte changed', () => {
    const box = sealed('secret');
    assert.throws(() => unseal(box, 'public_b', 'exchange-answer'));
    assert.throws(() => unseal(box, 'public_a', 'finish-answer'));
    for (let at = 0; at < box.length; at++) {
      const changed = Buffer.from(box);
      changed[at] = (changed[at] ?? 0) ^ 1;
      assert.throws(() => unseal(changed, 'public_a', 'exchange-answer'), `byte ${at}`);
    }
    assert.throws(() => unseal(box.subarray(0, 10), 'public_a', 'exchange-answer'));
  });

  it('never looks the same twice', () => {
    assert.notDeepEqual(sealed('secret'), sealed('secret'));
  });
});
