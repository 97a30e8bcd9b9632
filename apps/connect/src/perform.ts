import { isRegistered, type WidgetSession } from '@kryptos_connect/protocol';
import type { ApiClient } from './api-client.js';
import { ApiFailure } from './api-client.js';
import type { Perform } from './flow/controller.js';
import type { HostWishes, Request, RequestFailure, RequestKind, RequestKinds } from './flow/requests.js';
import { type HostInit, wishesOf } from './host-link.js';
import type { Link } from './link.js';
import { LinkRenewal } from './link-renewal.js';
import { message } from './locales/message.js';
import { sentBefore, signedInBefore } from './lost-answers.js';
import { rememberEmail, rememberedEmail } from './remembered-email.js';

/** What the flow's requests need besides the API. */
export interface PerformDeps {
  readonly api: ApiClient;
  /** What the API is spoken to with. */
  readonly link: Link;
  /** The host's next `init`; with `renew` it is asked for a fresh link token first. */
  readonly nextInit: (renew: boolean, signal: AbortSignal) => Promise<HostInit>;
  /** The link token was renewed. */
  readonly onRenewed: (session: WidgetSession, wishes: HostWishes) => void;
}

/** How long, in ms, the server may take to let a session go on. */
const GO_ON_MS = 10_000;

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });

type Performers = {
  readonly [K in RequestKind]: (
    request: Request<K>,
    signal: AbortSignal,
  ) => Promise<RequestKinds[K]['answer']>;
};

/** The server has refused it already; a second pair of eyes costs nothing. A page of its own has no host. */
const vetted = (session: WidgetSession, origin: string | undefined): WidgetSession => {
  if (origin !== undefined && !isRegistered(session.allowed_origins, origin))
    throw new ApiFailure('ORIGIN_NOT_ALLOWED', 'This origin is not registered for the client.');
  return session;
};

const performers = ({ api, link, nextInit }: PerformDeps, renewal: LinkRenewal): Performers => ({
  init: async ({ renew }, signal) => {
    const init = await nextInit(renew, signal);
    await renewal.begin(init);
    return wishesOf(init.config);
  },
  session: async (_, signal) => {
    const [session, hint] = await Promise.all([api.call('getSession', { signal }), link.hints.read()]);
    return { session: vetted(session, link.hostOrigin), hint, email: rememberedEmail() };
  },
  guest: (_, signal) => api.call('signInAsGuest', { signal }),
  'send-code': async (request, signal) => {
    const afterS = await api.call('sendEmailCode', { body: { email: request.email }, signal }).then(
      ({ resend_after_s }) => resend_after_s,
      (reason: unknown) => sentBefore(request, reason),
    );
    rememberEmail(request.email);
    return { resendAt: Date.now() + afterS * 1000 };
  },
  'verify-code': (request, signal) =>
    api
      .call('verifyEmailCode', { body: { email: request.email, code: request.code }, signal })
      .catch((reason: unknown) => signedInBefore(request, reason, api, signal)),
  consent: ({ scopes, workspaceId, lifetimeS }, signal) =>
    api.call('giveConsent', {
      // The server refuses a scope that was not asked for; the list came from it.
      body: {
        scopes: [...scopes] as never,
        ...(workspaceId ? { workspace_id: workspaceId } : {}),
        ...(lifetimeS ? { lifetime_s: lifetimeS } : {}),
      },
      signal,
    }),
  window: async (request, signal) => {
    const { goOnInWindow } = await import('./go-on-in-window.js').catch((reason: unknown) => {
      request.popup?.close();
      throw reason;
    });
    return goOnInWindow(request, api, signal);
  },
  catalogue: (_, signal) => api.call('listIntegrations', { signal }),
  accounts: async ({ delayMs }, signal) => {
    if (delayMs > 0) await wait(delayMs, signal);
    return api.call('listAccounts', { signal });
  },
  link: ({ provider, address, chains }, signal) =>
    api.call('linkAccount', {
      body: { provider, address, ...(chains.length > 0 ? { chains: [...chains] } : {}) },
      signal,
    }),
  unlink: ({ walletId }, signal) => api.call('unlinkAccount', { params: { walletId }, signal }),
  resync: ({ walletId }, signal) => api.call('resyncAccount', { params: { walletId }, signal }),
  detect: async ({ address }, signal) =>
    (await api.call('detectChains', { body: { address }, signal })).chains,
  narrow: ({ scopes }, signal) => api.call('narrowGrant', { body: { scopes: [...scopes] as never }, signal }),
  revoke: (_, signal) => api.call('revokeAccess', { signal }),
  finish: async (_, signal) => ({ publicToken: (await api.call('finish', { signal })).public_token }),
  recover: async (_, signal) => ({ publicToken: (await api.call('finish', { signal })).public_token }),
  exit: async ({ status, error }, signal) => {
    // Without a link token there is nothing on the server that could be left.
    if (link.linkToken === undefined) return;
    await api.call('exit', { body: { status, ...(error ? { error } : {}) }, signal, keepalive: true });
  },
});

/** What carries no link token, or one whose time is over. */
const UNRENEWED: ReadonlySet<RequestKind> = new Set<RequestKind>(['init', 'catalogue', 'recover', 'exit']);

/** Sends the flow's requests: to the API, with a link token that is renewed where it has expired, or to the host. */
export const createPerform = (deps: PerformDeps): Perform => {
  const { api, link } = deps;
  const renewal = new LinkRenewal({
    link,
    askHost: (signal) => deps.nextInit(true, signal),
    goOn: async (from, to) => {
      const body = { link_token: from };
      const session = await api.call('continueSession', { body, linkToken: to, withinMs: GO_ON_MS });
      return vetted(session, link.hostOrigin);
    },
    onRenewed: (session, { config }) => deps.onRenewed(session, wishesOf(config)),
  });
  const table = performers(deps, renewal);
  return <K extends RequestKind>(request: Request<K>, signal: AbortSignal) => {
    const send = () => (table[request.kind as K] as Performers[K])(request as never, signal);
    return (UNRENEWED.has(request.kind) ? send() : renewal.send(send, signal)) as Promise<
      RequestKinds[K]['answer']
    >;
  };
};

/** What a rejection of a request says to the flow. */
export const asRequestFailure = (reason: unknown): RequestFailure =>
  reason instanceof ApiFailure
    ? { code: reason.code, message: reason.message, requestId: reason.requestId }
    : { code: 'INTERNAL_ERROR', message: message('error.ours') };
