import * as z from 'zod/mini';
import { AuthMethod, ClientMode, ExitStatus, Language, Role, Step } from './choices.js';
import type { Endpoint } from './endpoint.js';
import { ERROR_CODES } from './errors.js';
import { moment, scope, success, text, tokenText } from './field.js';
import { Integration, IntegrationChain, LinkedAccount } from './integration.js';
import { FIFTEEN_YEARS_S } from './tokens.js';
import { WIDGET_KEY_HEADER } from './widget-key.js';
import { HostedWindow } from './window-api.js';

const linkToken = { kind: 'link-token' } as const;
/** What an endpoint answers before the person agreed to share a workspace, and once they no longer may. */
const unshared = ['INVALID_REQUEST', 'WORKSPACE_NOT_FOUND', 'INSUFFICIENT_PERMISSIONS'] as const;
/** How long access is allowed, in seconds. */
const lifetime = z.number().check(z.int(), z.minimum(3600), z.maximum(FIFTEEN_YEARS_S));
const walletParams = z.object({ walletId: text(64) });

/** A workspace that the signed-in person belongs to. Only owners and admins can share one. */
export const Workspace = z.object({ workspace_id: z.string(), name: z.string(), role: Role });
export type Workspace = z.infer<typeof Workspace>;

/** The person in the widget. A guest has no e-mail address. */
export const WidgetUser = z.object({ user_id: z.string(), email: z.optional(z.string()) });
export type WidgetUser = z.infer<typeof WidgetUser>;

/** One line of the consent screen. */
export const ScopeRequest = z.object({
  scope: scope(),
  title: z.string(),
  description: z.string(),
  required: z.boolean(),
  /** Off until the person switches it on: the app can do without. Missing where it begins switched on. */
  optional: z.optional(z.literal(true)),
});
export type ScopeRequest = z.infer<typeof ScopeRequest>;

/** What a person has chosen at the consent, and not agreed to yet. */
export const ConsentChoice = z.object({
  /** What is switched on. */
  scopes: z.optional(z.array(scope()).check(z.maxLength(50))),
  workspace_id: z.optional(text(64)),
  lifetime_s: z.optional(lifetime),
});
export type ConsentChoice = z.infer<typeof ConsentChoice>;

/** What the widget has to know, and how far this link token has come, so that a reload loses nothing. */
export const WidgetSession = z.object({
  client: z.object({ name: z.string(), logo_url: z.nullable(z.string()), mode: ClientMode }),
  allowed_origins: z.array(z.string()),
  scopes: z.array(ScopeRequest),
  auth_methods: z.array(AuthMethod),
  is_authorized: z.boolean(),
  user: z.optional(WidgetUser),
  workspaces: z.optional(z.array(Workspace)),
  /** The workspace that the person chose, or the only one there is. */
  workspace_id: z.optional(z.string()),
  /** What the person agreed to; missing until they did. */
  granted_scopes: z.optional(z.array(scope())),
  /** How long they allow access, in seconds, where it has not begun. */
  lifetime_s: z.optional(z.number()),
  /** Of a returning user: what the app may do, whatever it asks for now; since when, and when that ends. */
  grant: z.optional(z.object({ scopes: z.array(ScopeRequest), created_at: moment(), expires_at: moment() })),
  /** Where a frame has handed the session to a window: what had been chosen in the frame, to be agreed to in the window. */
  choice: z.optional(ConsentChoice),
  /** Told to that frame while the window has the session: there it goes on. */
  in_window: z.optional(z.literal(true)),
  integration: z.optional(z.string()),
  language: Language,
  expires_at: moment(),
});
export type WidgetSession = z.infer<typeof WidgetSession>;

/** Who has just signed in, and the workspaces they can choose from. */
export const SignedIn = z.object({
  user: WidgetUser,
  workspaces: z.array(Workspace),
  workspace_id: z.optional(z.string()),
});
export type SignedIn = z.infer<typeof SignedIn>;

const alias = z.optional(text(80));
const chains = z.optional(z.array(text(64)).check(z.minLength(1), z.maxLength(200)));

/** How an account is linked: by address, by an exchange's API key, or by a signed wallet proof. */
export const LinkRequest = z.union([
  z.object({ provider: text(64), address: text(128), chains, alias }),
  z.object({
    provider: text(64),
    credentials: z.object({
      apiKey: text(1000),
      secretKey: z.optional(text(4000)),
      password: z.optional(text(1000)),
      accountName: z.optional(text(200)),
    }),
    alias,
  }),
  z.object({
    provider: text(64),
    proof: z.object({ message: z.string().check(z.maxLength(8000)), signature: text(8000) }),
    chains,
  }),
]);
export type LinkRequest = z.infer<typeof LinkRequest>;

