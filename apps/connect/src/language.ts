import { LANGUAGES, type Language } from '@kryptos_connect/protocol';
import { catalogues } from './locales/catalogues.js';
import { learn, speak } from './locales/message.js';

let wanted: Language = 'en';
let knowsSteps = false;

const isLanguage = (tag: string | undefined): tag is Language =>
  LANGUAGES.some((known) => known === tag && known in catalogues);

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
  const { first, steps } = catalogues[language] ?? catalogues.en;
  try {
    const known = await Promise.all([first(), knowsSteps ? steps() : undefined]);
    if (wanted !== language) return false;
    speak(language, { ...known[0].first, ...known[1]?.steps });
  } catch {
    return false;
  }
  page.documentElement.lang = language;
  page.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  return true;
};

/** Knows what the steps behind the sign-in say, from now on in every language. Rejects if that can not be had. */
export const knowStepTexts = async (): Promise<void> => {
  while (!knowsSteps) {
    const language = wanted;
    const { steps } = await (catalogues[language] ?? catalogues.en).steps();
    if (wanted !== language) continue;
    learn(steps);
    knowsSteps = true;
  }
};
