/** How often the server is asked for, and how long, in ms, is waited in between. */
const TRIES = 6;
const PAUSE_MS = 400;

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE_MS);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });

/**
 * Waits until our server answers, for some seconds at most. A browser says `online` as soon as it has an interface, which
 * may be before anything gets through it.
 */
export const untilReachable = async (
  signal: AbortSignal,
  fetcher: typeof fetch = (...asked) => fetch(...asked),
): Promise<void> => {
  for (let tries = 0; tries < TRIES && !signal.aborted; tries++) {
    try {
      await fetcher('/health', { cache: 'no-store', signal });
      return;
    } catch {
      await pause(signal);
    }
  }
};
