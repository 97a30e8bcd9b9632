import type { EventOf, FlowEvent, HeardBy } from './events.js';
import { leaveNow } from './leaving.js';
import {
  asWished,
  backToAccounts,
  hasWorkspaces,
  linking,
  poll,
  sharedWorkspace,
  signedIn,
  toAccounts,
  toCode,
  toConnectAddress,
  toConsent,
  toConsentOrWorkspace,
  toDone,
  toElsewhere,
  toEnd,
  toSignIn,
  toWhereItStands,
  withAccount,
  withoutAccount,
} from './moves.js';
import { ask, askAnew, isOpen, isWaiting, keepOpen } from './open-requests.js';
import { goOn, toProblem, whenFailed } from './problems.js';
import type { HostWishes, Request } from './requests.js';
import { behind, everywhere, nowhere } from './row-parts.js';
import type { State, States, StepName } from './state.js';

type Handler<S extends StepName, E extends FlowEvent['type']> = (
  event: EventOf<E>,
  state: States[S],
) => State;
type Row<S extends StepName> = { readonly [E in HeardBy<S>]: Handler<S, E> };

/**
 * The flow: what each event makes of each step. The next state is all that it says; what has to be requested
 * stands in that state's `open`.
 */
export const table: { readonly [S in StepName]: Row<S> } = {
  loading: {
    ...everywhere,
    back: nowhere,
    'init-answered': (event, state) => initialised(state, event.data),
    'session-answered': ({ data }, state) =>
      toWhereItStands(withEmail(state, data.email), asWished(data.session, state.wishes), data.hint),
    'recover-answered': (event, state) => toDone(state, undefined, [], event.data.publicToken),
  },

  'sign-in': {
    ...everywhere,
    back: nowhere,
    typed: ({ text }, state) =>
      text === state.drafts.email
        ? state
        : { ...state, failure: undefined, drafts: { ...state.drafts, email: text } },
    'email-submitted': ({ email }, state) => {
      if (isWaiting(state)) return state;
      // Back and on again: the code is on its way already, and the server would refuse another so soon.
      const { sent } = state.drafts;
      if (sent?.email === email) return toCode(state, state.session, email, sent.resendAt);
      return ask({ ...state, drafts: { ...state.drafts, email } }, { kind: 'send-code', email });
    },
    'guest-chosen': (_, state) => (isWaiting(state) ? state : ask(state, { kind: 'guest' })),
    'send-code-answered': ({ request, data }, state) =>
      toCode(state, state.session, request.email, data.resendAt),
    'guest-answered': (event, state) => afterSigningIn(state, event.data),
  },

  code: {
    ...everywhere,
    back: (_, state) => toSignIn(state, state.session),
    'code-submitted': ({ code }, state) => ask(state, { kind: 'verify-code', email: state.email, code }),
    'resend-pressed': (_, state) =>
      isWaiting(state) ? state : ask(state, { kind: 'send-code', email: state.email }),
    'send-code-answered': ({ data }, state) => ({
      ...state,
      resendAt: data.resendAt,
      drafts: { ...state.drafts, sent: { email: state.email, resendAt: data.resendAt } },
    }),
    'verify-code-answered': (event, state) => afterSigningIn(state, event.data),
  },

  workspace: {
    ...everywhere,
    back: (_, state) => toSignIn(state, state.session),
    'workspace-chosen': ({ workspaceId }, state) =>
      toConsent({ ...state, drafts: { ...state.drafts, workspaceId } }, state.session),
  },

  consent: {
    ...everywhere,
    back: (_, state) =>
      hasWorkspaces(state.session)
        ? toConsentOrWorkspace(state, state.session)
        : toSignIn(state, state.session),
    allowed: ({ scopes, lifetimeS }, state) =>
      ask(
        { ...state, drafts: { ...state.drafts, scopes, lifetimeS } },
        { kind: 'consent', scopes, workspaceId: sharedWorkspace(state), lifetimeS },
      ),
    'window-opened': ({ popup, chosen }, state) =>
      isWaiting(state)
        ? state
        : toElsewhere({ ...state, drafts: { ...state.drafts, ...chosen } }, state.session, popup),
    denied: (_, state) => toEnd(state, { type: 'exit', status: 'consent_denied', step: 'consent' }),
    'consent-answered': ({ data }, state) =>
      toAccounts(state, { ...state.session, ...data }, state.session.integration),
  },

  elsewhere: {
    ...everywhere,
    // Its window goes on without it.
    back: nowhere,
    'window-opened': ({ popup }, state) => toElsewhere(state, state.session, popup),
    'window-answered': ({ data }, state) => afterWindow(state, data),
    failed: ({ request, failure }, state) => {
      if (request.kind !== 'window') return whenFailed(state, request, failure);
      const { again, session } = state;
      const isBehind = again && request.popup !== undefined;
      const before = isBehind ? toElsewhere(state, session, undefined) : toConsent(state, session);
      const next = whenFailed(before, request, failure);
      return next.step === before.step ? { ...next, failure: { ...failure, request } } : next;
    },
  },

  accounts: {
    ...everywhere,
    ...behind,
    back: (_, state) => {
      if (state.adding) return { ...state, adding: false };
      // A returning user's consent was given long ago; and what is being ended can't be agreed to again.
      if (state.session.is_authorized || isOpen(state, 'finish')) return state;
      return toConsent(state, state.session);
    },
    retry: (event, state) => everywhere.retry(event, askForLists(state)),
    'catalogue-answered': ({ data }, state) => {
      const known = { ...state, catalogue: data, goTo: undefined };
      if (isOpen(state, 'finish')) return known;
      return toConnectAddress(
        known,
        data.find(({ id }) => id === state.goTo),
      );
    },
    'add-pressed': (_, state) => (state.adding ? state : { ...state, adding: true, failure: undefined }),
    picked: ({ integration, address }, state) => {
      if (isOpen(state, 'finish')) return state;
      const picked = state.catalogue?.find(({ id }) => id === integration);
      const next = toConnectAddress(state, picked);
      return next.step === 'connect-address' && address !== undefined ? withAddress(next, address) : next;
    },
    'refresh-pressed': ({ walletId }, state) => ask(state, { kind: 'resync', walletId }),
    'remove-pressed': ({ walletId }, state) => ask(state, { kind: 'unlink', walletId }),
    'resync-answered': (event, state) => withAccount(state, event.data),
    'unlink-answered': ({ request }, state) => withoutAccount(state, request.walletId),
    'done-pressed': (_, state) => (state.accounts?.length ? ask(state, { kind: 'finish' }) : state),
    'sharing-pressed': (_, state) =>
      state.session.is_authorized && !isOpen(state, 'finish')
        ? { ...linking(state), step: 'sharing', narrowed: false, revoked: false }
        : state,
    'finish-answered': (event, state) =>
      toDone(state, state.session, state.accounts ?? [], event.data.publicToken),
  },

  'connect-address': {
    ...everywhere,
    ...behind,
    back: (_, state) => backToAccounts(state, Boolean(state.accounts?.length)),
    // What was found out, or went wrong, was about another address.
    typed: ({ text }, state) =>
      text === state.drafts.addresses[state.integration.id]
        ? state
        : { ...withAddress(state, text), detected: undefined, failure: undefined },
    'address-typed': ({ address }, state) => {
      const isKnown = address === state.drafts.addresses[state.integration.id];
      if (isKnown && state.detected) return state;
      const next = withAddress(state, address, state.drafts.chains[state.integration.id]);
      const asking = askAnew({ ...next, detected: undefined }, { kind: 'detect', address });
      // Coming back from a failure the same address is looked at anew, which takes back nothing that was said of it.
      return isKnown ? { ...asking, failure: state.failure } : asking;
    },
    'detect-answered': (event, state) => ({ ...state, detected: event.data }),
    'address-submitted': ({ address, chains }, state) => {
      const link: Request<'link'> = { kind: 'link', provider: state.integration.id, address, chains };
      const next: States['connecting'] = {
        ...linking(withAddress(state, address, chains)),
        step: 'connecting',
        integration: state.integration,
        address,
        linked: undefined,
      };
      const sameLink = (other: Request) =>
        other.kind === 'link' && other.provider === link.provider && other.address === address;
      return {
        ...next,
        open: [...next.open.filter(({ request }) => !sameLink(request)), { request: link, slow: false }],
      };
    },
  },

  connecting: {
    ...everywhere,
    ...behind,
    // Nobody knows how far the server has come: it goes on behind the accounts, where its end is seen.
    back: (_, state) => backToAccounts(state),
    'left-running': (_, state) => backToAccounts(state),
    failed: (event, state) => {
      const next = whenFailed(state, event.request, event.failure);
      return next.step === 'connecting' && next.failure && isItsLink(next, event.request)
        ? {
            ...linking(next),
            failure: next.failure,
            step: 'connect-address',
            integration: next.integration,
            detected: undefined,
          }
        : next.step === 'connecting'
          ? poll(next)
          : next;
    },
    'link-answered': ({ request, data }, state) => {
      const next = withAccount(state, data);
      if (!isItsLink(state, request)) return next;
      return data.status === 'syncing' ? { ...next, linked: data } : backToAccounts(next);
    },
    'accounts-answered': ({ data }, state) => {
      const next = poll({ ...state, accounts: data });
      const linked = state.linked && data.find(({ walletId }) => walletId === state.linked?.walletId);
      return state.linked && linked?.status !== 'syncing' ? backToAccounts(next) : next;
    },
  },

  sharing: {
    ...everywhere,
    ...behind,
    back: (_, state) => (state.revoked || isWaitingForAccess(state) ? state : backToAccounts(state)),
    'resync-answered': (event, state) => withAccount(state, event.data),
    'unlink-answered': ({ request }, state) => withoutAccount(state, request.walletId),
    narrowed: ({ scopes }, state) =>
      isWaitingForAccess(state) || state.revoked ? state : ask(state, { kind: 'narrow', scopes }),
    'narrow-answered': ({ data }, state) => ({
      ...state,
      session: { ...state.session, ...data },
      narrowed: true,
    }),
    'revoke-confirmed': (_, state) =>
      isWaitingForAccess(state) || state.revoked ? state : ask(state, { kind: 'revoke' }),
    // What else was under way would only be refused from now on.
    'revoke-answered': (_, state) => ({ ...state, open: [], failure: undefined, revoked: true }),
  },

  done: {
    ...everywhere,
    back: nowhere,
    'finish-pressed': (_, state) => leaveNow(state),
  },

  problem: {
    ...everywhere,
    back: nowhere,
    online: (_, state) => (state.cause === 'offline' ? goOn(state) : state),
    retry: (event, state) => (isOpen(state, 'init') ? everywhere.retry(event, state) : goOn(state)),
    'start-again': (_, state) =>
      state.cause === 'link-expired' ? ask(state, { kind: 'init', renew: true }) : state,
    'init-answered': (event, state) => initialised(state, event.data),
  },

  ended: {
    ...everywhere,
    back: nowhere,
    failed: nowhere as Handler<'ended', 'failed'>,
    retry: nowhere,
    leave: nowhere,
    'exit-answered': nowhere,
  },
};

