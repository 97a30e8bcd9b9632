import type { Integration, LinkedAccount, SignedIn, WidgetSession } from '@kryptos_connect/protocol';
import { ask, keepOpen } from './open-requests.js';
import type { HostWishes, ResumeHint } from './requests.js';
import type { AnySession, Outcome, SignedInSession, State, States } from './state.js';

/** What every step begins with: nothing under way, nothing failed, and all that was typed. */
const fresh = (from: State) => ({
  drafts: from.drafts,
  open: [],
  failure: undefined,
  leaving: from.leaving,
});

/** To signing in. */
export const toSignIn = (from: State, session: AnySession): States['sign-in'] => ({
  ...fresh(from),
  step: 'sign-in',
  session,
});

/** To the code that was sent to an address. */
export const toCode = (
  from: State,
  session: AnySession,
  email: string,
  resendAt: number,
): States['code'] => ({
  ...fresh(from),
  drafts: { ...from.drafts, email, sent: { email, resendAt } },
  step: 'code',
  session,
  email,
  resendAt,
});

const toWorkspace = (from: State, session: SignedInSession): States['workspace'] => ({
  ...fresh(from),
  step: 'workspace',
  session,
});

/** To the consent. */
export const toConsent = (from: State, session: SignedInSession): States['consent'] => ({
  ...fresh(from),
  step: 'consent',
  session,
});

/** To waiting for a window to which the session goes over: this one, or without one that to which it has gone over. */
export const toElsewhere = (
  from: State,
  session: SignedInSession,
  popup: Window | undefined,
): States['elsewhere'] => {
  const { drafts } = from;
  const { scopes, lifetimeS } = drafts;
  const workspaceId = sharedWorkspace({ drafts, session });
  return {
    ...fresh(from),
    step: 'elsewhere',
    session,
    again: from.step !== 'consent',
    open: [{ request: { kind: 'window', popup, scopes, workspaceId, lifetimeS }, slow: false }],
  };
};

/** Whether there is a workspace to choose. */
export const hasWorkspaces = (session: SignedInSession): boolean => session.workspaces.length > 1;

/** To what follows signing in: the workspace where there is a choice, else the consent. */
export const toConsentOrWorkspace = (from: State, session: SignedInSession): State =>
  hasWorkspaces(session) ? toWorkspace(from, session) : toConsent(from, session);

/** A session as the host wishes it, as far as it allows that. */
export const asWished = (session: WidgetSession, { authMethods, integration }: HostWishes): WidgetSession => {
  const wanted = session.auth_methods.filter((method) => authMethods?.includes(method));
  const preset = session.integration ?? integration;
  return {
    ...session,
    auth_methods: wanted.length > 0 ? wanted : session.auth_methods,
    ...(preset === undefined ? {} : { integration: preset }),
  };
};

/** A session as one in which somebody has signed in; `undefined` where nobody has. */
export const asSignedIn = (session: WidgetSession): SignedInSession | undefined =>
  session.user && { ...session, user: session.user, workspaces: session.workspaces ?? [] };

/** Whether there is a consent: the one of this session, or the one that was given long ago. */
export const hasConsent = (session: SignedInSession): boolean =>
  session.is_authorized || session.granted_scopes !== undefined;

/** The session after somebody signed in: nothing is left in it of anyone who did before. */
export const signedIn = (session: AnySession, answer: SignedIn): SignedInSession => {
  const { workspace_id: _, granted_scopes: __, ...rest } = session;
  return { ...rest, ...answer };
};

/** The workspace that is shared: the one chosen, if it is this person's, or the only one. */
export const sharedWorkspace = ({
  drafts,
  session,
}: Pick<States['consent'], 'drafts' | 'session'>): string | undefined =>
  session.workspaces.find(({ workspace_id }) => workspace_id === drafts.workspaceId)?.workspace_id ??
  session.workspace_id;

type FromLinking = States['accounts' | 'connect-address' | 'connecting' | 'sharing'];

/** To the accounts, for the first time: their list and the catalogue are read. */
export const toAccounts = (
  from: State,
  session: SignedInSession,
  goTo: string | undefined,
): States['accounts'] =>
  ask(
    ask<States['accounts']>(
      {
        ...fresh(from),
        step: 'accounts',
        session,
        accounts: undefined,
        catalogue: undefined,
        goTo,
        adding: false,
      },
      { kind: 'catalogue' },
    ),
    { kind: 'accounts', delayMs: 0 },
  );

