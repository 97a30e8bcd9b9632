import { endpoints, isWellFormedToken } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { hostOrigin } from '../checks/host-origin.js';
import { sameOrigin } from '../checks/origin.js';
import { widgetDigestOf } from '../checks/widget-key.js';
import { digestOf } from '../domain/tokens.js';
import { endpoint } from '../endpoint.js';
import { continueIn } from '../sessions/continue-in.js';
import { toldSession } from '../sessions/told-session.js';
import { appendAudit } from '../store/audit.js';

/**
 * Goes on with what stood in the session of a link token that has expired. Of any number of calls at once one does
 * it; its repeats, after a lost answer, are told the same.
 */
export const continueSession = endpoint(
  endpoints.continueSession,
  [sameOrigin, hostOrigin],
  async ({ body, session: to, client, request, context }) => {
    if (!isWellFormedToken('link', body.link_token)) throw new ApiError('INVALID_TOKEN');
    const continuation = { from: digestOf(body.link_token), to, widgetDigest: widgetDigestOf(request) };
    const session = await context.store.db.transaction().execute(async (tx) => {
      const { session, again } = await continueIn(tx, continuation, client);
      if (!again)
        await appendAudit(tx, 'session.continued', {
          client_id: client.id,
          ...(session.user_id === null ? {} : { user_id: session.user_id }),
          request_id: request.id,
        });
      return session;
    });
    return {
      success: true as const,
      data: await toldSession(session, client, context, request.headers['accept-language']),
    };
  },
);