const initialised = (state: State, wishes: HostWishes): States['loading'] =>
  ask<States['loading']>(
    {
      step: 'loading',
      wishes,
      // A code is of the link for which it was sent.
      drafts: { ...state.drafts, sent: undefined, prefilled: wishes.address ?? state.drafts.prefilled },
      open: keepOpen(state),
      failure: undefined,
      leaving: state.leaving,
    },
    { kind: 'session' },
  );

/** With the address that this tab remembers, unless another was typed. */
const withEmail = (state: States['loading'], email = ''): States['loading'] => ({
  ...state,
  drafts: { ...state.drafts, email: state.drafts.email || email },
});

/** Asks for the lists that are missing because reading them failed. */
const askForLists = (state: States['accounts']): States['accounts'] => {
  const withCatalogue = state.catalogue ? state : ask(state, { kind: 'catalogue' });
  return state.accounts ? withCatalogue : ask(withCatalogue, { kind: 'accounts', delayMs: 0 });
};

const afterSigningIn = (
  before: States['sign-in' | 'code'],
  answer: EventOf<'guest-answered'>['data'],
): State => {
  const state = { ...before, drafts: { ...before.drafts, sent: undefined } };
  const session = signedIn(state.session, answer);
  return session.is_authorized
    ? toAccounts(state, session, session.integration)
    : toConsentOrWorkspace(state, session);
};

/** What came of the window, as if it had come of the frame. */
const afterWindow = (state: States['elsewhere'], result: EventOf<'window-answered'>['data']): State => {
  switch (result?.status) {
    case undefined:
      return toConsent(state, state.session);
    case 'success':
      return toEnd(state, { type: 'success', publicToken: result.public_token });
    case 'exit':
      return toEnd(state, { type: 'exit', ...result.exit });
    case 'expired':
      return toProblem(state, 'link-expired', undefined, false);
  }
};

const isWaitingForAccess = (state: State): boolean => isOpen(state, 'narrow') || isOpen(state, 'revoke');

/** With what stands in the form. No chains: nobody has chosen any. */
const withAddress = <S extends States['connect-address']>(
  state: S,
  address: string,
  chains: readonly string[] = [],
): S => {
  const { [state.integration.id]: _, ...others } = state.drafts.chains;
  return {
    ...state,
    drafts: {
      ...state.drafts,
      addresses: { ...state.drafts.addresses, [state.integration.id]: address },
      chains: chains.length > 0 ? { ...others, [state.integration.id]: chains } : others,
    },
  };
};

const isItsLink = (state: States['connecting'], request: Request): boolean =>
  request.kind === 'link' && request.provider === state.integration.id && request.address === state.address;
