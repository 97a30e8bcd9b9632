import { type ApiClient, ApiFailure } from './api-client.js';
import type { RequestKinds } from './flow/requests.js';
import { wantedLanguage } from './language.js';

type Asked = RequestKinds['window']['asks'];
type Result = RequestKinds['window']['answer'];
type Api = Pick<ApiClient, 'call'>;
/** Resolves after so many ms, or when the signal aborts. */
type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** How often the server is asked, in ms; after a failure it waits longer each time. */
const EVERY_MS = 1000;
const LONGEST_MS = 8000;

/** What says nothing of the window: it goes on without us, and we hear of it later. */
const PASSING: ReadonlySet<ApiFailure['code']> = new Set([
  'offline',
  'unreachable',
  'RATE_LIMITED',
  'INTERNAL_ERROR',
  'UNAVAILABLE',
]);

const waitFor: Wait = (ms, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Waits for what comes of the window, if there is one. Between it and us there is nothing but the server. */
const resultOf = async (api: Api, signal: AbortSignal, wait: Wait): Promise<Result> => {
  const clientId = new URLSearchParams(location.search).get('client_id') ?? '';
  for (let ms = EVERY_MS; ; ) {
    await wait(ms, signal);
    signal.throwIfAborted();
    try {
      const status = await api.call('getWindow', { clientId, signal });
      if (status.status !== 'open') return status;
      ms = EVERY_MS;
    } catch (reason) {
      if (!(reason instanceof ApiFailure)) throw reason;
      if (reason.code === 'NOT_FOUND') return undefined;
      if (!PASSING.has(reason.code)) throw reason;
      ms = Math.min(ms * 2, LONGEST_MS);
    }
  }
};

/** What the frame looks like. Where nothing is said of it that follows the page around it, which a window does not. */
const shownTheme = (): string =>
  document.documentElement.dataset['kcTheme'] ??
  (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/**
 * Hands the session to a window that is still blank and ours, leads the window to it, and waits for what comes of it;
 * nothing where it was closed before. Where that fails the window closes. Without a window it waits for the one before.
 */
export const goOnInWindow = async (
  { popup, scopes, workspaceId, lifetimeS }: Asked,
  api: Api,
  signal: AbortSignal,
  wait: Wait = waitFor,
): Promise<Result> => {
  if (popup)
    try {
      const body = {
        // The server takes no scope that was not asked for; the list came from it.
        ...(scopes ? { scopes: [...scopes] as never } : {}),
        ...(workspaceId ? { workspace_id: workspaceId } : {}),
        ...(lifetimeS ? { lifetime_s: lifetimeS } : {}),
      };
      const { url } = await api.call('handOver', { body, signal });
      if (popup.closed) return undefined;
      // It is not to know who opened it.
      popup.opener = null;
      popup.location.replace(`${url}#${wantedLanguage()},${shownTheme()}`);
    } catch (reason) {
      popup.close();
      throw reason;
    }
  return resultOf(api, signal, wait);
};
