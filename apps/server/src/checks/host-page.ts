import { isRegistered, isWellFormedToken, LIMITS } from '@kryptos_connect/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, invalidField } from '../api-error.js';
import { digestOf } from '../domain/tokens.js';
import { type Client, findClient } from '../store/clients.js';
import { findWindow, type WindowState } from '../store/hosted-pages.js';
import type { Digest } from '../store/schema.js';
import { type Check, type Context, headerOf } from './check.js';
import { linkToken, type WidgetFacts } from './link-token.js';

/**
 * What a browser may send to us from a registered page, and read of our answer. It remembers that for ten minutes.
 * `OPTIONS` is what a page asks to learn whether it is registered.
 */
const CORS = {
  'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
  'access-control-allow-headers': 'content-type, x-link-token',
  'access-control-expose-headers': 'x-request-id, retry-after',
  'access-control-max-age': '600',
};

/**
 * The origin of the page that asks. From within our frame a browser says our own or none, and the app tells the
 * host's: it is believed from nobody else.
 */
const originOf = (request: FastifyRequest, publicUrl: string): string | undefined => {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined && origin !== publicUrl) return origin;
  return site === undefined || site === 'same-origin' ? headerOf(request, 'x-host-origin') : undefined;
};

/**
 * The caller is a page of an origin that the client in the query has registered. Such a page may read
 * the answer, whatever it is; any other is told nothing.
 */
export const registeredPage = async (
  request: FastifyRequest,
  { store, publicUrl }: Pick<Context, 'store' | 'publicUrl'>,
  reply: FastifyReply,
): Promise<Client> => {
  reply.header('vary', 'origin');
  const { client_id: id } = request.query as { client_id?: unknown };
  if (typeof id !== 'string') throw invalidField('client_id', 'is needed, once');
  const client = isWellFormedToken('client', id) ? await findClient(store.db, id) : undefined;
  const registered = client?.disabled_at === null ? client.origins : [];
  const origin = originOf(request, publicUrl);
  if (client === undefined || !isRegistered(registered, origin)) throw new ApiError('ORIGIN_NOT_ALLOWED');
  // Of a same-origin request nobody asks for it.
  if (request.headers.origin === origin) reply.headers({ ...CORS, 'access-control-allow-origin': origin });
  return client;
};

/** The caller is a registered page with a link token of its client, of a session that is still open. */
export const hostPage: Check<WidgetFacts> = async (request, context, reply) => {
  const client = await registeredPage(request, context, reply);
  const facts = await linkToken(request, context, reply);
  if (facts.client.id !== client.id) throw new ApiError('INVALID_TOKEN');
  return facts;
};

/** What a page asks about: the window that it has opened with a link token. */
export interface WindowFacts {
  readonly window: WindowState;
  readonly linkToken: string;
  readonly linkTokenDigest: Digest;
}

/** The same, with whatever has become of the session. Asked so often that it has a count of its own. */
export const hostPageOfWindow: Check<WindowFacts> = async (request, context, reply) => {
  const client = await registeredPage(request, context, reply);
  const token = headerOf(request, 'x-link-token');
  if (!isWellFormedToken('link', token)) throw new ApiError('INVALID_TOKEN');
  const linkTokenDigest = digestOf(token);
  const window = await findWindow(context.store.db, linkTokenDigest, LIMITS.idempotencyS);
  if (window?.client_id !== client.id) throw new ApiError('INVALID_TOKEN');
  await context.limiters.window(request, linkTokenDigest.toString('base64'));
  return { window, linkToken: token, linkTokenDigest };
};
