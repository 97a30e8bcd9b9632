/** An address as people compare it: both its ends, `0x47c2…fcfa`. Short ones stay whole. */
export const shortAddress = (address: string): string =>
  address.length > 14 ? `${address.slice(0, 6)}…${address.slice(-4)}` : address;
