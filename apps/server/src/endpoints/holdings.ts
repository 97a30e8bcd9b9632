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
  async ({ query, access, context: { store } }) => {
    const accounts = await linkedAccountsOf(store.db, access.workspace_id);
    const held = accounts.flatMap(({ wallet_id, provider, address, chains }) =>
      address === null ? [] : [{ walletId: wallet_id, provider, address, chains }],
    );
    return {
      ...holdingsOf(held, { includeSpam: query.isSpam === 'true' }),
      user_id: access.user_id,
      timestamp: (await databaseTime(store.db)).toISOString(),
    };
  },
);
