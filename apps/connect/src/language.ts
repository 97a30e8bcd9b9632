import { LANGUAGES, type Language } from '@kryptos_connect/protocol';
import { en } from './locales/en.js';
import { type Catalogue, speak } from './locales/message.js';

/** The catalogues that there are; each comes when it is spoken. */
const CATALOGUES: { readonly [L in Language]?: () => Promise<Catalogue> } = {
  en: () => Promise.resolve(en),
};

/** The first of these that we speak, or English. */
export const chooseLanguage = (...wanted: readonly (string | undefined)[]): Language => {
  const spoken = LANGUAGES.filter((language) => language in CATALOGUES);
  const isSpoken = (language: string | undefined): language is Language =>
    spoken.some((other) => other === language);
  return wanted.find(isSpoken) ?? 'en';
};

/** Speaks a language from now on, on the document as well. English stays where its catalogue can not be had. */
export const speakLanguage = async (language: Language, page: Document = document): Promise<void> => {
  const catalogue = await CATALOGUES[language]?.().catch(() => undefined);
  if (!catalogue) return;
  speak(catalogue, language);
  page.documentElement.lang = language;
  page.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
};
