import { LANGUAGES, type Language } from '@kryptos_connect/protocol';

const isLanguage = (tag: string): tag is Language => LANGUAGES.some((known) => known === tag);

/** What `Accept-Language` may hold of languages; a browser sends a handful. */
const MAX_LENGTH = 200;

/**
 * The language of ours that an `Accept-Language` header (RFC 9110, section 12.5.4) wants most, whatever the region or
 * script behind it. `undefined`: it names none.
 */
export const wantedLanguage = (header: string | undefined): Language | undefined =>
  (header ?? '')
    .slice(0, MAX_LENGTH)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { language: range.split('-')[0] ?? '', weight: Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ language }) => language)
    .find(isLanguage);

/** What a widget is read in now, by its `Accept-Language`; else what its link token was made with; else English. */
export const readLanguage = (header: string | undefined, made: Language | null): Language =>
  wantedLanguage(header) ?? made ?? 'en';
