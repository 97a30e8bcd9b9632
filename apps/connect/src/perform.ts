import type { ApiClient } from './api-client.js';
import { ApiFailure } from './api-client.js';
import type { Perform } from './flow/controller.js';
import type {
  HostWishes,
  Request,
  RequestFailure,
  RequestKind,
  RequestKinds,
  ResumeHint,
} from './flow/requests.js';
import { message } from './locales/message.js';
import { sentBefore, signedInBefore } from './lost-answers.js';

/** What the flow's requests need besides the API. */
export interface PerformDeps {
  readonly api: ApiClient;
  /** The host's next `init`; with `renew` it is asked for a fresh link token first. */
  readonly nextInit: (renew: boolean, signal: AbortSignal) => Promise<HostWishes>;
  /** The origin of the host's page; undefined in a page of its own. */
  readonly hostOrigin: () => string | undefined;
  /** Where this browser was before, with this link token. */
  readonly hint: () => Promise<ResumeHint | undefined>;
}

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

const performers = ({ api, nextInit, hostOrigin, hint }: PerformDeps): Performers => ({
  init: ({ renew }, signal) => nextInit(renew, signal),
  session: async (_, signal) => {
    const [session, remembered] = await Promise.all([api.call('getSession', { signal }), hint()]);
    const origin = hostOrigin();
    // The server has refused it already; a second pair of eyes costs nothing.
    if (origin !== undefined && !session.allowed_origins.includes(origin))
      throw new ApiFailure('ORIGIN_NOT_ALLOWED', 'This origin is not registered for the client.');
    return { session, hint: remembered };
  },
  guest: (_, signal) => api.call('signInAsGuest', { signal }),
  'send-code': async (request, signal) => {
    const afterS = await api.call('sendEmailCode', { body: { email: request.email }, signal }).then(
      ({ resend_after_s }) => resend_after_s,
      (reason: unknown) => sentBefore(request, reason),
    );
    return { resendAt: Date.now() + afterS * 1000 };
  },
  'verify-code': (request, signal) =>
    api
      .call('verifyEmailCode', { body: { email: request.email, code: request.code }, signal })
      .catch((reason: unknown) => signedInBefore(request, reason, api, signal)),
  consent: ({ scopes, workspaceId }, signal) =>
    api.call('giveConsent', {
      // The server refuses a scope that was not asked for; the list came from it.
      body: { scopes: [...scopes] as never, ...(workspaceId ? { workspace_id: workspaceId } : {}) },
      signal,
    }),
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
  finish: async (_, signal) => ({ publicToken: (await api.call('finish', { signal })).public_token }),
  recover: async (_, signal) => ({ publicToken: (await api.call('finish', { signal })).public_token }),
  exit: ({ status, error }, signal) =>
    api.call('exit', { body: { status, ...(error ? { error } : {}) }, signal, keepalive: true }),
});

/** Sends the flow's requests: to the API, or to the host. */
export const createPerform = (deps: PerformDeps): Perform => {
  const table = performers(deps);
  return <K extends RequestKind>(request: Request<K>, signal: AbortSignal) =>
    (table[request.kind as K] as Performers[K])(request as never, signal) as Promise<
      RequestKinds[K]['answer']
    >;
};

/** What a rejection of a request says to the flow. */
export const asRequestFailure = (reason: unknown): RequestFailure =>
  reason instanceof ApiFailure
    ? { code: reason.code, message: reason.message, requestId: reason.requestId }
    : { code: 'INTERNAL_ERROR', message: message('error.ours') };
