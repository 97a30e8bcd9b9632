import { SANDBOX_ADDRESSES, type ScopeRequest } from '@kryptos_connect/protocol';
import { html } from 'lit';
import { isOpen, isWaiting } from './flow/open-requests.js';
import type { RequestKind } from './flow/requests.js';
import type { State, States } from './flow/state.js';
import { message, wordsFor } from './locales/message.js';
// Leaving asks where something would be lost, which there is only at these steps.
import './steps/leave-confirm/kc-leave-confirm.js';
import type { Receipt } from './steps/done/receipt.js';
import type { StepError } from './steps/step-element.js';
import { asError, isSlow, type LaterStep, type View } from './view.js';

const titleOf = ({ scope, title }: ScopeRequest): string => wordsFor(`scope.${scope}`) ?? title;

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

/** How the steps are drawn that come when they are near. */
export const laterViews: { readonly [S in LaterStep]: View<S> } = {
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

  consent: (state, { app, ownPage }) => html`<kc-consent-step
    .framed=${!ownPage}
    .appName=${app.name}
    .appLogo=${app.logo}
    .scopes=${state.session.scopes}
    .workspaceName=${workspaceName(state)}
    .allowed=${state.drafts.scopes ?? state.session.granted_scopes}
    .lifetime=${state.drafts.scopes ? state.drafts.lifetimeS : state.session.lifetime_s}
    .busy=${isWaiting(state)}
    .slow=${isSlow(state)}
    .error=${asError(state.failure)}
  ></kc-consent-step>`,

  elsewhere: (state) => html`<kc-elsewhere-step .error=${asError(state.failure)}></kc-elsewhere-step>`,

  accounts: (state) => html`<kc-accounts-step
    .integrations=${state.catalogue}
    .accounts=${state.accounts}
    .adding=${state.adding}
    .shared=${state.session.is_authorized}
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

  sharing: (state, { app }) => html`<kc-sharing-step
    .appName=${app.name}
    .appLogo=${app.logo}
    .scopes=${state.session.grant?.scopes ?? []}
    .granted=${state.session.granted_scopes ?? []}
    .grant=${state.session.grant}
    .narrowed=${state.narrowed}
    .revoked=${state.revoked}
    .busy=${isOpen(state, 'narrow') || isOpen(state, 'revoke')}
    .slow=${isSlow(state)}
    .error=${errorExcept(state, 'accounts', 'catalogue', 'resync', 'unlink', 'link')}
  ></kc-sharing-step>`,

  done: (state, { app }) =>
    html`<kc-done-step .accounts=${state.accounts} .receipt=${receiptOf(state, app.name)}></kc-done-step>`,
};

/** What there is to keep of a consent; nothing where the end is all that is known of it. */
const receiptOf = ({ session, publicToken }: States['done'], appName: string): Receipt | undefined => {
  const granted = session?.granted_scopes;
  if (!session || !granted) return undefined;
  const { grant, lifetime_s, user } = session;
  const asked = grant?.scopes ?? session.scopes;
  return {
    appName,
    titles: asked.filter(({ scope }) => granted.includes(scope)).map(titleOf),
    since: grant ? new Date(grant.created_at) : undefined,
    lifetimeS: grant ? (Date.parse(grant.expires_at) - Date.parse(grant.created_at)) / 1000 : lifetime_s,
    email: publicToken === null ? undefined : user?.email,
  };
};

const workspaceName = ({ session, drafts }: States['consent']): string | undefined => {
  const id = drafts.workspaceId ?? session.workspace_id;
  return session.workspaces.length > 1
    ? session.workspaces.find(({ workspace_id }) => workspace_id === id)?.name
    : undefined;
};
