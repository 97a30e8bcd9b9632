import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** The id of each request that was refused on purpose. */
export const FAILED_REQUEST = 'req_of_the_failure';

const refusals = {
  fail: {
    status: 500,
    code: 'INTERNAL_ERROR',
    error: 'Something went wrong on our side. Try again.',
    headers: {},
  },
  limit: {
    status: 429,
    code: 'RATE_LIMITED',
    error: 'Too many requests. Wait a moment, then try again.',
    headers: { 'retry-after': '1' },
  },
} as const;

/** `fail`: 500. `limit`: 429 with a `Retry-After`. */
export type Refusal = keyof typeof refusals;

/** What a server says that fails, or has too much to do. */
export const refuse = (kind: Refusal, answer: ServerResponse): void => {
  const { status, code, error, headers } = refusals[kind];
  answer
    .writeHead(status, { ...headers, 'content-type': 'application/json', 'x-request-id': FAILED_REQUEST })
    .end(JSON.stringify({ success: false, error, code }));
};

/** Half of an answer, whose head promises all of it. */
export const halve = (
  answer: ServerResponse,
  status: number,
  { 'transfer-encoding': _, ...headers }: OutgoingHttpHeaders,
  body: Buffer,
): void => {
  answer
    .writeHead(status, { ...headers, 'content-length': body.length })
    .write(body.subarray(0, body.length / 2), () => answer.destroy());
};
