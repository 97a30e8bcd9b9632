import { endpoints } from '@kryptos_connect/protocol';
import { hostOrigin } from '../checks/host-origin.js';
import { sameOrigin } from '../checks/origin.js';
import { endpoint } from '../endpoint.js';
import { toldSession } from '../sessions/told-session.js';

/** Tells the widget whom it works for, what is asked, and how far this link token has come. */
export const getSession = endpoint(
  endpoints.getSession,
  [sameOrigin, hostOrigin],
  async ({ session, client, request, context }) => ({
    success: true as const,
    data: await toldSession(session, client, context, request.headers['accept-language']),
  }),
);
