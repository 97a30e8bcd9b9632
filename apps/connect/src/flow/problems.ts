import { askAnew, isWaiting, repeat } from './open-requests.js';
import { isAwaited, type Request, type RequestFailure } from './requests.js';
import type { ProblemCause, State, States, StepFailure } from './state.js';

/** To a problem. What was going on is kept, so that it can go on. */
export const toProblem = (from: State, cause: ProblemCause, failure?: StepFailure, goesOn = true): State => {
  if (from.step === 'ended') return from;
  const resume = from.step === 'problem' ? from.resume : from;
  return {
    step: 'problem',
    cause,
    resume: goesOn ? resume : undefined,
    drafts: from.drafts,
    open: [],
    failure,
    leaving: from.leaving,
  };
};

/** Goes on where a problem interrupted, and sends once more what a person waits for. */
export const goOn = (problem: States['problem']): State =>
  problem.resume
    ? {
        ...repeat(problem.resume, () => true),
        drafts: problem.drafts,
        leaving: problem.leaving,
      }
    : problem;

/** The network went away: worth a screen only while somebody waits for it. */
export const whenOffline = (state: State): State => (isWaiting(state) ? toProblem(state, 'offline') : state);

/** The failure of a request which is no longer under way in `state`. */
export const whenFailed = (state: State, request: Request, failure: RequestFailure): State => {
  const because: StepFailure = { ...failure, request };
  switch (failure.code) {
    case 'TOKEN_EXPIRED':
    case 'INVALID_TOKEN':
    case 'INVALID_GRANT':
      return toProblem(state, 'link-expired', because, false);
    case 'TOKEN_ALREADY_USED':
      return request.kind === 'recover' || request.kind === 'finish'
        ? toProblem(state, 'already-finished', because, false)
        : recovering(state);
    case 'ORIGIN_NOT_ALLOWED':
      return toProblem(state, 'origin-not-allowed', because, false);
    case 'offline':
    case 'unreachable':
      return isAwaited(request)
        ? toProblem(interrupted(state, request), failure.code, because)
        : later(state, request);
    default:
      if (!isAwaited(request)) return later(state, request);
      return state.step === 'loading'
        ? toProblem(interrupted(state, request), 'failed', because)
        : { ...state, failure: because };
  }
};

/** The state as it was before the request failed, so that it is sent again when it goes on. */
const interrupted = (state: State, request: Request): State => ({
  ...state,
  open: [...state.open, { request, slow: false }],
});

const LONGEST_POLL_MS = 30_000;

/** What nobody waits for is given up, or asked again by and by where the flow still needs it. */
const later = (state: State, request: Request): State => {
  if (request.kind === 'init') return askAnew(state, { ...request });
  if (request.kind !== 'accounts') return state;
  const delayMs = Math.min(request.delayMs * 2, LONGEST_POLL_MS);
  return { ...askAnew(state, { kind: 'accounts', delayMs }), failure: state.failure };
};

const recovering = (state: State): State => ({
  step: 'loading',
  wishes: {},
  drafts: state.drafts,
  failure: undefined,
  leaving: state.leaving,
  open: [{ request: { kind: 'recover' }, slow: false }],
});
