import type { EventOf } from './events.js';
import { leave, leaveNow } from './leaving.js';
import { asWished, poll, withAccount } from './moves.js';
import { askAnew, markSlow, repeat } from './open-requests.js';
import { toProblem, whenFailed, whenOffline } from './problems.js';
import { renewed } from './renewed.js';
import type { State, States } from './state.js';

/** The same at every step, unless its row says otherwise. */
export const everywhere = {
  failed: (event: EventOf<'failed'>, state: State) => whenFailed(state, event.request, event.failure),
  slow: (event: EventOf<'slow'>, state: State) => markSlow(state, event.request),
  offline: (_: unknown, state: State) => whenOffline(state),
  online: (_: unknown, state: State) => state,
  'view-failed': ({ isOnline }: EventOf<'view-failed'>, state: State) =>
    toProblem(state, isOnline ? 'unreachable' : 'offline'),
  // What can't be reached now can be asked for once more; whatever else blocks stays.
  blocked: ({ cause }: EventOf<'blocked'>, state: State) =>
    cause === 'unreachable' || cause === 'offline'
      ? toProblem(askAnew(state, { kind: 'init', renew: true }), cause)
      : toProblem(state, cause, undefined, false),
  renewed: ({ session, wishes }: EventOf<'renewed'>, state: State) =>
    renewed(state, asWished(session, wishes)),
  retry: (_: unknown, state: State) => repeat(state, ({ slow }) => slow),
  leave: (_: unknown, state: State) => leave(state),
  'leave-confirmed': (_: unknown, state: State) => (state.leaving ? leaveNow(state) : state),
  stay: (_: unknown, state: State) => (state.leaving ? { ...state, leaving: false } : state),
};

/** There is no way back. */
export const nowhere = (_: unknown, state: State): State => state;

type LinkingState = States['accounts' | 'connect-address' | 'connecting' | 'sharing'];

/** What goes on behind the steps that follow the consent. */
export const behind = {
  'accounts-answered': (event: EventOf<'accounts-answered'>, state: LinkingState): State =>
    poll({ ...state, accounts: event.data }),
  'catalogue-answered': (event: EventOf<'catalogue-answered'>, state: LinkingState): State => ({
    ...state,
    catalogue: event.data,
  }),
  'link-answered': (event: EventOf<'link-answered'>, state: LinkingState): State =>
    withAccount(state, event.data),
};
