import { endpoints } from '@kryptos_connect/protocol';
import { linkToken } from '../checks/link-token.js';
import { sameOrigin } from '../checks/origin.js';
import { endpoint } from '../endpoint.js';
import { setSessionExit } from '../store/link-tokens.js';

/** Records why the person left. */
export const exit = endpoint(endpoints.exit, [sameOrigin, linkToken], async ({ body, session, context }) => {
  await setSessionExit(context.store.db, session.digest, {
    exit_status: body.status,
    exit_error: body.error ?? null,
  });
  return { success: true as const, data: {} };
});
