import { endpoints } from '@kryptos_connect/protocol';
import { toLinkedAccount } from '../accounts/linked-account.js';
import { ApiError } from '../api-error.js';
import { agreed } from '../checks/agreed.js';
import { sameOrigin } from '../checks/origin.js';
import { endpoint } from '../endpoint.js';
import { markSynced } from '../store/linked-accounts.js';

/** Reads an account of the shared workspace again. A test address has its data at once. */
export const resyncAccount = endpoint(
  endpoints.resyncAccount,
  [sameOrigin, agreed],
  async ({ params: { walletId }, workspaceId, context }) => {
    const row = await markSynced(context.store.db, workspaceId, walletId);
    if (row === undefined)
      throw new ApiError('INTEGRATION_NOT_FOUND', { message: 'There is no such account in this workspace.' });
    return { success: true as const, data: toLinkedAccount(row) };
  },
);
