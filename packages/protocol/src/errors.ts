/**
 * The closed list of error codes, each with its HTTP status and the sentence a person reads when the
 * thrower has nothing more precise to say. Source: the contract, section 3.
 */
export const ERRORS = {
  INVALID_REQUEST: { status: 400, message: 'The request does not have the expected form.' },
  INVALID_CLIENT: { status: 401, message: 'The client credentials are not valid.' },
  INVALID_TOKEN: { status: 401, message: 'The token is not valid.' },
  TOKEN_EXPIRED: { status: 401, message: 'The token has expired. Create a new link token.' },
  TOKEN_ALREADY_USED: { status: 409, message: 'The token has already been used. Create a new link token.' },
  INVALID_GRANT: {
    status: 401,
    message: 'Access has been revoked or has expired. Ask the user to connect again.',
  },
  INVALID_SCOPE: { status: 400, message: 'A requested scope is unknown or not allowed for this client.' },
  INSUFFICIENT_SCOPE: { status: 403, message: 'The user did not grant the scope that this needs.' },
  INSUFFICIENT_PERMISSIONS: { status: 403, message: 'Only an owner or admin can share this workspace.' },
  WORKSPACE_NOT_FOUND: { status: 404, message: 'There is no such workspace for this user.' },
  ORIGIN_NOT_ALLOWED: { status: 403, message: 'This origin is not registered for the client.' },
  SANDBOX_PROVIDER_NOT_ALLOWED: {
    status: 403,
    message: 'In sandbox mode only Ethereum and Solana can be linked.',
  },
  SANDBOX_ADDRESS_NOT_ALLOWED: {
    status: 403,
    message: 'In sandbox mode only the test addresses can be linked.',
  },
  INVALID_CODE: {
    status: 401,
    message: 'The code is wrong or no longer valid. Check it, or ask for a new one.',
  },
  INVALID_CREDENTIALS: { status: 422, message: 'The exchange refused this API key. Nothing was stored.' },
  WRITE_PERMISSION_REFUSED: {
    status: 422,
    message: 'This API key can trade or withdraw. Create a read-only key.',
  },
  INVALID_SIGNATURE: { status: 401, message: 'The signature does not prove that the wallet is yours.' },
  INTEGRATION_NOT_FOUND: { status: 404, message: 'There is no such integration.' },
  NOT_FOUND: { status: 404, message: 'There is nothing at this address.' },
  PAYLOAD_TOO_LARGE: { status: 413, message: 'The request body is larger than 64 KiB.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'The request body must be application/json.' },
  RATE_LIMITED: { status: 429, message: 'Too many requests. Wait a moment, then try again.' },
  UPSTREAM_UNAVAILABLE: { status: 502, message: 'A data source did not answer in time. Try again.' },
  INTERNAL_ERROR: { status: 500, message: 'Something went wrong on our side. Try again.' },
  UNAVAILABLE: { status: 503, message: 'The service is not available right now. Try again in a moment.' },
} as const satisfies Record<string, { status: number; message: string }>;

/** One of the contract's error codes. */
export type ErrorCode = keyof typeof ERRORS;

/** All error codes, in the contract's order. */
export const ERROR_CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

/** Whether a value is one of the contract's error codes. */
export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(ERRORS, value);
