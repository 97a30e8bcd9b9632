import { endpoints, formatScopes, isWellFormedToken, type SessionStatus } from '@kryptos_connect/protocol';
import { clientCredentials } from '../checks/client-credentials.js';
import { digestOf } from '../domain/tokens.js';
import { endpoint } from '../endpoint.js';
import { type Access, findAccess } from '../store/access-tokens.js';

const statusOf = (access: Access | undefined): SessionStatus => {
  if (access === undefined) return { has_valid_session: false, reason: 'token_invalid' };
  if (access.revoked) return { has_valid_session: false, reason: 'grant_revoked' };
  if (access.expired) return { has_valid_session: false, reason: 'token_expired' };
  return {
    has_valid_session: true,
    user_id: access.user_id,
    workspace_id: access.workspace_id,
    workspace_name: access.workspace_name,
    granted_scopes: formatScopes(access.scopes),
    grant_id: access.grant_id,
    expires_at: access.expires_at.toISOString(),
  };
};

/** Tells whether an access token still opens a session. That it does not is an answer, not a failure. */
export const checkSession = endpoint(
  endpoints.checkSession,
  [clientCredentials],
  async ({ body, client, context }) => ({
    success: true as const,
    data: statusOf(
      isWellFormedToken('access', body.access_token)
        ? await findAccess(context.store.db, digestOf(body.access_token), client.id)
        : undefined,
    ),
  }),
);
