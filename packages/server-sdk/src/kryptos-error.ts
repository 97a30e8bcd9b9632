import type { ErrorCode } from '@kryptos_connect/protocol';

/** A code of the contract, or one of the two ways in which no answer arrives at all. */
export type KryptosErrorCode = ErrorCode | 'NETWORK_ERROR' | 'TIMEOUT';

/** One field of a request that Kryptos did not accept, named by its path. */
export interface ErrorField {
  readonly path: string;
  readonly message: string;
}

/** What is known about a failure beside its code and its sentence. */
export interface ErrorFacts {
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly details?: readonly ErrorField[] | undefined;
  readonly retryAfterS?: number | undefined;
  readonly cause?: unknown;
}

/**
 * The one error that the SDK throws for a call that failed. Branch on `code`; `message` says what happened and
 * what to do about it, for a log or a developer. Neither holds a token or a secret.
 *
 * A call that its caller aborted throws the `reason` of the caller's signal instead, as `fetch` does.
 */
export class KryptosError extends Error {
  override readonly name = 'KryptosError';
  readonly code: KryptosErrorCode;
  /** HTTP status of the answer; `undefined` when there was none. */
  readonly status: number | undefined;
  /** The `X-Request-Id` of the answer: name it to support. */
  readonly requestId: string | undefined;
  /** With `INVALID_REQUEST`: which fields were wrong. */
  readonly details: readonly ErrorField[] | undefined;
  /** Seconds after which Kryptos wants to be asked again, where it said so. */
  readonly retryAfterS: number | undefined;

  constructor(code: KryptosErrorCode, message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = code;
    this.status = facts.status;
    this.requestId = facts.requestId;
    this.details = facts.details;
    this.retryAfterS = facts.retryAfterS;
  }

  /** What a structured log should hold: no stack, no cause. */
  toJSON(): Record<string, unknown> {
    const { name, code, message, status, requestId, details, retryAfterS } = this;
    return { name, code, message, status, requestId, details, retryAfterS };
  }
}
