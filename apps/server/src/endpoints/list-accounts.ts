import { endpoints } from '@kryptos_connect/protocol';
import { agreed } from '../checks/agreed.js';
import { sameOrigin } from '../checks/origin.js';
import { endpoint } from '../endpoint.js';
import { linkedAccountsOf } from '../store/linked-accounts.js';
import { toLinkedAccount } from './linked-account.js';

/** Lists the accounts of the workspace that the person shares. */
export const listAccounts = endpoint(
  endpoints.listAccounts,
  [sameOrigin, agreed],
  async ({ workspaceId, context }) => ({
    success: true as const,
    data: (await linkedAccountsOf(context.store.db, workspaceId)).map(toLinkedAccount),
  }),
);
