import { endpoints } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { agreed } from '../checks/agreed.js';
import { sameOrigin } from '../checks/origin.js';
import { endpoint } from '../endpoint.js';
import { appendAudit } from '../store/audit.js';
import { unlinkAccount as removeAccount } from '../store/linked-accounts.js';

/** Removes an account of the shared workspace, with its data. */
export const unlinkAccount = endpoint(
  endpoints.unlinkAccount,
  [sameOrigin, agreed],
  async ({ params: { walletId }, client, userId, workspaceId, request, context: { store } }) => {
    await store.db.transaction().execute(async (tx) => {
      if (!(await removeAccount(tx, workspaceId, walletId)))
        throw new ApiError('INTEGRATION_NOT_FOUND', {
          message: 'There is no such account in this workspace.',
        });
      await appendAudit(tx, 'account.unlinked', {
        client_id: client.id,
        user_id: userId,
        workspace_id: workspaceId,
        wallet_id: walletId,
        request_id: request.id,
      });
    });
    return { success: true as const, data: { walletId } };
  },
);
