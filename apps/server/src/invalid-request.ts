import { ApiError } from './api-error.js';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** As many details as a person would read; a hostile body can break a rule many thousand times. */
const MAX_DETAILS = 20;

/** What a schema found, as the contract's `INVALID_REQUEST`. */
export const invalidRequest = (issues: readonly Issue[]): ApiError =>
  new ApiError('INVALID_REQUEST', {
    details: issues.slice(0, MAX_DETAILS).map(({ path, message }) => ({
      path: path.map(String).join('.').slice(0, 200),
      message: message.slice(0, 500),
    })),
  });
