import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from './flow/context.js';
import { isOpen, isWaiting } from './flow/open-requests.js';
import type { State, StepName } from './flow/state.js';
import type { laterViews } from './later-views.js';
import type { ProblemCause } from './steps/problem/causes.js';
import './steps/loading/kc-loading-step.js';
import './steps/problem/kc-problem-step.js';
import './steps/sign-in/kc-sign-in-step.js';
import { asError, type FirstStep, isSlow, type View } from './view.js';

/** How the steps are drawn that are seen first, and when nothing can be loaded any more. */
const firstViews: { readonly [S in FirstStep]: View<S> } = {
  loading: (state) => html`<kc-loading-step .slow=${isSlow(state)}></kc-loading-step>`,

  'sign-in': (state, { app, copy }) => html`<kc-sign-in-step
    .copy=${copy}
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

let later: typeof laterViews | undefined;

/** Knows how every step is drawn. Rejects if that can not be had. */
export const knowAllViews = async (): Promise<void> => {
  later ??= (await import('./later-views.js')).laterViews;
};

/** Draws a state. */
export const view = (state: State, session: Session): TemplateResult | typeof nothing => {
  const views: Partial<Record<StepName, unknown>> = { ...firstViews, ...later };
  return (views[state.step] as View<StepName> | undefined)?.(state as never, session) ?? nothing;
};
