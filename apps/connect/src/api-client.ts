import type {
  BodyOf,
  DataOf,
  ErrorCode,
  Failure,
  ParamsOf,
  widgetEndpoints,
  windowEndpoints,
} from '@kryptos_connect/protocol';
import { wantedLanguage } from './language.js';
import { message } from './locales/message.js';

type Api = typeof widgetEndpoints & Pick<typeof windowEndpoints, 'getWindow'>;

/** The name of an endpoint of the widget. */
export type WidgetOperation = keyof Api;

/**
 * Where each endpoint is. The contract's own table would bring all its schemas into the bundle; this copy of two
 * of its columns is held to it by its type, so that a difference does not compile.
 */
const ROUTES: { readonly [O in WidgetOperation]: readonly [Api[O]['method'], Api[O]['path']] } = {
  listIntegrations: ['GET', '/integrations/public/list'],
  getSession: ['GET', '/connect/session'],
  continueSession: ['POST', '/connect/continue'],
  signInAsGuest: ['POST', '/connect/auth/anonymous'],
  sendEmailCode: ['POST', '/connect/auth/email'],
  verifyEmailCode: ['POST', '/connect/auth/email/verify'],
  giveConsent: ['POST', '/connect/consent'],
  narrowGrant: ['POST', '/connect/grant/narrow'],
  revokeAccess: ['POST', '/connect/grant/revoke'],
  listAccounts: ['GET', '/connect/integrations'],
  linkAccount: ['POST', '/connect/integrations'],
  unlinkAccount: ['DELETE', '/connect/integrations/{walletId}'],
  resyncAccount: ['POST', '/connect/integrations/{walletId}/resync'],
  detectChains: ['POST', '/connect/chains/detect'],
  finish: ['POST', '/connect/finish'],
  exit: ['POST', '/connect/exit'],
  openHosted: ['POST', '/connect/hosted'],
  leaveHosted: ['POST', '/connect/hosted/away'],
  handOver: ['POST', '/connect/window/handover'],
  getWindow: ['GET', '/connect/window'],
};

/** A code of the contract, or `offline` and `unreachable` where no answer of ours came. */
export type ApiFailureCode = ErrorCode | 'offline' | 'unreachable';

/** A request that failed. Its `message` is a sentence for a person and holds no secret. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly code: ApiFailureCode;
  /** The server's `X-Request-Id`, where it answered. */
  readonly requestId: string | undefined;
  /** What is wrong with which field, on `INVALID_REQUEST`. */
  readonly details: Failure['details'];
  /** In how many seconds to try again, where the server said so. */
  readonly retryAfterS: number | undefined;

  constructor(
    code: ApiFailureCode,
    message: string,
    more: {
      requestId?: string | undefined;
      details?: Failure['details'];
      retryAfterS?: number | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: more.cause });
    this.code = code;
    this.requestId = more.requestId;
    this.details = more.details;
    this.retryAfterS = more.retryAfterS;
  }
}

/** What a call carries besides its name; only what its endpoint takes. */
export type CallOptions<O extends WidgetOperation> = (BodyOf<Api[O]> extends undefined
  ? unknown
  : { readonly body: BodyOf<Api[O]> }) &
  (ParamsOf<Api[O]> extends undefined ? unknown : { readonly params: ParamsOf<Api[O]> }) & {
    readonly signal?: AbortSignal;
    /** Whose page frames us, for what such a page may ask too. */
    readonly clientId?: string;
    /** The answer is not waited for: it may come after the page has gone. */
    readonly keepalive?: boolean;
    /** Another link token than the one that is spoken with. */
    readonly linkToken?: string;
    /** How long, in ms, an answer is waited for; a minute unless said. */
    readonly withinMs?: number;
  };

/** What the client needs to know. All are read at each call. */
export interface ApiCredentials {
  /** The link token, sent as `X-LINK-TOKEN`. */
  readonly linkToken: string | undefined;
  /** The frame's own key, sent as `X-Widget-Key` beside the link token. */
  readonly widgetKey: Promise<string> | undefined;
  /** The origin of the page that framed or opened us, sent as `X-Host-Origin` where the session is asked for. */
  readonly hostOrigin: string | undefined;
}

/** A minute: longer than anything the server does before it answers, and than what a person waits for. */
const TIMEOUT_MS = 60_000;

