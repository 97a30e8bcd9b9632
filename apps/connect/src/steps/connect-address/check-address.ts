import type { Integration } from '@kryptos_connect/protocol';
import type { AddressFault } from './address-fault.js';
import { evmFault } from './evm-address.js';
import { solanaFault } from './solana-address.js';

/** The forms that an integration's addresses can have. */
export type AddressFormat = NonNullable<Integration['integrationInfo']['addressFormat']>;

const LONGEST = 128;

const otherFault = (address: string): AddressFault | undefined =>
  address.length > LONGEST ? { message: 'address.tooLong' } : undefined;

const checks = { evm: evmFault, solana: solanaFault, other: otherFault } as const;

/** What keeps a text from being an address of this form, or `undefined`. The server has the last word. */
export const addressFault = (address: string, format: AddressFormat): AddressFault | undefined => {
  if (address === '') return { message: 'address.missing', unfinished: true };
  if (/\s/.test(address)) return { message: 'address.space' };
  return checks[format](address);
};
