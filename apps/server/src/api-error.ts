import { ERRORS, type ErrorCode, type Failure } from '@kryptos_connect/protocol';

type Details = NonNullable<Failure['details']>;

interface ApiErrorOptions {
  /** The sentence for a person; the contract's own when there is nothing more precise to say. */
  readonly message?: string;
  readonly details?: Details;
  /** Where the contract gives a code another status at one endpoint. */
  readonly status?: number;
  /** Response headers that come with it, for example `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** Ends a request with one of the contract's failures. Its message is read by the caller: no secret, no internals. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly details: Details | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, options: ApiErrorOptions = {}) {
    super(options.message ?? ERRORS[code].message, { cause: options.cause });
    this.name = 'ApiError';
    this.code = code;
    this.status = options.status ?? ERRORS[code].status;
    this.details = options.details;
    this.headers = options.headers ?? {};
  }

  /** The body that goes out. */
  toFailure(): Failure {
    const failure: Failure = { success: false, error: this.message, code: this.code };
    return this.details === undefined ? failure : { ...failure, details: this.details };
  }
}

/** An `INVALID_REQUEST` about one field. */
export const invalidField = (path: string, message: string): ApiError =>
  new ApiError('INVALID_REQUEST', { details: [{ path, message }] });
