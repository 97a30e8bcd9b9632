const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

/** `Cache-Control` for what changes only under another address. */
export const FOR_GOOD = `public, max-age=${365 * DAY_S}, immutable`;

/** For the loader under its major version: five minutes old at most, a day or a week old rather than none. */
export const LOADER = `public, max-age=300, stale-while-revalidate=${DAY_S}, stale-if-error=${7 * DAY_S}`;

/** For what changes with a release. */
export const UNTIL_RELEASE = `public, max-age=300, stale-while-revalidate=${DAY_S}`;

/** For pictures, which hardly change. */
export const PICTURES = `public, max-age=${DAY_S}, stale-while-revalidate=${7 * DAY_S}`;
