import { endpoints } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { linkToken } from '../checks/link-token.js';
import { sameOrigin } from '../checks/origin.js';
import { widgetDigestOf } from '../checks/widget-key.js';
import { hostedUrl, mintHandle } from '../domain/hosted-handle.js';
import { endpoint } from '../endpoint.js';
import { takeBack } from '../store/handed-sessions.js';
import { deleteUnopenedWindows, endWindows, insertHostedPage } from '../store/hosted-pages.js';
import { lockSession } from '../store/link-tokens.js';

/**
 * Makes the address of a window to which the session of a frame goes over, as soon as it is opened: for the widget in
 * which the person signed in alone. Asked again, it calls the session back from the window before, which is over.
 */
export const handOver = endpoint(
  endpoints.handOver,
  [sameOrigin, linkToken],
  async ({ body, session, linkToken, request, context: { store, publicUrl, randomBytes } }) => {
    const handle = mintHandle(linkToken, randomBytes);
    const by = widgetDigestOf(request);
    const scopes = body.scopes?.filter((scope) => session.scopes.includes(scope));
    const choice = { ...body, ...(scopes ? { scopes } : {}) };
    await store.db.transaction().execute(async (tx) => {
      const locked = await lockSession(tx, session.digest);
      if (locked?.finished_at != null) throw new ApiError('TOKEN_ALREADY_USED');
      if (by === null || !(await takeBack(tx, session.digest, by)))
        throw new ApiError('INVALID_REQUEST', { message: 'Nobody has signed in to this session yet.' });
      await deleteUnopenedWindows(tx, session.digest);
      await endWindows(tx, session.digest);
      await insertHostedPage(tx, session.digest, { ...handle, redirects: false, handed: { by, choice } });
    });
    return {
      success: true as const,
      data: { url: hostedUrl(publicUrl, handle), expires_at: session.expires_at.toISOString() },
    };
  },
);
