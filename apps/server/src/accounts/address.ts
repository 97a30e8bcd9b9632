import { keccak_256 } from '@noble/hashes/sha3.js';
import { base58 } from '@scure/base';

/** Whether the letters' case is the checksum that EIP-55 asks for. `hex` is the address without `0x`. */
const hasChecksum = (hex: string): boolean => {
  const hash = keccak_256(Buffer.from(hex.toLowerCase(), 'ascii'));
  return [...hex].every((digit, at) => {
    const nibble = ((hash[at >> 1] ?? 0) >> (at % 2 === 0 ? 4 : 0)) & 0xf;
    return digit === (nibble >= 8 ? digit.toUpperCase() : digit.toLowerCase());
  });
};

/** An EVM address: `0x` and 40 hex digits, in one case, or in mixed case with a valid EIP-55 checksum. */
const isEvmAddress = (address: string): boolean => {
  if (!/^0x[0-9a-fA-F]{40}$/.test(address)) return false;
  const hex = address.slice(2);
  return hex === hex.toLowerCase() || hex === hex.toUpperCase() || hasChecksum(hex);
};

/** A Solana address: 32 bytes in base58. */
const isSolanaAddress = (address: string): boolean => {
  // 32 bytes take 32 to 44 characters: what is longer is refused before it costs a decoding.
  if (!/^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(address)) return false;
  return base58.decode(address).length === 32;
};

/** The form that an address has, or `undefined`. Says nothing of whether anyone holds it. Surrounding space is not forgiven. */
export const addressFormat = (address: string): 'evm' | 'solana' | undefined => {
  if (isEvmAddress(address)) return 'evm';
  return isSolanaAddress(address) ? 'solana' : undefined;
};
