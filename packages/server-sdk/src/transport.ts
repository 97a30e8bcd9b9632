import { type AnswerOf, endpoints } from '@kryptos_connect/protocol';
import { withDeadline } from './deadline.js';
import { failedAnswer, unexpectedAnswer } from './failed-answer.js';
import { KryptosError } from './kryptos-error.js';
import { redact } from './redact.js';
import { delayBeforeRetry, type RepeatableOperation } from './retry.js';

/** What the SDK takes from the outside world, so that tests can say what it is. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** Where the endpoints are, who calls them, and how patiently. */
export interface TransportOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly urlOf: (path: string) => URL;
  /** For each attempt. */
  readonly timeoutMs: number;
  /** Attempts after the first. */
  readonly maxRetries: number;
}

/** One call: what goes along with the operation's method and path. */
export interface Call {
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly idempotencyKey?: string;
  readonly accessToken?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Calls an operation and answers with the whole body of its success. */
export type Transport = <Id extends RepeatableOperation>(
  id: Id,
  call: Call,
) => Promise<AnswerOf<(typeof endpoints)[Id]>>;

/** Text that can stand in a header: a token with anything else in it was never issued. */
export const isHeaderText = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const causeCode = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? ` (${cause.code})`
    : '';
};

/**
 * Makes the one function through which every call goes: credentials, deadline, retries, and the answer's schema.
 * Redirects are not followed, since they would carry the client secret to wherever they lead.
 */
export const createTransport = (options: TransportOptions, surroundings: Surroundings): Transport => {
  const { clientId, clientSecret, urlOf, timeoutMs, maxRetries } = options;

  const attempt = async (id: RepeatableOperation, call: Call): Promise<unknown> => {
    const { method, path, answer } = endpoints[id];
    const what = `${method} ${path}`;
    const { body, accessToken, idempotencyKey } = call;
    const sent = [clientSecret, accessToken, body?.['access_token'], body?.['public_token']].filter(
      (value) => typeof value === 'string',
    );

    const url = urlOf(path);
    for (const [name, value] of Object.entries(call.query ?? {}))
      if (value !== undefined) url.searchParams.set(name, String(value));

    const headers = new Headers({
      accept: 'application/json',
      'x-client-id': clientId,
      'x-client-secret': clientSecret,
      ...(body && { 'content-type': 'application/json' }),
      ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    });

    const ask = async (signal: AbortSignal) => {
      try {
        const response = await surroundings.fetch(url, {
          method,
          headers,
          redirect: 'manual',
          signal,
          ...(body && { body: JSON.stringify(body) }),
        });
        return { response, received: parseJson(await response.text()) };
      } catch (error) {
        throw new KryptosError(
          'NETWORK_ERROR',
          `${what}: no answer from ${url.origin}${causeCode(error)}. ` +
            'Check baseUrl, and that it can be reached from here.',
          { cause: error },
        );
      }
    };
    const { response, received } = await withDeadline(
      timeoutMs,
      call.signal,
      ask,
      () =>
        new KryptosError(
          'TIMEOUT',
          `${what}: no answer from ${url.origin} within ${timeoutMs} ms. Try again later, or raise timeoutMs.`,
        ),
    );

    if (response.status >= 400) throw failedAnswer(what, response, received, sent, surroundings.now());
    const parsed = response.ok ? answer.safeParse(received) : undefined;
    if (parsed?.success) return parsed.data;
    const details = parsed?.error.issues.map(({ path: at, message }) => ({
      path: at.map(String).join('.'),
      message: redact(message, sent),
    }));
    throw unexpectedAnswer(what, response, details);
  };

  return async (id, call) => {
    if (endpoints[id].credentials.kind === 'bearer' && !isHeaderText(call.accessToken))
      throw new KryptosError(
        'INVALID_TOKEN',
        'The access token is not one that Kryptos issues: pass the access_token of tokens.exchange as it came.',
      );
    for (let retries = 0; ; retries++) {
      try {
        return (await attempt(id, call)) as AnswerOf<(typeof endpoints)[typeof id]>;
      } catch (error) {
        if (!(error instanceof KryptosError) || retries >= maxRetries) throw error;
        const delay = delayBeforeRetry(error, retries, surroundings.random());
        if (delay === undefined) throw error;
        await surroundings.wait(delay, call.signal);
      }
    }
  };
};
