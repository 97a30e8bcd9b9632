import { endpoints } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { linkTokenOfAnyGrant } from '../checks/link-token.js';
import { sameOrigin } from '../checks/origin.js';
import { endpoint } from '../endpoint.js';
import { appendAudit } from '../store/audit.js';
import { revokeGrant } from '../store/grants.js';

/** Revokes what a returning user granted, for the user in the widget. Once it is answered, nothing of it opens anything. */
export const revokeAccess = endpoint(
  endpoints.revokeAccess,
  [sameOrigin, linkTokenOfAnyGrant],
  async ({ session, client, request, context: { store } }) => {
    const { grant_id: grantId, user_id: userId } = session;
    if (grantId === null)
      throw new ApiError('INVALID_REQUEST', {
        message: 'This session has no access yet that could be revoked.',
      });
    await store.db.transaction().execute(async (tx) => {
      if ((await revokeGrant(tx, grantId, client.id)) !== 'revoked') return;
      await appendAudit(tx, 'grant.revoked', {
        client_id: client.id,
        grant_id: grantId,
        ...(userId === null ? {} : { user_id: userId }),
        request_id: request.id,
      });
    });
    return { success: true as const, data: {} };
  },
);
