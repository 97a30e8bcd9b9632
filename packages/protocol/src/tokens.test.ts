import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { formatToken, isWellFormedToken, TOKENS, type TokenKind } from './tokens.js';

const kinds = Object.keys(TOKENS) as TokenKind[];
const kind = fc.constantFrom(...kinds);
const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('a formatted token is well-formed, of its own kind only, and has 43 + 6 characters after the prefix', () => {
  fc.assert(
    fc.property(kind, bytes, (of, random) => {
      const token = formatToken(of, random);
      assert.match(token.slice(TOKENS[of].prefix.length), /^[0-9A-Za-z]{49}$/);
      assert.deepEqual(
        kinds.filter((each) => isWellFormedToken(each, token)),
        [of],
      );
    }),
  );
});

test('different random bytes give different tokens', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      assert.equal(formatToken('link', a) === formatToken('link', b), Buffer.compare(a, b) === 0);
    }),
  );
});

test('one changed character makes a token malformed', () => {
  fc.assert(
    fc.property(kind, bytes, fc.nat(48), fc.constantFrom(...'09AZaz'), (of, random, at, other) => {
      const token = formatToken(of, random);
      const index = TOKENS[of].prefix.length + at;
      fc.pre(token[index] !== other);
      assert.equal(isWellFormedToken(of, token.slice(0, index) + other + token.slice(index + 1)), false);
    }),
  );
});

test('anything else is malformed', () => {
  fc.assert(
    fc.property(kind, fc.anything(), (of, value) => assert.equal(isWellFormedToken(of, value), false)),
  );
});

test('the checksum is the CRC-32 that everyone else computes', () => {
  const token = formatToken('access', new Uint8Array(32).fill(7));
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const checksum = [...token.slice(-6)].reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0);
  assert.equal(checksum, crc32(token.slice(0, -6)));
});

test('a token out of too few random bytes is refused', () => {
  assert.throws(() => formatToken('link', new Uint8Array(16)), RangeError);
});
