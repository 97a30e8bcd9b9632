/**
 * A day as the language that is spoken writes it, with the digits of the amounts beside it.
 *
 * @example dayText(new Date('2026-03-01')) // 1 March 2026, March 1, 2026 …
 */
export const dayText = (day: Date, language = document.documentElement.lang || 'en'): string =>
  new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'long' }).format(day);
