import * as z from 'zod/mini';
import { AuthMethod, Language } from './choices.js';
import type { Endpoint } from './endpoint.js';
import { moment, scopeList, success, text, tokenText } from './field.js';
import { LIMITS } from './limits.js';

const client = { kind: 'client' } as const;

/** A link token, and where the session was resumed, whose it is. */
export const LinkToken = z.object({
  link_token: z.string(),
  expires_at: moment(),
  user_id: z.optional(z.string()),
  workspace_id: z.optional(z.string()),
  has_existing_grant: z.optional(z.literal(true)),
  hosted_url: z.optional(z.string()),
});
export type LinkToken = z.infer<typeof LinkToken>;

/** Whether an access token still opens anything, and if not, why. */
export const SessionStatus = z.discriminatedUnion('has_valid_session', [
  z.object({
    has_valid_session: z.literal(true),
    user_id: z.string(),
    workspace_id: z.string(),
    workspace_name: z.string(),
    granted_scopes: z.string(),
    grant_id: z.string(),
    /** When the access ends, unless it is revoked before. Beyond the documentation, so an SDK does not insist on it. */
    expires_at: z.optional(moment()),
  }),
  z.object({
    has_valid_session: z.literal(false),
    reason: z.enum(['token_invalid', 'token_expired', 'grant_revoked']),
  }),
]);
export type SessionStatus = z.infer<typeof SessionStatus>;

/** What a public token buys: a long-lived access token. `expires_in` is in seconds. */
export const TokenExchange = z.object({
  access_token: z.string(),
  grant_id: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.number(),
  scope: z.string(),
  workspace_id: z.string(),
});
export type TokenExchange = z.infer<typeof TokenExchange>;

/** One authorization that a user gave this client. */
export const Grant = z.object({
  grant_id: z.string(),
  workspace_id: z.string(),
  scopes: z.string(),
  created_at: moment(),
  expires_at: moment(),
});
export type Grant = z.infer<typeof Grant>;

/** A page of active grants, newest first. `count` is the number of all active grants, not of this page. */
export const GrantPage = z.object({
  grants: z.array(Grant),
  count: z.number(),
  next_cursor: z.optional(z.string()),
});
export type GrantPage = z.infer<typeof GrantPage>;

/** The endpoints that an integrator's backend calls with its client credentials. Contract, section 4. */
export const backendEndpoints = {
  createLinkToken: {
    method: 'POST',
    path: '/link-token',
    credentials: client,
    summary: 'Creates a link token: one session of the widget.',
    body: z.object({
      scopes: z.optional(scopeList()),
      /** Those among `scopes` that the consent screen shows switched off: a person has to want them. */
      optional_scopes: z.optional(scopeList()),
      access_token: z.optional(tokenText()),
      redirect_uri: z.optional(text(2000)),
      state: z.optional(text(2000)),
      auth_methods: z.optional(z.array(AuthMethod).check(z.minLength(1), z.maxLength(2))),
      integration: z.optional(text(64)),
      language: z.optional(Language),
      workspace_id: z.optional(text(64)),
    }),
    answer: success(LinkToken),
    errors: [
      'INVALID_SCOPE',
      'INVALID_TOKEN',
      'TOKEN_EXPIRED',
      'INVALID_GRANT',
      'WORKSPACE_NOT_FOUND',
      'INSUFFICIENT_PERMISSIONS',
      'INTEGRATION_NOT_FOUND',
    ],
  },
  checkSession: {
    method: 'POST',
    path: '/link-token/check-session',
    credentials: client,
    summary: 'Tells whether an access token still opens a session.',
    body: z.object({ access_token: tokenText() }),
    answer: success(SessionStatus),
    errors: [],
  },
  exchangeToken: {
    method: 'POST',
    path: '/token/exchange',
    credentials: client,
    summary: 'Exchanges a public token, exactly once, for an access token.',
    headers: z.object({ 'idempotency-key': z.optional(text(255)) }),
    body: z.object({
      public_token: tokenText(),
      client_id: z.optional(tokenText()),
      client_secret: z.optional(tokenText()),
    }),
    answer: success(TokenExchange),
    errors: ['INVALID_TOKEN', 'TOKEN_EXPIRED', 'TOKEN_ALREADY_USED'],
  },
  revokeGrant: {
    method: 'POST',
    path: '/token/revoke',
    credentials: client,
    summary: 'Revokes a grant. Its access tokens are dead at once.',
    body: z.object({ grant_id: tokenText() }),
    answer: z.object({ success: z.literal(true), message: z.string() }),
    errors: ['INVALID_GRANT'],
  },
  listGrants: {
    method: 'GET',
    path: '/token/grants',
    credentials: client,
    summary: 'Lists the active grants of the client, newest first.',
    query: z.object({
      limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(LIMITS.grantsPageMax))),
      cursor: z.optional(text(500)),
    }),
    answer: success(GrantPage),
    errors: [],
  },
} as const satisfies Record<string, Endpoint>;