/** `Retry-After`, as our server writes it: whole seconds. */
const secondsOf = (header: string | null): number | undefined =>
  header && /^\d{1,6}$/.test(header) ? Number(header) : undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isFailure = (value: unknown): value is Failure =>
  isObject(value) && value['success'] === false && typeof value['code'] === 'string';

/** `AbortSignal.any` of a signal and a timeout, for browsers which do not have it yet. */
const withDeadline = (signal: AbortSignal | undefined, withinMs: number) => {
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  const timer = setTimeout(abort, withinMs);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  const clear = () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, clear };
};

/** Calls the endpoints of the widget on our own origin. */
export class ApiClient {
  readonly #credentials: ApiCredentials;
  readonly #fetch: typeof fetch;
  readonly #isOnline: () => boolean;
  readonly #staying: () => Promise<void>;

  constructor(
    credentials: ApiCredentials,
    fetcher: typeof fetch = (input, init) => fetch(input, init),
    isOnline: () => boolean = () => navigator.onLine,
    staying: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.#credentials = credentials;
    this.#fetch = fetcher;
    this.#isOnline = isOnline;
    this.#staying = staying;
  }

  /**
   * Calls an endpoint and gives what stands under `data`. That is believed as it comes: it is the answer of our
   * own server from our own origin, made by the same contract.
   *
   * @throws {ApiFailure} whatever goes wrong, but for an abort by `signal`, which rejects with its reason
   */
  async call<O extends WidgetOperation>(
    operation: O,
    ...[options]: Partial<CallOptions<O>> extends CallOptions<O> ? [CallOptions<O>?] : [CallOptions<O>]
  ): Promise<DataOf<Api[O]>> {
    const signal = options?.signal;
    const deadline = withDeadline(signal, options?.withinMs ?? TIMEOUT_MS);
    let requestId: string | undefined;
    let response: Response;
    let answer: unknown;
    try {
      response = await this.#send(operation, options ?? {}, deadline.signal);
      requestId = response.headers.get('x-request-id') ?? undefined;
      answer = await response.json();
    } catch (cause) {
      signal?.throwIfAborted();
      await this.#staying();
      throw this.#noAnswer(cause, requestId);
    } finally {
      deadline.clear();
    }
    if (isFailure(answer))
      throw new ApiFailure(answer.code, answer.error, {
        requestId,
        details: answer.details,
        retryAfterS: secondsOf(response.headers.get('retry-after')),
      });
    if (!response.ok || !isObject(answer) || answer['success'] !== true || !('data' in answer))
      throw this.#noAnswer(undefined, requestId);
    return answer['data'] as DataOf<Api[O]>;
  }

  async #send(
    operation: WidgetOperation,
    options: Partial<CallOptions<'linkAccount'> & CallOptions<'unlinkAccount'>>,
    signal: AbortSignal,
  ) {
    const [method, path] = ROUTES[operation];
    const { widgetKey, hostOrigin } = this.#credentials;
    const linkToken = options.linkToken ?? this.#credentials.linkToken;
    const headers: Record<string, string> = {
      accept: 'application/json',
      // What the person reads now: mails are written in it, and a session without a language of its own takes it.
      'accept-language': wantedLanguage(),
    };
    if (options.body) headers['content-type'] = 'application/json';
    if (operation !== 'listIntegrations') {
      if (linkToken !== undefined) headers['x-link-token'] = linkToken;
      if (widgetKey) headers['x-widget-key'] = await widgetKey;
      signal.throwIfAborted();
    }
    const { clientId } = options;
    if (
      hostOrigin !== undefined &&
      (clientId !== undefined || operation === 'getSession' || operation === 'continueSession')
    )
      headers['x-host-origin'] = hostOrigin;
    const params: Readonly<Record<string, string>> = options.params ?? {};
    return this.#fetch(
      path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? '')) +
        (clientId === undefined ? '' : `?client_id=${encodeURIComponent(clientId)}`),
      {
        method,
        headers,
        credentials: 'omit',
        redirect: 'error',
        signal,
        ...(options.body ? { body: JSON.stringify(options.body) } : {}),
        ...(options.keepalive ? { keepalive: true } : {}),
      },
    );
  }

  #noAnswer(cause: unknown, requestId?: string): ApiFailure {
    return this.#isOnline()
      ? new ApiFailure('unreachable', message('error.unreachable'), { requestId, cause })
      : new ApiFailure('offline', message('error.offline'), { cause });
  }
}
