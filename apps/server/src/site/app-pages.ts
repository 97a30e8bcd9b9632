import { isWellFormedToken } from '@kryptos_connect/protocol';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ApiError } from '../api-error.js';
import type { Context } from '../checks/check.js';
import { findClient } from '../store/clients.js';
import { FOR_GOOD } from './caching.js';
import { frameAncestors } from './frame-ancestors.js';
import { framedAppHeaders, type Headers, ownPageHeaders } from './page-headers.js';
import { sendFile } from './send-file.js';
import type { StaticFile } from './static-files.js';

const sendPage = (reply: FastifyReply, page: StaticFile | undefined, headers: Headers): FastifyReply => {
  if (!page) throw new ApiError('UNAVAILABLE', { message: 'This page was not built. Run npm run build.' });
  return reply.removeHeader('x-frame-options').headers(headers).send(page.bytes);
};

/**
 * The hosted app: its page, which only a client's own origins may frame; the same as a page of its own, which nobody
 * may; and its files.
 */
export const serveApp = (app: FastifyInstance, { site, store, environment }: Context): void => {
  app.get('/connect', async (request, reply) => {
    const { client_id: id } = request.query as { client_id?: unknown };
    const client = isWellFormedToken('client', id) ? await findClient(store.db, id) : undefined;
    const registered = client && client.disabled_at === null ? client.origins : [];
    return sendPage(
      reply,
      site.appPage,
      framedAppHeaders(frameAncestors(registered, request.headers.referer)),
    );
  });
  // Whatever the handle: only the app can open it, with its key, and says what has become of it.
  app.get('/hosted/:handle', async (_request, reply) => sendPage(reply, site.appPage, ownPageHeaders()));
  if (environment !== 'production')
    app.get('/dev/gallery', async (_request, reply) =>
      sendPage(reply, site.galleryPage, framedAppHeaders([])),
    );
  app.get('/assets/*', async (request, reply) => {
    const file = site.assets.get((request.params as { '*': string })['*']);
    if (!file) throw new ApiError('NOT_FOUND');
    return sendFile(request, reply, file, {
      'cache-control': FOR_GOOD,
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
  });
};
