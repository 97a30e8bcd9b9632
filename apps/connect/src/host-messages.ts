import type { FramePayload } from '@kryptos_connect/protocol';
import { problemCode } from './flow/leaving.js';
import { type Outcome, type State, stepOf } from './flow/state.js';

const outcomeMessage = (outcome: Outcome): FramePayload => {
  if (outcome.type === 'success') return { type: 'success', publicToken: outcome.publicToken };
  const { status, step, error } = outcome;
  return { type: 'exit', status, step, ...(error ? { error } : {}) };
};

/** What the host is told of a change of state: the step without any personal data, a problem, the end. */
export const hostMessages = (state: State, before: State): FramePayload[] => {
  if (state.step === before.step && state.step !== 'problem') return [];
  if (state.step === 'ended') return before.step === 'ended' ? [] : [outcomeMessage(state.outcome)];
  if (state.step !== 'problem') {
    const name = stepOf(state.step);
    return before.step !== 'ended' && name === stepOf(before.step) ? [] : [{ type: 'step', name }];
  }
  if (before.step === 'problem' && before.cause === state.cause) return [];
  const code = problemCode(state);
  return [
    { type: 'step', name: 'problem' },
    // Not fatal: the person still reads the screen, and the opening ends when they leave it.
    ...(code
      ? [
          {
            type: 'error' as const,
            code,
            message: (state.failure?.message ?? 'Kryptos Connect can not go on.').slice(0, 1000),
            ...(state.failure?.requestId ? { requestId: state.failure.requestId.slice(0, 100) } : {}),
            ...(state.cause === 'unsupported-browser' ? { cause: state.cause } : {}),
            fatal: false,
          },
        ]
      : []),
  ];
};
