import type { OperationId } from '@kryptos_connect/protocol';
import type { KryptosError } from './kryptos-error.js';

/**
 * The operations that the SDK calls, each with the reason why it may be sent again when its answer got lost. An
 * operation without such a reason can not be called through the transport.
 */
export const REPEATABLE = {
  createLinkToken: 'a token that nobody received opens nothing and expires in half an hour',
  checkSession: 'it only reads',
  exchangeToken: 'every attempt carries the same Idempotency-Key',
  revokeGrant: 'revoking a revoked grant is the same success',
  listGrants: 'it only reads',
  holdings: 'it only reads',
  userinfo: 'it only reads',
  integrations: 'it only reads',
} as const satisfies Partial<Record<OperationId, string>>;

/** An operation that the SDK calls. */
export type RepeatableOperation = keyof typeof REPEATABLE;

const BASE_MS = 250;
const CAP_MS = 8_000;
/** A longer `Retry-After` is left to the caller, who reads it in the error. */
const LONGEST_RETRY_AFTER_S = 30;
const TRANSIENT_STATUSES: readonly (number | undefined)[] = [429, 502, 503, 504];

const isTransient = ({ code, status }: KryptosError): boolean =>
  code === 'NETWORK_ERROR' || code === 'TIMEOUT' || TRANSIENT_STATUSES.includes(status);

/**
 * How many milliseconds to wait before the next attempt, or `undefined` if another one is of no use. Exponential
 * with full jitter, so that many clients which failed together do not come back together; never before `Retry-After`.
 *
 * @param attempt how many attempts were made before the one that failed, from 0
 * @param random a number from 0 up to 1
 */
export const delayBeforeRetry = (
  error: KryptosError,
  attempt: number,
  random: number,
): number | undefined => {
  if (!isTransient(error)) return undefined;
  const jitter = Math.round(random * Math.min(CAP_MS, BASE_MS * 2 ** attempt));
  if (error.retryAfterS === undefined) return jitter;
  return error.retryAfterS <= LONGEST_RETRY_AFTER_S ? error.retryAfterS * 1000 + jitter : undefined;
};

/** Reads `Retry-After`, seconds or an HTTP date (RFC 9110, section 10.2.3), as seconds from now. */
export const parseRetryAfter = (header: string | null, now: number): number | undefined => {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const moment = header.endsWith(' GMT') ? Date.parse(header) : Number.NaN;
  return Number.isNaN(moment) ? undefined : Math.max(0, Math.ceil((moment - now) / 1000));
};
