import type { Language } from '@kryptos_connect/protocol';

/** A name or a date in a sentence that may run the other way (first strong isolate … pop). */
export const isolated = (value: string, language: Language): string =>
  language === 'ar' ? `\u2068${value}\u2069` : value;
