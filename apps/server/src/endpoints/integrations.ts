import { endpoints, type LinkedAccount } from '@kryptos_connect/protocol';
import { toIntegratorsAccount } from '../accounts/linked-account.js';
import { bearer } from '../checks/bearer.js';
import { endpoint } from '../endpoint.js';
import { linkedAccountsOf } from '../store/linked-accounts.js';
import { databaseTime } from '../store/time.js';

const DEFAULT_PAGE_SIZE = 20;

const matches = (account: LinkedAccount, key: string): boolean =>
  [account.publicName, account.provider, account.alias, account.address].some((text) =>
    text?.toLowerCase().includes(key),
  );

/** Lists the accounts of the granted workspace, a page at a time. Their keys never leave the server. */
export const integrations = endpoint(
  endpoints.integrations,
  [bearer('integrations:read')],
  async ({ query, access, context: { store, publicUrl } }) => {
    const { page = 1, pageSize = DEFAULT_PAGE_SIZE } = query;
    const key = query.searchedKey?.trim().toLowerCase() ?? '';
    const accounts = (await linkedAccountsOf(store.db, access.workspace_id))
      .map(toIntegratorsAccount(publicUrl))
      .filter((account) => key === '' || matches(account, key));
    const from = (page - 1) * pageSize;
    return {
      integrations: accounts.slice(from, from + pageSize),
      pagination: {
        page,
        pageSize,
        totalCount: accounts.length,
        hasNextPage: from + pageSize < accounts.length,
        hasPreviousPage: page > 1,
      },
      user_id: access.user_id,
      timestamp: (await databaseTime(store.db)).toISOString(),
    };
  },
);
