import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AddressFault } from './address-fault.js';

const LENGTH = 42;

/** The letters in the case that EIP-55 gives them: upper where the hash of the lower-case address has a nibble above 7. */
export const withChecksum = (address: string): string => {
  const digits = address.slice(2).toLowerCase();
  const hash = bytesToHex(keccak_256(utf8ToBytes(digits)));
  const cased = [...digits].map((digit, index) =>
    Number.parseInt(hash[index] ?? '0', 16) > 7 ? digit.toUpperCase() : digit,
  );
  return `0x${cased.join('')}`;
};

/** What keeps a text from being an Ethereum address; all lower or all upper case carries no checksum and is taken. */
export const evmFault = (address: string): AddressFault | undefined => {
  if (!'0x'.startsWith(address.slice(0, 2))) return { message: 'address.evmPrefix' };
  const digits = address.slice(2);
  const character = digits.match(/[^0-9a-f]/i)?.[0];
  if (character) return { message: 'address.evmAlphabet', character };
  const missing = LENGTH - address.length;
  if (missing > 0) return { message: 'address.evmShort', count: missing, unfinished: true };
  if (missing < 0) return { message: 'address.evmLong', count: -missing };
  const mixed = /[a-f]/.test(digits) && /[A-F]/.test(digits);
  return mixed && withChecksum(address) !== address ? { message: 'address.evmChecksum' } : undefined;
};
