import type { nothing, TemplateResult } from 'lit';
import type { Session } from './flow/context.js';
import type { State, States, StepName } from './flow/state.js';
import { message, wordsFor } from './locales/message.js';
import type { StepError } from './steps/step-element.js';

/** How a step is drawn. */
export type View<S extends StepName> = (
  state: States[S],
  session: Session,
) => TemplateResult | typeof nothing;

/** A step that is seen first, or when nothing can be loaded any more. */
export type FirstStep = 'loading' | 'sign-in' | 'problem' | 'ended';
/** A step whose view comes when it is near. */
export type LaterStep = Exclude<StepName, FirstStep>;

/** Whether a request of the step takes longer than usual. */
export const isSlow = (state: State): boolean => state.open.some(({ slow }) => slow);

/** What no answer of the server says. */
const UNSAID: Readonly<Record<string, () => string>> = {
  offline: () => message('error.offline'),
  unreachable: () => message('error.unreachable'),
};

/** A failure in the language that is spoken. English has the server's own words, and so has what has none in another. */
export const asError = (failure: State['failure']): StepError | undefined =>
  failure && {
    message: UNSAID[failure.code]?.() ?? wordsFor(`failure.${failure.code}`) ?? failure.message,
    requestId: failure.requestId,
  };
