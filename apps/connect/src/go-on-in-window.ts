import { type ApiClient, ApiFailure } from './api-client.js';
import type { RequestKinds } from './flow/requests.js';
import { wantedLanguage } from './language.js';

type Result = RequestKinds['window']['answer'];

/** How often the server is asked, in ms; after a failure it waits longer each time. */
const EVERY_MS = 1000;
const LONGEST_MS = 8000;

/** What says nothing of the window: it goes on without us, and we hear of it later. */
const PASSING: ReadonlySet<string> = new Set<ApiFailure['code']>([
  'offline',
  'unreachable',
  'RATE_LIMITED',
  'INTERNAL_ERROR',
  'UNAVAILABLE',
]);

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const isPassing = (reason: unknown): boolean => reason instanceof ApiFailure && PASSING.has(reason.code);

/** Waits for what comes of the window. Between it and us there is nothing but the server. */
const resultOf = async (api: Pick<ApiClient, 'call'>, signal: AbortSignal): Promise<Result> => {
  const clientId = new URLSearchParams(location.search).get('client_id') ?? '';
  for (let ms = EVERY_MS; ; ) {
    await wait(ms, signal);
    signal.throwIfAborted();
    try {
      const status = await api.call('getWindow', { clientId, signal });
      if (status.status !== 'open') return status;
      ms = EVERY_MS;
    } catch (reason) {
      if (!isPassing(reason)) throw reason;
      ms = Math.min(ms * 2, LONGEST_MS);
    }
  }
};

/**
 * Hands the session to a window that is still blank and ours, leads the window to it, and waits for what comes of it;
 * nothing where it was closed before. Where that fails the window closes.
 */
export const goOnInWindow = async (
  popup: Window,
  api: Pick<ApiClient, 'call'>,
  signal: AbortSignal,
): Promise<Result> => {
  try {
    const { url } = await api.call('handOver', { signal });
    if (popup.closed) return undefined;
    // It is not to know who opened it.
    popup.opener = null;
    popup.location.replace(`${url}#${encodeURIComponent(wantedLanguage())}`);
  } catch (reason) {
    popup.close();
    throw reason;
  }
  return resultOf(api, signal);
};
