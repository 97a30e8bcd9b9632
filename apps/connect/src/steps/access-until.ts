import { FIFTEEN_YEARS_S } from '@kryptos_connect/protocol';
import { dayText } from '../locales/date.js';
import { message } from '../locales/message.js';

/** How long access lasts that begins on a day: the sentence of the consent, also for a receipt. */
export const accessUntil = (from: Date, lifetimeS: number | undefined): string =>
  lifetimeS === undefined || lifetimeS >= FIFTEEN_YEARS_S
    ? message('consent.lasts')
    : message('consent.endsOn', { date: dayText(new Date(from.getTime() + lifetimeS * 1000)) });
