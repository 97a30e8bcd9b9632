import { canShare } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { workspacesOf } from '../store/people.js';
import type { Check } from './check.js';
import { linkToken, type WidgetFacts } from './link-token.js';

/** Whose session it is, and which workspace they share. */
export interface AgreedFacts extends WidgetFacts {
  readonly userId: string;
  readonly workspaceId: string;
}

/**
 * The caller is the widget, and the person in it has agreed to share a workspace which they still may share:
 * before that, nothing is connected and nothing is shown.
 */
export const agreed: Check<AgreedFacts> = async (request, context, reply) => {
  const facts = await linkToken(request, context, reply);
  const { user_id: userId, workspace_id: workspaceId, granted_scopes } = facts.session;
  if (userId === null || workspaceId === null || granted_scopes === null)
    throw new ApiError('INVALID_REQUEST', { message: 'Nobody has agreed to anything in this session yet.' });
  const workspaces = await workspacesOf(context.store.db, userId);
  const workspace = workspaces.find(({ workspace_id }) => workspace_id === workspaceId);
  if (workspace === undefined) throw new ApiError('WORKSPACE_NOT_FOUND');
  if (!canShare(workspace.role)) throw new ApiError('INSUFFICIENT_PERMISSIONS');
  return { ...facts, userId, workspaceId };
};
