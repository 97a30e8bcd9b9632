import { endpoints } from '@kryptos_connect/protocol';
import { hostPageOfWindow } from '../checks/host-page.js';
import { endpoint } from '../endpoint.js';
import { endWindows } from '../store/hosted-pages.js';
import { lockSession } from '../store/link-tokens.js';

/** Ends the flow in the window, which the host's page has given up. What finished before stays finished. */
export const closeWindow = endpoint(
  endpoints.closeWindow,
  [hostPageOfWindow],
  async ({ linkTokenDigest, context: { store } }) => {
    await store.db.transaction().execute(async (tx) => {
      const session = await lockSession(tx, linkTokenDigest);
      if (session?.finished_at === null) await endWindows(tx, linkTokenDigest);
    });
    return { success: true as const, data: {} };
  },
);
