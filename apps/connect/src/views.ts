import { SANDBOX_ADDRESSES, type ScopeRequest } from '@kryptos_connect/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from './flow/context.js';
import { isOpen, isWaiting } from './flow/open-requests.js';
import type { RequestKind } from './flow/requests.js';
import type { State, States, StepName } from './flow/state.js';
import { message, wordsFor } from './locales/message.js';
import type { ProblemCause } from './steps/problem/causes.js';
import type { StepError } from './steps/step-element.js';
import './steps/loading/kc-loading-step.js';
import './steps/problem/kc-problem-step.js';
import './steps/sign-in/kc-sign-in-step.js';

type View<S extends StepName> = (state: States[S], session: Session) => TemplateResult | typeof nothing;

const isSlow = (state: State): boolean => state.open.some(({ slow }) => slow);

/** What no answer of the server says. */
const UNSAID: Readonly<Record<string, () => string>> = {
  offline: () => message('error.offline'),
  unreachable: () => message('error.unreachable'),
};

/** A failure in the language that is spoken. English has the server's own words, and so has what has none in another. */
const asError = (failure: State['failure']): StepError | undefined =>
  failure && {
    message: UNSAID[failure.code]?.() ?? wordsFor(`failure.${failure.code}`) ?? failure.message,
    requestId: failure.requestId,
  };

const inWords = (request: ScopeRequest): ScopeRequest => ({
  ...request,
  title: wordsFor(`scope.${request.scope}`) ?? request.title,
  description: wordsFor(`scope.${request.scope}.meaning`) ?? request.description,
});

/** The failure, unless it is of a kind that is shown elsewhere. */
const errorExcept = (state: State, ...kinds: readonly RequestKind[]): StepError | undefined =>
  state.failure && !kinds.includes(state.failure.request.kind) ? asError(state.failure) : undefined;

const walletIds = (state: States['accounts']): readonly string[] =>
  state.open.flatMap(({ request }) =>
    request.kind === 'resync' || request.kind === 'unlink' ? [request.walletId] : [],
  );

const accountErrors = ({ failure }: States['accounts']): Readonly<Record<string, StepError>> => {
  const error = asError(failure);
  const request = failure?.request;
  return error && (request?.kind === 'resync' || request?.kind === 'unlink')
    ? { [request.walletId]: error }
    : {};
};

const listsError = (state: States['accounts']): StepError | undefined =>
  errorExcept(state, 'resync', 'unlink') ??
  ((state.catalogue || isOpen(state, 'catalogue')) && (state.accounts || isOpen(state, 'accounts'))
    ? undefined
    : { message: message('accounts.unread') });

const testAddress = ({ session, integration }: States['connect-address']): string | undefined =>
  session.client.mode === 'sandbox' && Object.hasOwn(SANDBOX_ADDRESSES, integration.id)
    ? SANDBOX_ADDRESSES[integration.id as keyof typeof SANDBOX_ADDRESSES]
    : undefined;

/** How each step is drawn. A step without a view does not compile. */
export const views: { readonly [S in StepName]: View<S> } = {
  loading: (state) => html`<kc-loading-step .slow=${isSlow(state)}></kc-loading-step>`,

  'sign-in': (state, { app }) => html`<kc-sign-in-step
    .appName=${app.name}
    .appLogo=${app.logo}
    .mode=${state.session.client.mode}
    .authMethods=${state.session.auth_methods}
    .email=${state.drafts.email}
    .busy=${isWaiting(state)}
    .pending=${isOpen(state, 'guest') ? 'anonymous' : isOpen(state, 'send-code') ? 'email' : undefined}
    .slow=${isSlow(state)}
    .error=${asError(state.failure)}
    .failed=${state.failure?.request.kind === 'guest' ? 'anonymous' : 'email'}
  ></kc-sign-in-step>`,

  code: (state) => html`<kc-code-step
    .email=${state.email}
    .resendAt=${state.resendAt}
    .resending=${isOpen(state, 'send-code')}
    .busy=${isOpen(state, 'verify-code')}
    .slow=${isSlow(state)}
    .error=${asError(state.failure)}
    .refused=${state.failure?.code === 'INVALID_CODE'}
  ></kc-code-step>`,

  workspace: (state) => html`<kc-workspace-step
    .workspaces=${state.session.workspaces}
    .selected=${state.drafts.workspaceId ?? state.session.workspace_id}
    .error=${asError(state.failure)}
  ></kc-workspace-step>`,

  consent: (state, { app }) => html`<kc-consent-step
    .appName=${app.name}
    .appLogo=${app.logo}
    .scopes=${state.session.scopes.map(inWords)}
    .workspaceName=${workspaceName(state)}
    .allowed=${state.drafts.scopes ?? state.session.granted_scopes}
    .lifetime=${state.drafts.scopes ? state.drafts.lifetimeS : state.session.lifetime_s}
    .busy=${isWaiting(state)}
    .slow=${isSlow(state)}
    .error=${asError(state.failure)}
  ></kc-consent-step>`,

  accounts: (state) => html`<kc-accounts-step
    .integrations=${state.catalogue}
    .accounts=${state.accounts}
    .adding=${state.adding}
    .pending=${walletIds(state)}
    .accountErrors=${accountErrors(state)}
    .busy=${isOpen(state, 'finish')}
    .slow=${isSlow(state)}
    .error=${listsError(state)}
  ></kc-accounts-step>`,

  'connect-address': (state) => html`<kc-connect-address-step
    .integration=${state.integration}
    .address=${state.drafts.addresses[state.integration.id] ?? state.drafts.prefilled}
    .chosen=${state.drafts.chains[state.integration.id]}
    .testAddress=${testAddress(state)}
    .detected=${state.detected}
    .detecting=${isOpen(state, 'detect')}
    .error=${errorExcept(state, 'accounts', 'catalogue', 'resync', 'unlink')}
  ></kc-connect-address-step>`,

  connecting: (state) => html`<kc-connecting-step
    .integration=${state.integration}
    .stage=${state.linked ? 'reading' : 'checking'}
    .slow=${isSlow(state)}
    .error=${errorExcept(state, 'accounts', 'catalogue', 'resync', 'unlink')}
  ></kc-connecting-step>`,

  done: (state) => html`<kc-done-step .accounts=${state.accounts}></kc-done-step>`,

  problem: (state, { hostOrigin, clientId, ownPage }) => html`<kc-problem-step
    .cause=${state.cause satisfies ProblemCause}
    .origin=${hostOrigin}
    .clientId=${clientId}
    .ownPage=${ownPage}
    .busy=${isWaiting(state)}
    .slow=${isSlow(state)}
    .error=${state.cause === 'failed' ? asError(state.failure) : undefined}
  ></kc-problem-step>`,

  ended: ({ outcome }, { app, ownPage }) =>
    ownPage
      ? html`<kc-farewell-step
          .appName=${ownPage.appName || app.name}
          .successful=${outcome.type === 'success'}
          .returns=${ownPage.returns}
        ></kc-farewell-step>`
      : nothing,
};

const workspaceName = ({ session, drafts }: States['consent']): string | undefined => {
  const id = drafts.workspaceId ?? session.workspace_id;
  return session.workspaces.length > 1
    ? session.workspaces.find(({ workspace_id }) => workspace_id === id)?.name
    : undefined;
};

/** Draws a state. */
export const view = (state: State, session: Session): TemplateResult | typeof nothing =>
  (views[state.step] as View<StepName>)(state as never, session);
