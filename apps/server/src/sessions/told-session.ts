import { SCOPES, type Scope, type ScopeRequest, type WidgetSession } from '@kryptos_connect/protocol';
import type { Context } from '../checks/check.js';
import { wantedLanguage } from '../domain/language.js';
import { requiredOf } from '../domain/scopes.js';
import { offeredWorkspaces } from '../domain/workspaces.js';
import { clientLogoPath } from '../site/client-logo-path.js';
import type { Client } from '../store/clients.js';
import { findGrant } from '../store/grants.js';
import type { LinkSession } from '../store/link-tokens.js';
import { findUser, workspacesOf } from '../store/people.js';
import type { Db } from '../store/schema.js';
import { shownUser } from './sign-in.js';

const personOf = async (db: Db, { user_id, requested_workspace_id }: LinkSession) => {
  const user = user_id === null ? undefined : await findUser(db, user_id);
  if (user === undefined) return {};
  return {
    user: shownUser(user),
    workspaces: offeredWorkspaces(await workspacesOf(db, user.id), requested_workspace_id),
  };
};

/** A line of the consent screen for each scope. */
const linesOf = (
  scopes: readonly Scope[],
  client: Client,
  optional: readonly Scope[] = [],
): ScopeRequest[] => {
  const required = new Set(requiredOf(scopes, client.required_scopes));
  return scopes.map((scope) => ({
    scope,
    title: SCOPES[scope].title,
    description: SCOPES[scope].description,
    required: required.has(scope),
    ...(optional.includes(scope) ? { optional: true } : {}),
  }));
};

/** What a grant allows now: it may have been narrowed since the session began. */
const accessOf = async (
  db: Db,
  { grant_id, granted_scopes, lifetime_s }: LinkSession,
  client: Client,
): Promise<Pick<WidgetSession, 'granted_scopes' | 'grant' | 'lifetime_s'>> => {
  const grant = grant_id === null ? undefined : await findGrant(db, grant_id);
  if (grant !== undefined)
    return {
      granted_scopes: grant.scopes,
      grant: {
        scopes: linesOf(grant.scopes, client),
        created_at: grant.created_at.toISOString(),
        expires_at: grant.expires_at.toISOString(),
      },
    };
  if (granted_scopes === null) return {};
  return { granted_scopes, ...(lifetime_s === null ? {} : { lifetime_s }) };
};

/** What the widget is told of its session: whom it works for, what is asked, and how far it has come. */
export const toldSession = async (
  session: LinkSession,
  client: Client,
  { store, publicUrl }: Pick<Context, 'store' | 'publicUrl'>,
  /** `Accept-Language`, for a session that has no language of its own. */
  acceptLanguage: string | undefined,
): Promise<WidgetSession> => {
  const logo = clientLogoPath(client);
  return {
    client: { name: client.name, logo_url: logo && `${publicUrl}${logo}`, mode: client.mode },
    allowed_origins: client.origins,
    scopes: linesOf(session.scopes, client, session.optional_scopes),
    auth_methods: session.auth_methods,
    is_authorized: session.grant_id !== null,
    ...(await personOf(store.db, session)),
    ...(session.workspace_id === null ? {} : { workspace_id: session.workspace_id }),
    ...(await accessOf(store.db, session, client)),
    ...(session.integration === null ? {} : { integration: session.integration }),
    language: session.language ?? wantedLanguage(acceptLanguage) ?? 'en',
    expires_at: session.expires_at.toISOString(),
  };
};
