import { createHash, timingSafeEqual } from 'node:crypto';
import { formatToken, TOKEN_RANDOM_BYTES, type TokenKind } from '@kryptos_connect/protocol';

/** A source of random bytes: the system's CSPRNG, or a fixed one in a test. */
export type RandomBytes = (size: number) => Uint8Array;

/** SHA-256: the only form in which a token or secret is stored. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** A new token of a kind. */
export const mintToken = (kind: TokenKind, randomBytes: RandomBytes): string =>
  formatToken(kind, randomBytes(TOKEN_RANDOM_BYTES));

/** Whether two digests are the same, in a time that does not tell where they differ. */
export const sameDigest = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
