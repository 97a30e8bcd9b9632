import { KryptosError, type KryptosErrorCode } from '@kryptos_connect/server-sdk';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** A failure as the page gets it: a sentence for its reader, a code for its script, an id for support. */
export interface PageFailure {
  readonly success: false;
  readonly error: string;
  readonly code: KryptosErrorCode | 'NOT_CONNECTED';
  readonly requestId?: string;
}

const UNREACHABLE = { status: 502, error: 'Kryptos can not be reached right now. Try again in a moment.' };
const OUTDATED = { status: 409, error: 'This attempt to connect is no longer valid. Start it again.' };

/** What the reader of the page is told; anything else is a fault of the demo's own and says no more than that. */
const ANSWERS: Partial<Record<KryptosErrorCode, { status: number; error: string }>> = {
  NETWORK_ERROR: UNREACHABLE,
  TIMEOUT: UNREACHABLE,
  UNAVAILABLE: UNREACHABLE,
  UPSTREAM_UNAVAILABLE: UNREACHABLE,
  INTERNAL_ERROR: UNREACHABLE,
  INVALID_TOKEN: OUTDATED,
  TOKEN_EXPIRED: OUTDATED,
  TOKEN_ALREADY_USED: OUTDATED,
  INVALID_REQUEST: { status: 400, error: 'That request was not understood. Reload the page and try again.' },
  RATE_LIMITED: { status: 429, error: 'That was too often. Wait a moment, then try again.' },
  INSUFFICIENT_SCOPE: {
    status: 403,
    error: 'You did not share your portfolio with Ledgerleaf. Disconnect, connect again, and allow it.',
  },
};

/** The failure of a visitor who has no connection, or none any more. */
export const notConnected: PageFailure = {
  success: false,
  error: 'No accounts are connected. Connect them to see your portfolio.',
  code: 'NOT_CONNECTED',
};

/** Whether an error says that an access token, and so the connection, is of no use any more. */
export const endsConnection = (error: unknown): boolean =>
  error instanceof KryptosError && ['INVALID_GRANT', 'INVALID_TOKEN', 'TOKEN_EXPIRED'].includes(error.code);

/** Answers a request that failed: the reader's sentence to the page, the operator's to the log. */
export const answerFailure = (
  error: FastifyError | KryptosError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  if (error instanceof KryptosError) {
    const { status, error: sentence } = ANSWERS[error.code] ?? {
      status: 500,
      error: 'Ledgerleaf could not do that. The fault is on its side.',
    };
    request.log.warn({ failure: error.toJSON() }, 'a call to Kryptos failed');
    if (error.retryAfterS !== undefined) reply.header('retry-after', error.retryAfterS);
    const { code, requestId } = error;
    const body: PageFailure = { success: false, error: sentence, code, ...(requestId && { requestId }) };
    return reply.code(status).send(body);
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) request.log.error({ err: error }, 'a request failed');
  const body: PageFailure =
    status < 500
      ? { success: false, error: 'That request was not understood.', code: 'INVALID_REQUEST' }
      : { success: false, error: 'Ledgerleaf could not do that.', code: 'INTERNAL_ERROR' };
  return reply.code(status).send(body);
};
