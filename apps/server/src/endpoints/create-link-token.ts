import {
  AUTH_METHODS,
  type BodyOf,
  canShare,
  endpoints,
  isRegistered,
  isWellFormedToken,
  TOKENS,
} from '@kryptos_connect/protocol';
import { findIntegration } from '../accounts/catalogue.js';
import { ApiError, invalidField } from '../api-error.js';
import type { Context } from '../checks/check.js';
import { clientCredentials } from '../checks/client-credentials.js';
import { hostedUrl, mintHandle } from '../domain/hosted-handle.js';
import { optionalOf, scopesAskedFor } from '../domain/scopes.js';
import { digestOf, mintToken } from '../domain/tokens.js';
import { endpoint } from '../endpoint.js';
import { type Access, findAccess } from '../store/access-tokens.js';
import type { Client } from '../store/clients.js';
import { insertLinkToken, type NewLinkSession } from '../store/link-tokens.js';
import { workspacesOf } from '../store/people.js';

type Body = BodyOf<typeof endpoints.createLinkToken>;

const askedFor = (
  body: Body,
  client: Client,
): Pick<NewLinkSession, 'scopes' | 'optional_scopes' | 'redirect_uri' | 'integration'> => {
  const scopes = scopesAskedFor(body.scopes, client.scopes);
  if (scopes === undefined) throw new ApiError('INVALID_SCOPE');
  const optional = optionalOf(body.optional_scopes, scopes, client.required_scopes);
  if (optional === undefined)
    throw new ApiError('INVALID_SCOPE', {
      message: 'An optional scope has to be one that is asked for, and none that is required.',
    });
  // Compared as a whole: a prefix, another port or a longer path is another address.
  if (body.redirect_uri !== undefined && !isRegistered(client.redirect_uris, body.redirect_uri))
    throw invalidField('redirect_uri', 'is not exactly one of the registered redirect URIs');
  if (body.integration !== undefined && findIntegration(body.integration) === undefined)
    throw new ApiError('INTEGRATION_NOT_FOUND');
  return {
    scopes,
    optional_scopes: optional,
    redirect_uri: body.redirect_uri ?? null,
    integration: body.integration ?? null,
  };
};

/** The grant behind an access token, which is to be resumed. A bad one never becomes a fresh session. */
const resume = async (token: string, body: Body, client: Client, { store }: Context): Promise<Access> => {
  const access = isWellFormedToken('access', token)
    ? await findAccess(store.db, digestOf(token), client.id)
    : undefined;
  if (access === undefined) throw new ApiError('INVALID_TOKEN');
  if (access.revoked) throw new ApiError('INVALID_GRANT');
  if (access.expired) throw new ApiError('TOKEN_EXPIRED');
  // The grant is for one workspace: another one takes a consent of its own.
  if (body.workspace_id !== undefined && body.workspace_id !== access.workspace_id)
    throw new ApiError('WORKSPACE_NOT_FOUND');
  const workspaces = await workspacesOf(store.db, access.user_id);
  const workspace = workspaces.find(({ workspace_id }) => workspace_id === access.workspace_id);
  if (workspace === undefined) throw new ApiError('WORKSPACE_NOT_FOUND');
  if (!canShare(workspace.role)) throw new ApiError('INSUFFICIENT_PERMISSIONS');
  return access;
};

const resumed = (access: Access) => ({
  user_id: access.user_id,
  workspace_id: access.workspace_id,
  grant_id: access.grant_id,
  granted_scopes: access.scopes,
});

/** Creates a link token: a fresh session of the widget, or with an access token one that resumes its grant. */
export const createLinkToken = endpoint(
  endpoints.createLinkToken,
  [clientCredentials],
  async ({ body, client, context }) => {
    const asked = askedFor(body, client);
    const access =
      body.access_token === undefined ? undefined : await resume(body.access_token, body, client, context);
    const linkToken = mintToken('link', context.randomBytes);
    const hosted = body.redirect_uri === undefined ? undefined : mintHandle(linkToken, context.randomBytes);
    const expiresAt = await insertLinkToken(
      context.store.db,
      {
        digest: digestOf(linkToken),
        client_id: client.id,
        ...asked,
        state: body.state ?? null,
        auth_methods: [...new Set(body.auth_methods ?? AUTH_METHODS)],
        language: body.language ?? null,
        requested_workspace_id: body.workspace_id ?? null,
        ...(access === undefined ? {} : resumed(access)),
      },
      TOKENS.link.lifetimeS,
      hosted && { ...hosted, redirects: true },
    );
    return {
      success: true as const,
      data: {
        link_token: linkToken,
        expires_at: expiresAt.toISOString(),
        ...(access === undefined
          ? {}
          : {
              user_id: access.user_id,
              workspace_id: access.workspace_id,
              has_existing_grant: true as const,
            }),
        ...(hosted === undefined ? {} : { hosted_url: hostedUrl(context.publicUrl, hosted) }),
      },
    };
  },
);
