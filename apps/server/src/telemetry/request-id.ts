import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Only a UUID or 32 hexadecimal digits is taken over from outside. Anything else could carry a token, or a line
 * break, into the log.
 */
const WELL_FORMED = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})$/;

/** The id of a request: the caller's `X-Request-Id` where it is well-formed, else a new one. */
export const requestIdOf = (request: Pick<IncomingMessage, 'headers'>): string => {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
};
