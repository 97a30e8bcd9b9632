import type { AddressFault } from './address-fault.js';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BYTES = 32;

/** How many bytes a base58 text stands for; each leading `1` is a zero byte. */
const base58Length = (text: string): number => {
  const zeros = text.match(/^1*/)?.[0].length ?? 0;
  let value = 0n;
  for (const character of text) value = value * 58n + BigInt(ALPHABET.indexOf(character));
  return zeros + (value === 0n ? 0 : Math.ceil(value.toString(16).length / 2));
};

/** What keeps a text from being a Solana address: base58 of 32 bytes. It carries no checksum. */
export const solanaFault = (address: string): AddressFault | undefined => {
  const character = [...address].find((each) => !ALPHABET.includes(each));
  if (character) return { message: 'address.solanaAlphabet', character };
  if (address.length < 32) return { message: 'address.solanaShort', unfinished: true };
  if (address.length > 44) return { message: 'address.solanaLong' };
  return base58Length(address) === BYTES
    ? undefined
    : { message: 'address.solanaLength', unfinished: address.length < 44 };
};
