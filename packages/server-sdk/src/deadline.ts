/**
 * Runs work under a signal that aborts when the caller's does or when the time is over, whichever comes first.
 * Neither the timer nor the listener outlives the work.
 *
 * @throws the caller's `reason` when the caller aborted; `onTimeout()` when the time was over first.
 */
export const withDeadline = async <Result>(
  milliseconds: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
  onTimeout: () => Error,
): Promise<Result> => {
  caller?.throwIfAborted();
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(onTimeout()), milliseconds);
  const follow = () => controller.abort(caller?.reason);
  caller?.addEventListener('abort', follow, { once: true });
  try {
    return await work(controller.signal);
  } catch (error) {
    controller.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', follow);
  }
};

/** Waits, unless the signal aborts: then it throws the signal's `reason`. */
export const wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
