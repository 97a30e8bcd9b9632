import { endpoints } from '@kryptos_connect/protocol';
import { toLinkedAccount } from '../accounts/linked-account.js';
import { agreed } from '../checks/agreed.js';
import { sameOrigin } from '../checks/origin.js';
import { endpoint } from '../endpoint.js';
import { linkedAccountsOf } from '../store/linked-accounts.js';

/** Lists the accounts of the workspace that the person shares. */
export const listAccounts = endpoint(
  endpoints.listAccounts,
  [sameOrigin, agreed],
  async ({ workspaceId, context }) => ({
    success: true as const,
    data: (await linkedAccountsOf(context.store.db, workspaceId)).map(toLinkedAccount),
  }),
);
