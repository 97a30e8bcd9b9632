/** The forms of address that can be told by their look alone. */
export type AddressShape = 'evm' | 'solana';

/**
 * Which form of address a text has by its look: its alphabet and its length. Whether it is one, the form in which it
 * is linked says, and precisely; a private key, which is longer, has the look of neither.
 */
export const addressShape = (text: string): AddressShape | undefined => {
  if (/^0x[\da-f]{40}$/i.test(text)) return 'evm';
  return /^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(text) ? 'solana' : undefined;
};
