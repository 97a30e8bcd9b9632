import { ERRORS, type ErrorCode, isErrorCode } from '@kryptos_connect/protocol';
import { type ErrorField, KryptosError } from './kryptos-error.js';
import { redact } from './redact.js';
import { parseRetryAfter } from './retry.js';

/** What a developer can do, where the server's own sentence does not say it. */
const ADVICE: Partial<Record<ErrorCode, string>> = {
  INVALID_CLIENT: 'Check clientId and clientSecret, and that they belong to this baseUrl.',
  INVALID_TOKEN: 'Ask the user to connect again.',
  INVALID_SCOPE: 'Ask only for scopes that are registered for your client.',
  INSUFFICIENT_SCOPE: 'Ask for it in the scopes of a new link token.',
  INVALID_REQUEST: 'See details.',
};

/** The nearest code for an answer without one, from a proxy for example, or from a newer server. */
const codeOfStatus = (status: number): ErrorCode => {
  if (status === 404) return 'NOT_FOUND';
  if (status === 413) return 'PAYLOAD_TOO_LARGE';
  if (status === 415) return 'UNSUPPORTED_MEDIA_TYPE';
  if (status === 429) return 'RATE_LIMITED';
  if (status >= 400 && status < 500) return 'INVALID_REQUEST';
  if (status >= 502 && status <= 504) return 'UNAVAILABLE';
  return 'INTERNAL_ERROR';
};

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

const fields = (value: unknown, sent: readonly string[]): ErrorField[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((entry: unknown) => {
    const [path, message] = [member(entry, 'path'), member(entry, 'message')];
    return typeof path === 'string' && typeof message === 'string'
      ? [{ path, message: redact(message, sent) }]
      : [];
  });
};

/**
 * The error for an answer that is no success: the contract's failure, or whatever a proxy in between wrote.
 *
 * @param what the method and path, for the message
 * @param body the parsed body, `undefined` if it was not JSON
 * @param sent the secrets of the request, which must not come back in a message
 */
export const failedAnswer = (
  what: string,
  response: Response,
  body: unknown,
  sent: readonly string[],
  now: number,
): KryptosError => {
  const { status, headers } = response;
  const given = member(body, 'code');
  const sentence = member(body, 'error');
  const code = isErrorCode(given) ? given : codeOfStatus(status);
  const said = typeof sentence === 'string' ? redact(sentence, sent) : ERRORS[code].message;
  const requestId = headers.get('x-request-id') ?? undefined;
  const facts = [`${what} answered ${status}`, ...(requestId ? [`request ${requestId}`] : [])].join(', ');
  return new KryptosError(code, [said, ADVICE[code], `(${facts})`].filter(Boolean).join(' '), {
    status,
    requestId,
    details: fields(member(body, 'details'), sent),
    retryAfterS: parseRetryAfter(headers.get('retry-after'), now),
  });
};

/** The error for an answer that says it is a success and has not the contract's form, or that leads elsewhere. */
export const unexpectedAnswer = (what: string, response: Response, details?: readonly ErrorField[]) => {
  const { status, headers } = response;
  const form =
    status >= 300 ? 'a redirect, which is not followed' : 'a body that is not of the expected form';
  return new KryptosError(
    'INTERNAL_ERROR',
    `${what} answered ${status} with ${form}. Check that baseUrl leads to Kryptos and no proxy changes its answers.`,
    { status, requestId: headers.get('x-request-id') ?? undefined, details },
  );
};
