import { endpoints, type HostedPage, isRegistered, LIMITS } from '@kryptos_connect/protocol';
import { ApiError, invalidField } from '../api-error.js';
import { sameOrigin } from '../checks/origin.js';
import { linkTokenOf } from '../domain/hosted-handle.js';
import { digestOf, sameDigest } from '../domain/tokens.js';
import { endpoint } from '../endpoint.js';
import { type Client, findClient } from '../store/clients.js';
import { goOver } from '../store/handed-sessions.js';
import { type OpenedPage, openHostedPage } from '../store/hosted-pages.js';
import { findLinkSession, type LinkSession } from '../store/link-tokens.js';

/** Where a page leads back to. The URI is looked up anew each time: one that was taken away meanwhile gets nothing. */
const wayBack = (client: Client, { redirect_uri, state }: LinkSession, { redirects }: OpenedPage) => {
  const known = { client_id: client.id, app_name: client.name };
  if (!redirects || redirect_uri === null) return known;
  if (!isRegistered(client.redirect_uris, redirect_uri))
    throw invalidField('redirect_uri', 'is no longer one of the registered redirect URIs');
  return { ...known, redirect_uri, ...(state === null ? {} : { state }) };
};

/**
 * Opens a page of its own for the first browser that comes with its handle, and again for that one: after a reload,
 * after a lost answer, and to be told the way back at the end.
 */
export const openHosted = endpoint(
  endpoints.openHosted,
  [sameOrigin],
  async ({ body: { handle }, headers, context: { store } }) => {
    const widgetDigest = digestOf(headers['x-widget-key']);
    const page = await openHostedPage(store.db, digestOf(handle), widgetDigest);
    const state = page && (await findLinkSession(store.db, page.linkTokenDigest, LIMITS.idempotencyS));
    const client = state && (await findClient(store.db, state.session.client_id));
    // Unknown, too late and another browser's are answered alike.
    if (page === undefined || state === undefined || client === undefined)
      throw new ApiError('INVALID_TOKEN');
    if (client.disabled_at !== null) throw new ApiError('INVALID_CLIENT');
    const { session, expired, answerExpired } = state;
    const back = wayBack(client, session, page);
    const over = (status: 'finished' | 'left' | 'expired') => ({
      success: true as const,
      data: { status, ...back } satisfies HostedPage,
    });
    if (session.finished_at !== null && answerExpired) return over('finished');
    // What has just finished can be asked for once more, so that a reload does not lose it.
    if (session.finished_at === null && page.over) return over('left');
    if (session.finished_at === null && expired) return over('expired');
    const from = page.handedBy;
    if (from !== null && session.widget_digest !== null && sameDigest(from, session.widget_digest))
      await goOver(store.db, page.linkTokenDigest, from, widgetDigest);
    const link_token = linkTokenOf(page.sealedLinkToken, handle);
    return {
      success: true as const,
      data: { status: 'open' as const, link_token, visit: page.visit, ...back },
    };
  },
);
