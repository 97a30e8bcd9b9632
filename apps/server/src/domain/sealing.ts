import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { RandomBytes } from './tokens.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What a sealed text is for. A text sealed for one purpose does not open for another. */
export type SealingPurpose = 'exchange-answer' | 'finish-answer' | 'hosted-link-token';

const keyOf = (token: string, purpose: SealingPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', token, '', `kryptos-connect/${purpose}`, 32));

/**
 * Seals a text so that only the bearer of a token can have it read: AES-256-GCM under a key derived from the
 * token by HKDF. We keep the token's digest alone, so the database by itself does not give the text away.
 */
export const seal = (
  text: string,
  token: string,
  purpose: SealingPurpose,
  randomBytes: RandomBytes,
): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(token, purpose), iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
};

/** Opens what `seal` made. Throws when the token or the purpose is another, or a byte was changed. */
export const unseal = (sealed: Uint8Array, token: string, purpose: SealingPurpose): string => {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token, purpose), sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
    'utf8',
  );
};
