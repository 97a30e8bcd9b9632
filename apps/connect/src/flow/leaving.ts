import type { ErrorCode, Step } from '@kryptos_connect/protocol';
import { toEnd } from './moves.js';
import { isOpen } from './open-requests.js';
import { type Outcome, type State, type States, stepOf } from './state.js';

const LOSES: { readonly [S in State['step']]: (state: States[S]) => boolean } = {
  loading: () => false,
  'sign-in': () => false,
  // A code has been sent, and signing in is half done.
  code: () => true,
  workspace: () => true,
  consent: () => true,
  elsewhere: () => true,
  // A returning user's accounts belong to a grant that is there already.
  accounts: (state) => !state.session.is_authorized || isOpen(state, 'link'),
  'connect-address': (state) =>
    !state.session.is_authorized || Boolean(state.drafts.addresses[state.integration.id]),
  connecting: () => true,
  sharing: () => false,
  // Leaving now is the same success as the button.
  done: () => false,
  problem: (state) => state.resume !== undefined && wouldLose(state.resume),
  ended: () => false,
};

/** Whether leaving now would lose something that the person has done. */
export const wouldLose = (state: State): boolean => (LOSES[state.step] as (state: State) => boolean)(state);

const CODES: { readonly [C in States['problem']['cause']]: ErrorCode | undefined } = {
  'link-expired': 'TOKEN_EXPIRED',
  'origin-not-allowed': 'ORIGIN_NOT_ALLOWED',
  offline: undefined,
  unreachable: 'UNAVAILABLE',
  'already-finished': 'TOKEN_ALREADY_USED',
  'unsupported-browser': 'UNAVAILABLE',
  'not-embedded': undefined,
  failed: 'INTERNAL_ERROR',
};

/** The contract's code for a problem, where it has one. */
export const problemCode = (problem: States['problem']): ErrorCode | undefined => {
  const code = problem.failure?.code;
  return code && code !== 'offline' && code !== 'unreachable' ? code : CODES[problem.cause];
};

const outcomeOfLeaving = (state: State): Outcome => {
  if (state.step === 'ended') return state.outcome;
  if (state.step === 'done') return { type: 'success', publicToken: state.publicToken };
  const step: Step = stepOf(state.step);
  // Who takes back what they agreed to has not agreed.
  if (state.step === 'sharing' && state.revoked) return { type: 'exit', status: 'consent_denied', step };
  const error = state.step === 'problem' ? problemCode(state) : undefined;
  return error ? { type: 'exit', status: 'failed', step, error } : { type: 'exit', status: 'closed', step };
};

/** Leaves for good. */
export const leaveNow = (state: State): State =>
  state.step === 'ended' ? state : toEnd(state, outcomeOfLeaving(state));

/** Leaves, or asks first where something would be lost. */
export const leave = (state: State): State => {
  if (state.leaving) return state;
  return wouldLose(state) ? { ...state, leaving: true } : leaveNow(state);
};
