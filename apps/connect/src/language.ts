import { LANGUAGES, type Language } from '@kryptos_connect/protocol';
import { catalogues } from './locales/catalogues.js';
import { learn, speak } from './locales/message.js';

let wanted: Language = 'en';
let knowsAll = false;

const isLanguage = (tag: string | undefined): tag is Language => LANGUAGES.some((known) => known === tag);

/** The first of these that we speak: by the language of a tag, whatever its region or script (`pt-BR`, `zh-Hant`). */
export const firstSpoken = (tags: readonly string[]): Language | undefined =>
  tags.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage);

/** What is spoken, or will be as soon as its texts are there: what the server is asked in. */
export const wantedLanguage = (): Language => wanted;

/**
 * Speaks a language from now on, on the document as well. Resolves when it is spoken; `false`: its texts could not be
 * had, or another one was wanted meanwhile.
 */
export const speakLanguage = async (language: Language, page: Document = document): Promise<boolean> => {
  wanted = language;
  try {
    const { first, more } = await catalogues[language]();
    learn(language, first);
    if (knowsAll) learn(language, (await more()).steps);
  } catch {
    return false;
  }
  if (wanted !== language) return false;
  speak(language);
  page.documentElement.lang = language;
  page.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  return true;
};

/** Knows all that is said, from now on in each language that is spoken. Rejects if that can not be had. */
export const knowAllTexts = async (): Promise<void> => {
  let language: Language;
  do {
    language = wanted;
    const { more } = await catalogues[language]();
    learn(language, (await more()).steps);
  } while (wanted !== language);
  knowsAll = true;
};
