import type { Language } from '@kryptos_connect/protocol';

/** Each language by its own name, in the order in which they are offered. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  pl: 'Polski',
  pt: 'Português',
  sv: 'Svenska',
  ar: 'العربية',
  ja: '日本語',
  zh: '简体中文',
};
