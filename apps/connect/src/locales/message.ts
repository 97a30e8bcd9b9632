import type { English, MessageKey } from './catalogue.js';
import { endings } from './en/endings.js';
import { first } from './en/first.js';
import type { Texts } from './text.js';

export type { MessageKey } from './catalogue.js';

type Placeholders<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Sentences<T> = T extends string ? T : T[keyof T];
type ValuesOf<Key extends MessageKey> = {
  readonly [Name in Placeholders<Sentences<English[Key]>>]: string | number;
};

/** What stands in a sentence that runs the other way is kept apart from it (first strong isolate … pop). */
const isolated = (value: string): string => `\u2068${value}\u2069`;

const speech = (language: string) => ({
  language,
  plural: new Intl.PluralRules(language),
  // Everywhere the digits of addresses, codes and amounts: in Arabic they would stand beside others.
  number: new Intl.NumberFormat(`${language}-u-nu-latn`),
  /** Puts a value into a sentence. */
  set: language === 'ar' ? isolated : (value: string) => value,
});

/** What is known of each language. English is always there: spoken until another has come, and where a text is missing. */
const known: Record<string, Texts | undefined> & { en: Texts } = { en: { ...first, ...endings } };
let spoken = speech('en');

/** Knows more texts of a language. */
export const learn = (language: string, texts: Texts): void => {
  known[language] = { ...known[language], ...texts };
};

/** Speaks a language from now on. What is on the screen has to be drawn again. */
export const speak = (language: string): void => {
  spoken = speech(language);
};

/** The words of the spoken language for what the server says in English: a scope, a failure. */
export const wordsFor = (key: `scope.${string}` | `failure.${string}`): string | undefined => {
  const text = known[spoken.language]?.[key];
  return typeof text === 'string' ? text : undefined;
};

/**
 * The text of this name, with its values. A value called `count` chooses the plural form.
 *
 * @example message('signIn.title', { appName: 'Ledgerly' })
 */
export const message = <Key extends MessageKey>(
  key: Key,
  ...[values]: keyof ValuesOf<Key> extends never ? [] : [ValuesOf<Key>]
): string => {
  const given: Readonly<Record<string, string | number>> = values ?? {};
  const { language, plural, number, set } = spoken;
  const text = known[language]?.[key] ?? known.en[key] ?? key;
  const sentence =
    typeof text === 'string' ? text : (text[plural.select(Number(given['count']))] ?? text.other);
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = given[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number.format(value) : set(value);
  });
};
