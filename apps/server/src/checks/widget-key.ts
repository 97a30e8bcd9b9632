import { isWidgetKey, WIDGET_KEY_HEADER } from '@kryptos_connect/protocol';
import type { FastifyRequest } from 'fastify';
import { digestOf, sameDigest } from '../domain/tokens.js';
import type { LinkSession } from '../store/link-tokens.js';
import { headerOf } from './check.js';

/** The digest of the key that the widget sends; null without a well-formed one. */
export const widgetDigestOf = (request: FastifyRequest): Buffer | null => {
  const key = headerOf(request, WIDGET_KEY_HEADER);
  return isWidgetKey(key) ? digestOf(key) : null;
};

/** Whether a session in which somebody signed in with a key, or with none, answers to this one. */
export const fitsWidget = (
  { widget_digest: expected }: Pick<LinkSession, 'widget_digest'>,
  given: Buffer | null,
): boolean => expected === null || (given !== null && sameDigest(expected, given));

/**
 * The session as its caller may know it. The host's backend, which made the link token, or whoever else learned
 * it, meets one in which nobody has signed in: they can not consent, link or finish for the person in the frame.
 */
export const asKnownTo = (session: LinkSession, given: Buffer | null): LinkSession =>
  fitsWidget(session, given)
    ? session
    : { ...session, user_id: null, workspace_id: null, granted_scopes: null, lifetime_s: null };
