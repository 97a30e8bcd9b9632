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
  /** Whether the widget runs in a page of its own, which it has opened and which is not over. */
  readonly hosted: boolean;
}

const find = async (request: FastifyRequest, { store, limiters }: Context) => {
  const linkToken = headerOf(request, 'x-link-token');
  if (!isWellFormedToken('link', linkToken)) throw new ApiError('INVALID_TOKEN');
  const digest = digestOf(linkToken);
  const widgetDigest = widgetDigestOf(request);
  const state = await findLinkSession(store.db, digest, LIMITS.idempotencyS, widgetDigest);
  const client = state && (await findClient(store.db, state.session.client_id));
  if (state === undefined || client === undefined) throw new ApiError('INVALID_TOKEN');
  await limiters.linkToken(request, digest.toString('base64'));
  if (client.disabled_at !== null) throw new ApiError('INVALID_CLIENT');
  return { ...state, session: asKnownTo(state.session, widgetDigest), client, linkToken };
};

/** The same as `linkToken`, whatever has become of the grant that the session resumes. */
export const linkTokenOfAnyGrant: Check<WidgetFacts & { readonly grantEnded: boolean }> = async (
  request,
  context,
) => {
  const { session, client, linkToken, expired, grantEnded, hosted } = await find(request, context);
  if (session.finished_at !== null || hosted === 'over') throw new ApiError('TOKEN_ALREADY_USED');
  if (expired) throw new ApiError('TOKEN_EXPIRED');
  return { session, client, linkToken, grantEnded, hosted: hosted === 'open' };
};

/** The caller is the widget with the link token of a session that is still open, in `X-LINK-TOKEN`. */
export const linkToken: Check<WidgetFacts> = async (request, context, reply) => {
  const { grantEnded, ...facts } = await linkTokenOfAnyGrant(request, context, reply);
  if (grantEnded) throw new ApiError('INVALID_GRANT');
  return facts;
};

/** The same, or a session that finished so recently that its answer can still be repeated. */
export const linkTokenOpenOrJustFinished: Check<WidgetFacts> = async (request, context) => {
  const { session, client, linkToken, expired, answerExpired, grantEnded, hosted } = await find(
    request,
    context,
  );
  const isOver = session.finished_at === null ? hosted === 'over' : answerExpired;
  if (isOver) throw new ApiError('TOKEN_ALREADY_USED');
  if (session.finished_at === null && expired) throw new ApiError('TOKEN_EXPIRED');
  if (session.finished_at === null && grantEnded) throw new ApiError('INVALID_GRANT');
  return { session, client, linkToken, hosted: hosted === 'open' };
};
