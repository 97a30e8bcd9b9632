import type { WidgetSession } from '@kryptos_connect/protocol';
import { asSignedIn, hasConsent, toConsentOrWorkspace, toSignIn } from './moves.js';
import type { SignedInSession, State } from './state.js';

const asksTheSame = (one: WidgetSession | SignedInSession, other: WidgetSession): boolean =>
  JSON.stringify(one.scopes) === JSON.stringify(other.scopes);

/**
 * The state in the session of a fresh link token: the very step, with all that is typed and under way, where the
 * session has come as far. Where it has not, since the app asks for something else now, the last step that it allows.
 */
export const renewed = (state: State, session: WidgetSession): State => {
  const signed = asSignedIn(session);
  switch (state.step) {
    case 'loading':
    case 'done':
    case 'ended':
      return state;
    case 'problem':
      return state.resume
        ? { ...state, resume: renewed(state.resume, session) as typeof state.resume }
        : state;
    case 'sign-in':
    case 'code':
      return { ...state, session };
    case 'workspace':
    case 'elsewhere':
      return signed ? { ...state, session: signed } : toSignIn(state, session);
    case 'consent':
      if (!signed) return toSignIn(state, session);
      // Pressed for another question, `Allow` says nothing to this one.
      return { ...state, session: signed, open: asksTheSame(state.session, session) ? state.open : [] };
    case 'accounts':
    case 'connect-address':
    case 'connecting':
    case 'sharing':
      if (!signed) return toSignIn(state, session);
      return hasConsent(signed) ? { ...state, session: signed } : toConsentOrWorkspace(state, signed);
  }
};
