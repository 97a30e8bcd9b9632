import { endpoints } from '@kryptos_connect/protocol';
import { linkTokenOfAnyGrant } from '../checks/link-token.js';
import { sameOrigin } from '../checks/origin.js';
import { widgetDigestOf } from '../checks/widget-key.js';
import { endpoint } from '../endpoint.js';
import { endHostedPage } from '../store/hosted-pages.js';
import { setSessionExit } from '../store/link-tokens.js';

/**
 * Records why the person left: also who has just revoked what the session resumed. A page of its own is over with
 * that, and so is the window to which a frame has handed its session: its host is told so, and it can't go on.
 */
export const exit = endpoint(endpoints.exit, [sameOrigin, linkTokenOfAnyGrant], async (call) => {
  const { body, session, request, context } = call;
  const { db } = context.store;
  const { status, error = null, step = 'loading' } = body;
  await setSessionExit(db, session.digest, { exit_status: status, exit_error: error });
  const widgetDigest = widgetDigestOf(request);
  if (widgetDigest !== null) await endHostedPage(db, session.digest, widgetDigest, { status, step, error });
  return { success: true as const, data: {} };
});
