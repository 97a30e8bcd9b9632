import { canShare, endpoints, FIFTEEN_YEARS_S } from '@kryptos_connect/protocol';
import { ApiError, invalidField } from '../api-error.js';
import { linkToken } from '../checks/link-token.js';
import { sameOrigin } from '../checks/origin.js';
import { scopesAgreedTo } from '../domain/scopes.js';
import { offeredWorkspaces, onlyWorkspace } from '../domain/workspaces.js';
import { endpoint } from '../endpoint.js';
import { sessionClosed } from '../sessions/session-closed.js';
import { appendAudit } from '../store/audit.js';
import { setSessionConsent } from '../store/link-tokens.js';
import { workspacesOf } from '../store/people.js';

/** Records what the person agreed to: all that is required, and no more than was asked for. */
export const giveConsent = endpoint(
  endpoints.giveConsent,
  [sameOrigin, linkToken],
  async ({ body, session, client, request, context: { store } }) => {
    if (session.grant_id !== null)
      throw new ApiError('INVALID_REQUEST', {
        message: 'This session goes on with access that was given before.',
      });
    if (session.user_id === null)
      throw new ApiError('INVALID_REQUEST', { message: 'Nobody has signed in to this session yet.' });
    const userId = session.user_id;
    const offered = offeredWorkspaces(await workspacesOf(store.db, userId), session.requested_workspace_id);
    const workspaceId = body.workspace_id ?? session.requested_workspace_id ?? onlyWorkspace(offered);
    if (workspaceId === undefined)
      throw invalidField('workspace_id', 'is needed where there are several workspaces');
    const workspace = offered.find(({ workspace_id }) => workspace_id === workspaceId);
    if (workspace === undefined) throw new ApiError('WORKSPACE_NOT_FOUND');
    if (!canShare(workspace.role)) throw new ApiError('INSUFFICIENT_PERMISSIONS');
    const scopes = scopesAgreedTo(body.scopes, session.scopes, client.required_scopes);
    if (scopes === undefined)
      throw new ApiError('INVALID_SCOPE', {
        message: 'Agree to every required scope, and to none that was not asked for.',
      });
    const lifetimeS = body.lifetime_s ?? FIFTEEN_YEARS_S;
    await store.db.transaction().execute(async (tx) => {
      if (!(await setSessionConsent(tx, session.digest, { userId, workspaceId, scopes, lifetimeS })))
        throw await sessionClosed(tx, session.digest);
      await appendAudit(tx, 'session.consented', {
        client_id: client.id,
        user_id: userId,
        workspace_id: workspaceId,
        request_id: request.id,
      });
    });
    return {
      success: true as const,
      data: { granted_scopes: scopes, workspace_id: workspaceId, lifetime_s: lifetimeS },
    };
  },
);