/** What the steps around the accounts hand on to each other: what they know, and what goes on behind them. */
export const linking = (from: FromLinking) => ({
  ...fresh(from),
  session: from.session,
  accounts: from.accounts,
  catalogue: from.catalogue,
  goTo: undefined,
  open: keepOpen(from, 'accounts', 'catalogue', 'link', 'unlink', 'resync'),
});

/** Back to the accounts. */
export const backToAccounts = (from: FromLinking, adding = false): States['accounts'] => ({
  ...linking(from),
  step: 'accounts',
  adding,
});

/** To the form for an address, if this can be linked by one. */
export const toConnectAddress = <S extends FromLinking>(
  from: S,
  integration: Integration | undefined,
): S | States['connect-address'] =>
  integration?.isWorking && integration.type === 'blockchain'
    ? { ...linking(from), step: 'connect-address', integration, detected: undefined }
    : from;

/** How long to wait, in ms, before looking again how accounts that are being read get on. */
const POLL_MS = 2000;

/** Looks again later while an account is being read. */
export const poll = <S extends FromLinking>(state: S): S =>
  state.accounts?.some(({ status }) => status === 'syncing')
    ? { ...ask(state, { kind: 'accounts', delayMs: POLL_MS }), failure: state.failure }
    : state;

/** With an account added, or in the place of the one it was. */
export const withAccount = <S extends FromLinking>(state: S, account: LinkedAccount): S => {
  const accounts = state.accounts ?? [];
  const known = accounts.some(({ walletId }) => walletId === account.walletId);
  return poll({
    ...state,
    accounts: known
      ? accounts.map((other) => (other.walletId === account.walletId ? account : other))
      : [...accounts, account],
  });
};

/** Without an account that was removed. */
export const withoutAccount = <S extends FromLinking>(state: S, walletId: string): S =>
  state.accounts
    ? { ...state, accounts: state.accounts.filter((account) => account.walletId !== walletId) }
    : state;

/** To the end of a session that has given its public token. */
export const toDone = (
  from: State,
  session: AnySession | undefined,
  accounts: readonly LinkedAccount[],
  publicToken: string | null,
): States['done'] => ({ ...fresh(from), step: 'done', session, accounts, publicToken, leaving: false });

/** To the end. The server is told why a person left, if it can be reached. */
export const toEnd = (from: State, outcome: Outcome): States['ended'] => ({
  ...fresh(from),
  leaving: false,
  step: 'ended',
  outcome,
  open:
    outcome.type === 'exit'
      ? [{ request: { kind: 'exit', status: outcome.status, error: outcome.error }, slow: false }]
      : [],
});

/**
 * Where a session stands: what the server knows decides, and what this browser remembers fills in what the
 * server is not told (a code that was sent, an address form that was open).
 */
export const toWhereItStands = (
  from: States['loading'],
  session: WidgetSession,
  hint: ResumeHint | undefined,
): State => {
  const signed = asSignedIn(session);
  if (!signed)
    return hint?.step === 'code' && hint.email
      ? toCode(from, session, hint.email, 0)
      : toSignIn(from, session);
  if (hasConsent(signed))
    return toAccounts(from, signed, hint ? formThatWasOpen(hint, from) : signed.integration);
  const { choice } = session;
  const workspaceId = (hint?.step === 'consent' && hint.workspaceId) || choice?.workspace_id;
  const isOffered = signed.workspaces.some(({ workspace_id }) => workspace_id === workspaceId);
  const drafts = {
    ...from.drafts,
    ...(isOffered ? { workspaceId } : {}),
    // In the frame that has handed the session over.
    ...(choice ? { scopes: choice.scopes, lifetimeS: choice.lifetime_s } : {}),
  };
  if (session.in_window) return toElsewhere({ ...from, drafts }, signed, undefined);
  return isOffered
    ? toConsent({ ...from, drafts }, signed)
    : toConsentOrWorkspace({ ...from, drafts }, signed);
};

/** The form that was left, and the one that was sent off where what was typed in it is still there. */
const formThatWasOpen = ({ step, integration = '' }: ResumeHint, { drafts }: State): string | undefined =>
  step === 'connect-address' || (step === 'connecting' && drafts.addresses[integration])
    ? integration
    : undefined;
