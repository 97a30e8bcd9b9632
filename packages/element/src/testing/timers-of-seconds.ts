/** Takes over the timers of some seconds, so that a test can let their time pass at once: `pass` lets all pass that are set. */
export const withTimersOfSeconds = async (run: (pass: () => void) => Promise<void>): Promise<void> => {
  const { setTimeout: set, clearTimeout: clear } = window;
  const waiting = new Map<number, () => void>();
  let last = 0;
  window.setTimeout = ((handler: (...given: unknown[]) => void, ms: number, ...given: unknown[]) => {
    if (!(ms >= 2000 && ms <= 10_000)) return set(handler, ms, ...given);
    waiting.set(--last, () => handler(...given));
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = ((id: number) => {
    if (!waiting.delete(id)) clear(id);
  }) as typeof window.clearTimeout;
  try {
    await run(() => {
      for (const [id, handler] of [...waiting]) {
        waiting.delete(id);
        handler();
      }
    });
  } finally {
    window.setTimeout = set;
    window.clearTimeout = clear;
  }
};
