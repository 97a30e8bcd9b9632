import { endpoints } from '@kryptos_connect/protocol';
import { linkToken } from '../checks/link-token.js';
import { sameOrigin } from '../checks/origin.js';
import { widgetDigestOf } from '../checks/widget-key.js';
import { endpoint } from '../endpoint.js';
import { leaveHostedPage } from '../store/hosted-pages.js';

/** Notes that a page of its own has gone away. If it is not opened again soon, its person has left. */
export const leaveHosted = endpoint(
  endpoints.leaveHosted,
  [sameOrigin, linkToken],
  async ({ body, session, request, context: { store } }) => {
    const widgetDigest = widgetDigestOf(request);
    if (widgetDigest !== null) await leaveHostedPage(store.db, session.digest, widgetDigest, body);
    return { success: true as const, data: {} };
  },
);
