import { message } from '../../locales/message.js';

const DAY_S = 86_400;

/** How long access can last, in seconds; `undefined`: until it is revoked. The shortest first. */
export const LIFETIMES: readonly (number | undefined)[] = [30 * DAY_S, 365 * DAY_S, undefined];

/** What a lifetime is called. */
export const lifetimeName = (seconds: number | undefined): string => {
  if (seconds === undefined) return message('consent.untilRevoked');
  return seconds < 365 * DAY_S
    ? message('consent.days', { count: Math.round(seconds / DAY_S) })
    : message('consent.years', { count: Math.round(seconds / (365 * DAY_S)) });
};
