import type { English, MessageKey } from './catalogue.js';
import { first } from './en/first.js';
import type { Text } from './text.js';

export type { MessageKey } from './catalogue.js';

type Placeholders<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Sentences<T> = T extends string ? T : T[keyof T];
type ValuesOf<Key extends MessageKey> = {
  readonly [Name in Placeholders<Sentences<English[Key]>>]: string | number;
};

/** Texts by name, as many as are known. */
export type Texts = Readonly<Record<string, Text>>;

interface Speech {
  readonly language: string;
  readonly texts: Texts;
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
  /** Puts a value into a sentence. */
  readonly set: (value: string) => string;
}

/** What stands in a sentence that runs the other way is kept apart from it (first strong isolate … pop). */
const isolated = (value: string): string => `\u2068${value}\u2069`;

const speech = (language: string, texts: Texts): Speech => {
  // Arabic with the digits of addresses, codes and amounts, which stand beside its sentences.
  const numbers = `${language}-u-nu-latn`;
  return {
    language,
    texts,
    plural: new Intl.PluralRules(language),
    number: new Intl.NumberFormat(numbers),
    set: language === 'ar' ? isolated : (value) => value,
  };
};

/** English is always there: it is spoken until another language has come, and where a text of that is missing. */
let english: Texts = first;
let spoken = speech('en', english);

/** Speaks another language from now on. What is on the screen has to be drawn again. */
export const speak = (language: string, texts: Texts): void => {
  spoken = speech(language, texts);
};

/** Knows more texts of the language that is spoken. */
export const learn = (texts: Texts): void => {
  spoken = { ...spoken, texts: { ...spoken.texts, ...texts } };
  if (spoken.language === 'en') english = spoken.texts;
};

/** The words of the spoken language for what the server says in English: a scope, a failure. */
export const wordsFor = (key: `scope.${string}` | `failure.${string}`): string | undefined => {
  const text = Object.hasOwn(spoken.texts, key) ? spoken.texts[key] : undefined;
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
  const known: Readonly<Record<string, string | number>> = values ?? {};
  const { texts, plural, number, set } = spoken;
  const text = texts[key] ?? english[key] ?? key;
  const sentence =
    typeof text === 'string' ? text : (text[plural.select(Number(known['count']))] ?? text.other);
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = known[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number.format(value) : set(value);
  });
};