/** The way back to the app from a page of its own. `redirect_uri` only where the flow was opened with one. */
const wayBack = {
  client_id: z.string(),
  app_name: z.string(),
  redirect_uri: z.optional(z.string()),
  state: z.optional(z.string()),
};

/**
 * What the handle of a page of its own opens: the link token, or the word that there is nothing to go on with:
 * `finished`, too long ago for its answer to be repeated; `left` by the person or given up by the host; `expired`.
 * `visit` counts how often the page was opened, so that a late word of an earlier visit is told apart.
 */
export const HostedPage = z.discriminatedUnion('status', [
  z.object({ status: z.literal('open'), link_token: z.string(), visit: z.number(), ...wayBack }),
  z.object({ status: z.enum(['finished', 'left', 'expired']), ...wayBack }),
]);
export type HostedPage = z.infer<typeof HostedPage>;

/** The endpoints of the hosted app, called with `X-LINK-TOKEN` from our own origin. Contract, section 5. */
export const widgetEndpoints = {
  listIntegrations: {
    method: 'GET',
    path: '/integrations/public/list',
    credentials: { kind: 'none' },
    summary: 'Lists everything that can be linked. Cacheable, with an ETag.',
    answer: success(z.array(Integration)),
    errors: [],
  },
  getSession: {
    method: 'GET',
    path: '/connect/session',
    credentials: linkToken,
    summary: 'Tells the widget whom it works for, what is asked, and how far it has come.',
    headers: z.object({ 'x-host-origin': z.optional(text(300)) }),
    answer: success(WidgetSession),
    errors: ['ORIGIN_NOT_ALLOWED'],
  },
  continueSession: {
    method: 'POST',
    path: '/connect/continue',
    credentials: linkToken,
    summary:
      'Goes on in a fresh session, named in the header, where the one of `link_token` stood, which ends. For the widget in which a person signed in, until half an hour after the old token expired.',
    headers: z.object({ 'x-host-origin': z.optional(text(300)) }),
    body: z.object({ link_token: tokenText() }),
    answer: success(WidgetSession),
    errors: ['ORIGIN_NOT_ALLOWED'],
  },
  signInAsGuest: {
    method: 'POST',
    path: '/connect/auth/anonymous',
    credentials: linkToken,
    summary: 'Goes on as a guest, with a workspace of their own.',
    answer: success(SignedIn),
    errors: [],
  },
  sendEmailCode: {
    method: 'POST',
    path: '/connect/auth/email',
    credentials: linkToken,
    summary: 'Sends a 6-digit code. The answer is the same whether or not the address is known.',
    body: z.object({ email: z.email().check(z.maxLength(254)) }),
    answer: success(z.object({ resend_after_s: z.number(), expires_in_s: z.number() })),
    status: 202,
    errors: [],
  },
  verifyEmailCode: {
    method: 'POST',
    path: '/connect/auth/email/verify',
    credentials: linkToken,
    summary: 'Signs in with the newest code sent to the address.',
    body: z.object({
      email: z.email().check(z.maxLength(254)),
      code: z.string().check(z.regex(/^[0-9]{6}$/, 'must be 6 digits')),
    }),
    answer: success(SignedIn),
    errors: ['INVALID_CODE'],
  },
  giveConsent: {
    method: 'POST',
    path: '/connect/consent',
    credentials: linkToken,
    summary: 'Records what the person agreed to, before anything is linked.',
    body: z.object({
      scopes: z.array(scope()).check(z.minLength(1), z.maxLength(50)),
      workspace_id: z.optional(text(64)),
      lifetime_s: z.optional(lifetime),
    }),
    answer: success(
      z.object({ granted_scopes: z.array(scope()), workspace_id: z.string(), lifetime_s: z.number() }),
    ),
    errors: ['INVALID_SCOPE', 'WORKSPACE_NOT_FOUND', 'INSUFFICIENT_PERMISSIONS'],
  },
  narrowGrant: {
    method: 'POST',
    path: '/connect/grant/narrow',
    credentials: linkToken,
    summary: 'Takes scopes away from the access of a returning user, at once. `scopes` are those that stay.',
    body: z.object({ scopes: z.array(scope()).check(z.minLength(1), z.maxLength(50)) }),
    answer: success(z.object({ granted_scopes: z.array(scope()) })),
    errors: ['INVALID_SCOPE', 'INVALID_GRANT'],
  },
  revokeAccess: {
    method: 'POST',
    path: '/connect/grant/revoke',
    credentials: linkToken,
    summary: 'Ends the access of a returning user, at once. Asked again, the same success.',
    answer: success(z.object({})),
    errors: [],
  },
  listAccounts: {
    method: 'GET',
    path: '/connect/integrations',
    credentials: linkToken,
    summary: 'Lists the accounts linked to the workspace.',
    answer: success(z.array(LinkedAccount)),
    errors: unshared,
  },
  linkAccount: {
    method: 'POST',
    path: '/connect/integrations',
    credentials: linkToken,
    summary: 'Links an account. The same account twice is one account.',
    body: LinkRequest,
    answer: success(LinkedAccount),
    errors: [
      'INTEGRATION_NOT_FOUND',
      'SANDBOX_PROVIDER_NOT_ALLOWED',
      'SANDBOX_ADDRESS_NOT_ALLOWED',
      'UNAVAILABLE',
      ...unshared,
    ],
  },
  unlinkAccount: {
    method: 'DELETE',
    path: '/connect/integrations/{walletId}',
    credentials: linkToken,
    summary: 'Removes a linked account and its data.',
    params: walletParams,
    answer: success(z.object({ walletId: z.string() })),
    errors: ['INTEGRATION_NOT_FOUND', ...unshared],
  },
  resyncAccount: {
    method: 'POST',
    path: '/connect/integrations/{walletId}/resync',
    credentials: linkToken,
    summary: 'Reads an account again.',
    params: walletParams,
    answer: success(LinkedAccount),
    errors: ['INTEGRATION_NOT_FOUND', ...unshared],
  },
  detectChains: {
    method: 'POST',
    path: '/connect/chains/detect',
    credentials: linkToken,
    summary: "Tells the chains that an address's form allows, and those on which it has been active.",
    body: z.object({ address: text(128) }),
    answer: success(z.object({ chains: z.array(z.extend(IntegrationChain, { active: z.boolean() })) })),
    errors: [],
  },
  finish: {
    method: 'POST',
    path: '/connect/finish',
    credentials: linkToken,
    summary: 'Ends the session: a public token for a new grant, null for a returning user.',
    answer: success(z.object({ public_token: z.nullable(z.string()), expires_at: z.nullable(moment()) })),
    errors: unshared,
  },
  exit: {
    method: 'POST',
    path: '/connect/exit',
    credentials: linkToken,
    summary: 'Records why the person left. Never required.',
    body: z.object({
      status: ExitStatus,
      error: z.optional(z.enum(ERROR_CODES)),
      /** Where they left. */
      step: z.optional(Step),
    }),
    answer: success(z.object({})),
    errors: [],
  },
  openHosted: {
    method: 'POST',
    path: '/connect/hosted',
    credentials: { kind: 'none' },
    summary:
      'Opens a page of its own by the handle in its URL: for the first browser that does, and for no other.',
    headers: z.object({
      [WIDGET_KEY_HEADER]: z.string().check(z.regex(/^[\w-]{43}$/, 'must be 32 bytes as base64url')),
    }),
    body: z.object({ handle: tokenText() }),
    answer: success(HostedPage),
    errors: ['INVALID_TOKEN', 'INVALID_CLIENT', 'ORIGIN_NOT_ALLOWED'],
  },
  leaveHosted: {
    method: 'POST',
    path: '/connect/hosted/away',
    credentials: linkToken,
    summary: 'Tells that a page of its own goes away, maybe for a reload: opening it again takes that back.',
    body: z.object({ visit: z.number().check(z.int(), z.minimum(1)), step: Step }),
    answer: success(z.object({})),
    errors: [],
  },
  handOver: {
    method: 'POST',
    path: '/connect/window/handover',
    credentials: linkToken,
    summary:
      'Makes the address of a window to which the session goes over, with its person and what they have chosen, to be agreed to there. For the widget in which they signed in; the window before it, where there is one, is over.',
    body: ConsentChoice,
    answer: success(HostedWindow),
    status: 201,
    errors: ['INVALID_REQUEST'],
  },
} as const satisfies Record<string, Endpoint>;
