import type { SignedIn } from '@kryptos_connect/protocol';
import type { FastifyRequest } from 'fastify';
import { widgetDigestOf } from '../checks/widget-key.js';
import { offeredWorkspaces, onlyWorkspace } from '../domain/workspaces.js';
import { appendAudit } from '../store/audit.js';
import { type LinkSession, setSessionUser } from '../store/link-tokens.js';
import { type User, workspacesOf } from '../store/people.js';
import type { Db } from '../store/schema.js';
import { sessionClosed } from './session-closed.js';

/** How a person is shown in their own widget. A guest has no address. */
export const shownUser = ({ id, email }: Pick<User, 'id' | 'email'>): SignedIn['user'] => ({
  user_id: id,
  ...(email === null ? {} : { email }),
});

/** Puts a person into a session, in the transaction that made or found them, and says where they can go on. */
export const signIn = async (
  tx: Db,
  session: LinkSession,
  user: User,
  request: FastifyRequest,
): Promise<{ success: true; data: SignedIn }> => {
  const workspaces = offeredWorkspaces(await workspacesOf(tx, user.id), session.requested_workspace_id);
  const only = onlyWorkspace(workspaces);
  const signedIn = { id: user.id, workspaceId: only ?? null, widgetDigest: widgetDigestOf(request) };
  if (!(await setSessionUser(tx, session.digest, signedIn))) throw await sessionClosed(tx, session.digest);
  await appendAudit(tx, 'session.signed_in', {
    client_id: session.client_id,
    user_id: user.id,
    request_id: request.id,
  });
  return {
    success: true,
    data: {
      user: shownUser(user),
      workspaces,
      ...(only === undefined ? {} : { workspace_id: only }),
    },
  };
};
