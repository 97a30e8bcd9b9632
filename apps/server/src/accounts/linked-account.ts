import type { LinkedAccount } from '@kryptos_connect/protocol';
import type { LinkedAccountRow } from '../store/linked-accounts.js';
import { findIntegration } from './catalogue.js';

/** A linked account as the contract shows it: what is stored, and the catalogue's words for its provider. */
export const toLinkedAccount = (row: LinkedAccountRow): LinkedAccount => {
  const integration = findIntegration(row.provider);
  return {
    walletId: row.wallet_id,
    provider: row.provider,
    // An integration that left the catalogue keeps the accounts that were linked by it.
    publicName: integration?.publicName ?? row.provider,
    logo: integration?.logo ?? `/logos/${row.provider}.svg`,
    type: integration?.type ?? 'services',
    alias: row.alias,
    address: row.address,
    chains: row.chains,
    status: row.status,
    verified: row.verified,
    addedAt: row.added_at.toISOString(),
    lastSyncedAt: row.last_synced_at?.toISOString() ?? null,
  };
};

/** The same for an integrator, whose pages have another origin: its logo is a whole URL. */
export const toIntegratorsAccount =
  (publicUrl: string) =>
  (row: LinkedAccountRow): LinkedAccount => {
    const account = toLinkedAccount(row);
    return { ...account, logo: `${publicUrl}${account.logo}` };
  };
