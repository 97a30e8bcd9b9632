import type { FlowEvent } from './events.js';
import { holds, settle } from './open-requests.js';
import type { State } from './state.js';
import { table } from './table.js';

/** The next state. The same state where the event changes nothing, or answers what nobody asks any more. */
export const next = (state: State, event: FlowEvent): State => {
  let before = state;
  if ('request' in event && event.type !== 'slow') {
    if (!holds(state, event.request)) return state;
    before = settle(state, event.request);
  }
  const row = table[state.step] as Readonly<
    Record<string, ((event: FlowEvent, state: State) => State) | undefined>
  >;
  return row[event.type]?.(event, before) ?? before;
};

/** Whether there is a way back. */
export const canGoBack = (state: State): boolean => next(state, { type: 'back' }) !== state;
