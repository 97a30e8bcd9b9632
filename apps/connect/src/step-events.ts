import type { FlowEvent } from './flow/events.js';
import type { StepEventDetails } from './steps/step-element.js';

/** What each event of a step, of the frame around it, or of the question before leaving means to the flow. */
const FLOW_EVENTS: {
  readonly [Name in keyof StepEventDetails]: (detail: StepEventDetails[Name]) => FlowEvent;
} = {
  'kc-typed': ({ text }) => ({ type: 'typed', text }),
  'kc-email': ({ email }) => ({ type: 'email-submitted', email }),
  'kc-guest': () => ({ type: 'guest-chosen' }),
  'kc-code': ({ code }) => ({ type: 'code-submitted', code }),
  'kc-resend': () => ({ type: 'resend-pressed' }),
  'kc-change-email': () => ({ type: 'back' }),
  'kc-workspace': ({ workspaceId }) => ({ type: 'workspace-chosen', workspaceId }),
  'kc-allow': ({ scopes, lifetimeS }) => ({ type: 'allowed', scopes, lifetimeS }),
  'kc-window': (opened) => ({ type: 'window-opened', ...opened }),
  'kc-deny': () => ({ type: 'denied' }),
  'kc-add-account': () => ({ type: 'add-pressed' }),
  'kc-pick': (picked) => ({ type: 'picked', ...picked }),
  'kc-refresh': ({ walletId }) => ({ type: 'refresh-pressed', walletId }),
  'kc-remove': ({ walletId }) => ({ type: 'remove-pressed', walletId }),
  'kc-sharing': () => ({ type: 'sharing-pressed' }),
  'kc-narrow': ({ scopes }) => ({ type: 'narrowed', scopes }),
  'kc-revoke': () => ({ type: 'revoke-confirmed' }),
  'kc-done': () => ({ type: 'done-pressed' }),
  'kc-detect': ({ address }) => ({ type: 'address-typed', address }),
  'kc-connect': ({ address, chains }) => ({ type: 'address-submitted', address, chains }),
  'kc-leave-running': () => ({ type: 'left-running' }),
  'kc-finish': () => ({ type: 'finish-pressed' }),
  'kc-start-again': () => ({ type: 'start-again' }),
  'kc-retry': () => ({ type: 'retry' }),
  'kc-back': () => ({ type: 'back' }),
  'kc-close': () => ({ type: 'leave' }),
  'kc-leave': () => ({ type: 'leave-confirmed' }),
  'kc-stay': () => ({ type: 'stay' }),
};

/** Hears what the steps inside an element tell, until the signal aborts. */
export const hearSteps = (
  element: HTMLElement,
  signal: AbortSignal,
  dispatch: (event: FlowEvent) => void,
): void => {
  for (const [name, toFlowEvent] of Object.entries(FLOW_EVENTS)) {
    const hear = (event: Event) => {
      event.stopPropagation();
      dispatch((toFlowEvent as (detail: unknown) => FlowEvent)((event as CustomEvent<unknown>).detail));
    };
    element.addEventListener(name, hear, { signal });
  }
};
