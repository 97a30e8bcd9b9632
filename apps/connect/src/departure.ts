/** How long, in ms, a page that is about to go may take to be gone. One that stays after all goes on then. */
const GOING_MS = 3000;

/**
 * Gives what settles at once, and later where the page is about to go. WebKit breaks off its requests before that, and
 * what they fail with is no news for anyone: by then the page has gone.
 */
export const watchDeparture = (page: Window): (() => Promise<void>) => {
  let stays = Promise.resolve();
  page.addEventListener('beforeunload', () => {
    stays = new Promise((resolve) => setTimeout(resolve, GOING_MS));
  });
  return () => stays;
};
