import { endpoints } from '@kryptos_connect/protocol';
import { holdingsOf } from '../accounts/portfolio.js';
import { bearer } from '../checks/bearer.js';
import { endpoint } from '../endpoint.js';
import { linkedAccountsOf } from '../store/linked-accounts.js';
import { databaseTime } from '../store/time.js';

/** Tells what the accounts of the granted workspace hold. */
export const holdings = endpoint(
  endpoints.holdings,
  [bearer('portfolios:read')],
  async ({ query, access, context: { store, publicUrl } }) => {
    const accounts = await linkedAccountsOf(store.db, access.workspace_id);
    const held = accounts.flatMap(({ wallet_id, provider, address, chains }) =>
      address === null ? [] : [{ walletId: wallet_id, provider, address, chains }],
    );
    const { holdings, summary } = holdingsOf(held, { includeSpam: query.isSpam === 'true' });
    return {
      // An integrator's page has another origin: a path would name nothing there.
      holdings: holdings.map((holding) => ({
        ...holding,
        asset: { ...holding.asset, logoUrl: `${publicUrl}${holding.asset.logoUrl}` },
      })),
      summary,
      user_id: access.user_id,
      timestamp: (await databaseTime(store.db)).toISOString(),
    };
  },
);
