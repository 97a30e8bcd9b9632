import { type Endpoint, ERROR_CODES, type ErrorCode } from '@kryptos_connect/protocol';

/** What any endpoint can fail with. */
const ANY: readonly ErrorCode[] = ['RATE_LIMITED', 'INTERNAL_ERROR', 'UNAVAILABLE'];

/** What each kind of credentials can be refused with. */
const CREDENTIALS: Readonly<Record<Endpoint['credentials']['kind'], readonly ErrorCode[]>> = {
  none: [],
  client: ['INVALID_CLIENT', 'ORIGIN_NOT_ALLOWED'],
  'link-token': [
    'INVALID_CLIENT',
    'INVALID_TOKEN',
    'TOKEN_EXPIRED',
    'TOKEN_ALREADY_USED',
    'INVALID_GRANT',
    'ORIGIN_NOT_ALLOWED',
  ],
  bearer: [
    'INVALID_CLIENT',
    'INVALID_TOKEN',
    'TOKEN_EXPIRED',
    'INVALID_GRANT',
    'INSUFFICIENT_SCOPE',
    'ORIGIN_NOT_ALLOWED',
  ],
};

/** What a body can be refused with, also where none is read. */
const BODY: readonly ErrorCode[] = ['INVALID_REQUEST', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'];

const readsInput = ({ params, query, body, headers }: Endpoint): boolean =>
  [params, query, body, headers].some((schema) => schema !== undefined);

/** Every code that an endpoint can fail with, in the contract's order. */
export const failuresOf = (endpoint: Endpoint): readonly ErrorCode[] => {
  const codes = new Set<ErrorCode>([
    ...endpoint.errors,
    ...CREDENTIALS[endpoint.credentials.kind],
    ...(readsInput(endpoint) ? (['INVALID_REQUEST'] as const) : []),
    ...(endpoint.method === 'GET' ? [] : BODY),
    ...ANY,
  ]);
  return ERROR_CODES.filter((code) => codes.has(code));
};
