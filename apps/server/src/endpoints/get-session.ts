import { endpoints } from '@kryptos_connect/protocol';
import type { Context } from '../checks/check.js';
import { hostOrigin } from '../checks/host-origin.js';
import type { WidgetFacts } from '../checks/link-token.js';
import { sameOrigin } from '../checks/origin.js';
import { widgetDigestOf } from '../checks/widget-key.js';
import { endpoint } from '../endpoint.js';
import { toldSession } from '../sessions/told-session.js';
import { findChoice, findHandedOver } from '../store/handed-sessions.js';

/**
 * What a hand-over adds to a session: to the window, what was chosen in the frame; to the frame, whose session it still
 * may call back, that it is in the window.
 */
const handed = async (
  { session, hosted }: Pick<WidgetFacts, 'session' | 'hosted'>,
  widgetDigest: Buffer | null,
  { store }: Context,
) => {
  if (widgetDigest === null) return { session, more: {} };
  if (hosted) {
    const choice = await findChoice(store.db, session.digest, widgetDigest);
    return { session, more: choice ? { choice } : {} };
  }
  if (session.user_id !== null) return { session, more: {} };
  const away = await findHandedOver(store.db, session.digest, widgetDigest);
  if (away === undefined) return { session, more: {} };
  const { choice, ...person } = away;
  return {
    session: { ...session, ...person },
    more: { in_window: true as const, ...(choice ? { choice } : {}) },
  };
};

/** Tells the widget whom it works for, what is asked, and how far this link token has come. */
export const getSession = endpoint(
  endpoints.getSession,
  [sameOrigin, hostOrigin],
  async ({ client, request, context, ...facts }) => {
    const { session, more } = await handed(facts, widgetDigestOf(request), context);
    const told = await toldSession(session, client, context, request.headers['accept-language']);
    return { success: true as const, data: { ...told, ...more } };
  },
);
