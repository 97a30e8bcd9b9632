import { createHmac, hkdfSync } from 'node:crypto';
import { LIMITS } from '@kryptos_connect/protocol';
import type { RandomBytes } from './tokens.js';

/** Derives the pepper of e-mail codes from a key of the environment. */
export const emailCodePepper = (key: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', 'kryptos-connect/email-code', 32));

/** The one form in which an address is compared and stored: trimmed, composed, in lower case. */
export const normalizeEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();

/** A new code: digits, each value equally likely. */
export const mintEmailCode = (randomBytes: RandomBytes): string => {
  const range = 10 ** LIMITS.emailCodeDigits;
  const fair = Math.floor(2 ** 32 / range) * range;
  for (;;) {
    const bytes = randomBytes(4);
    const value = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (value < fair) return String(value % range).padStart(LIMITS.emailCodeDigits, '0');
  }
};

/**
 * What is stored of a code. It depends on a pepper that the database does not have, as a million codes are soon
 * tried, and on the address and the session, so that a code is worth nothing elsewhere.
 */
export const hmacOfEmailCode = (
  code: string,
  email: string,
  linkTokenDigest: Uint8Array,
  pepper: Uint8Array,
): Buffer => createHmac('sha256', pepper).update(linkTokenDigest).update(`${code} ${email}`, 'utf8').digest();
