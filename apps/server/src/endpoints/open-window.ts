import { endpoints } from '@kryptos_connect/protocol';
import { hostPage } from '../checks/host-page.js';
import { hostedUrl, mintHandle } from '../domain/hosted-handle.js';
import { endpoint } from '../endpoint.js';
import { deleteUnopenedWindows, endWindows, insertHostedPage } from '../store/hosted-pages.js';
import { lockSession } from '../store/link-tokens.js';

/** Makes the address of a window for the flow. The window before it, where there is one, is over. */
export const openWindow = endpoint(
  endpoints.openWindow,
  [hostPage],
  async ({ session, linkToken, context: { store, publicUrl, randomBytes } }) => {
    const handle = mintHandle(linkToken, randomBytes);
    await store.db.transaction().execute(async (tx) => {
      await lockSession(tx, session.digest);
      await deleteUnopenedWindows(tx, session.digest);
      await endWindows(tx, session.digest);
      await insertHostedPage(tx, session.digest, { ...handle, redirects: false });
    });
    return {
      success: true as const,
      data: { url: hostedUrl(publicUrl, handle), expires_at: session.expires_at.toISOString() },
    };
  },
);
