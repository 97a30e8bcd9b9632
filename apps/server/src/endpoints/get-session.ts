import { endpoints, SCOPES } from '@kryptos_connect/protocol';
import { hostOrigin } from '../checks/host-origin.js';
import { sameOrigin } from '../checks/origin.js';
import { requiredOf } from '../domain/scopes.js';
import { offeredWorkspaces } from '../domain/workspaces.js';
import { endpoint } from '../endpoint.js';
import { shownUser } from '../sessions/sign-in.js';
import { clientLogoPath } from '../site/client-logo-path.js';
import type { LinkSession } from '../store/link-tokens.js';
import { findUser, workspacesOf } from '../store/people.js';
import type { Db } from '../store/schema.js';

const personOf = async (db: Db, { user_id, requested_workspace_id }: LinkSession) => {
  const user = user_id === null ? undefined : await findUser(db, user_id);
  if (user === undefined) return {};
  return {
    user: shownUser(user),
    workspaces: offeredWorkspaces(await workspacesOf(db, user.id), requested_workspace_id),
  };
};

/** Tells the widget whom it works for, what is asked, and how far this link token has come. */
export const getSession = endpoint(
  endpoints.getSession,
  [sameOrigin, hostOrigin],
  async ({ session, client, context: { store, publicUrl } }) => {
    const required = new Set(requiredOf(session.scopes, client.required_scopes));
    const logo = clientLogoPath(client);
    return {
      success: true as const,
      data: {
        client: { name: client.name, logo_url: logo && `${publicUrl}${logo}`, mode: client.mode },
        allowed_origins: client.origins,
        scopes: session.scopes.map((scope) => ({
          scope,
          title: SCOPES[scope].title,
          description: SCOPES[scope].description,
          required: required.has(scope),
        })),
        auth_methods: session.auth_methods,
        is_authorized: session.grant_id !== null,
        ...(await personOf(store.db, session)),
        ...(session.workspace_id === null ? {} : { workspace_id: session.workspace_id }),
        ...(session.granted_scopes === null ? {} : { granted_scopes: session.granted_scopes }),
        ...(session.integration === null ? {} : { integration: session.integration }),
        language: session.language ?? ('en' as const),
        expires_at: session.expires_at.toISOString(),
      },
    };
  },
);
