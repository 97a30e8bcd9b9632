import { isWellFormedToken, LIMITS } from '@kryptos_connect/protocol';
import type { FastifyRequest } from 'fastify';
import { ApiError } from '../api-error.js';
import { digestOf } from '../domain/tokens.js';
import { type Client, findClient } from '../store/clients.js';
import { findLinkSession, type LinkSession } from '../store/link-tokens.js';
import { type Check, type Context, headerOf } from './check.js';
import { asKnownTo, widgetDigestOf } from './widget-key.js';

/** What a link token opens: the session, its client, and the token itself, under which answers are sealed. */
export interface WidgetFacts {
  readonly session: LinkSession;
  readonly client: Client;
  readonly linkToken: string;
}

const find = async (request: FastifyRequest, { store, limiters }: Context) => {
  const linkToken = headerOf(request, 'x-link-token');
  if (!isWellFormedToken('link', linkToken)) throw new ApiError('INVALID_TOKEN');
  const digest = digestOf(linkToken);
  const state = await findLinkSession(store.db, digest, LIMITS.idempotencyS);
  const client = state && (await findClient(store.db, state.session.client_id));
  if (state === undefined || client === undefined) throw new ApiError('INVALID_TOKEN');
  await limiters.linkToken(request, digest.toString('base64'));
  if (client.disabled_at !== null) throw new ApiError('INVALID_CLIENT');
  const session = asKnownTo(state.session, widgetDigestOf(request));
  return { ...state, session, client, linkToken };
};

/** The caller is the widget with the link token of a session that is still open, in `X-LINK-TOKEN`. */
export const linkToken: Check<WidgetFacts> = async (request, context) => {
  const { session, client, linkToken, expired, grantEnded } = await find(request, context);
  if (session.finished_at !== null) throw new ApiError('TOKEN_ALREADY_USED');
  if (expired) throw new ApiError('TOKEN_EXPIRED');
  if (grantEnded) throw new ApiError('INVALID_GRANT');
  return { session, client, linkToken };
};

/** The same, or a session that finished so recently that its answer can still be repeated. */
export const linkTokenOpenOrJustFinished: Check<WidgetFacts> = async (request, context) => {
  const { session, client, linkToken, expired, answerExpired, grantEnded } = await find(request, context);
  if (session.finished_at !== null && answerExpired) throw new ApiError('TOKEN_ALREADY_USED');
  if (session.finished_at === null && expired) throw new ApiError('TOKEN_EXPIRED');
  if (session.finished_at === null && grantEnded) throw new ApiError('INVALID_GRANT');
  return { session, client, linkToken };
};
