import { endpoints, isWellFormedToken } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { clientCredentials } from '../checks/client-credentials.js';
import { endpoint } from '../endpoint.js';
import { appendAudit } from '../store/audit.js';
import { revokeGrant as revoke } from '../store/grants.js';

/** Revokes a grant of the client's. Once it is answered, no access token of the grant opens anything. */
export const revokeGrant = endpoint(
  endpoints.revokeGrant,
  [clientCredentials],
  async ({ body: { grant_id }, client, context, request }) => {
    const outcome = !isWellFormedToken('grant', grant_id)
      ? 'unknown'
      : await context.store.db.transaction().execute(async (tx) => {
          const done = await revoke(tx, grant_id, client.id);
          if (done === 'revoked')
            await appendAudit(tx, 'grant.revoked', {
              client_id: client.id,
              grant_id,
              request_id: request.id,
            });
          return done;
        });
    if (outcome === 'unknown')
      throw new ApiError('INVALID_GRANT', { message: 'There is no such grant of this client.', status: 404 });
    return { success: true as const, message: 'Grant revoked successfully' };
  },
);
