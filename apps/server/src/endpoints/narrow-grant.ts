import { endpoints } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { linkToken } from '../checks/link-token.js';
import { sameOrigin } from '../checks/origin.js';
import { scopesAgreedTo } from '../domain/scopes.js';
import { endpoint } from '../endpoint.js';
import { appendAudit } from '../store/audit.js';
import { lockActiveGrant, setGrantScopes } from '../store/grants.js';

/**
 * Takes scopes away from what a returning user granted. What stays has to be among what there is, by the grant's row and
 * not by the session: of two that narrow at once neither gives back what the other took.
 */
export const narrowGrant = endpoint(
  endpoints.narrowGrant,
  [sameOrigin, linkToken],
  async ({ body, session, client, request, context: { store } }) => {
    const { grant_id: grantId } = session;
    if (grantId === null)
      throw new ApiError('INVALID_REQUEST', {
        message: 'This session has no access yet that could be narrowed.',
      });
    const scopes = await store.db.transaction().execute(async (tx) => {
      const grant = await lockActiveGrant(tx, grantId);
      if (grant === undefined) throw new ApiError('INVALID_GRANT');
      const kept = scopesAgreedTo(body.scopes, grant.scopes, client.required_scopes);
      if (kept === undefined)
        throw new ApiError('INVALID_SCOPE', {
          message: 'Keep every required scope, and none that was not granted.',
        });
      if (kept.length === grant.scopes.length) return kept;
      await setGrantScopes(tx, grant.id, kept);
      await appendAudit(tx, 'grant.narrowed', {
        client_id: client.id,
        user_id: grant.user_id,
        workspace_id: grant.workspace_id,
        grant_id: grant.id,
        request_id: request.id,
      });
      return kept;
    });
    return { success: true as const, data: { granted_scopes: scopes } };
  },
);
