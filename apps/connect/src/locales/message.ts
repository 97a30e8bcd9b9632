import { en } from './en.js';

type English = typeof en;

/** The name of a text. */
export type MessageKey = keyof English;

/** A text, or one for each plural category that the language has. */
export type Text = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** All texts of one language. What counts in English counts in every language. */
export type Catalogue = {
  readonly [Key in MessageKey]: English[Key] extends string ? string : Text;
};

type Placeholders<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Sentences<T> = T extends string ? T : T[keyof T];
type ValuesOf<Key extends MessageKey> = {
  readonly [Name in Placeholders<Sentences<English[Key]>>]: string | number;
};

interface Speech {
  readonly catalogue: Catalogue;
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
}

const speech = (catalogue: Catalogue, language: string): Speech => ({
  catalogue,
  plural: new Intl.PluralRules(language),
  number: new Intl.NumberFormat(language),
});

let spoken = speech(en, 'en');

/** Speaks another language from now on. What is on the screen has to be drawn again. */
export const speak = (catalogue: Catalogue, language: string): void => {
  spoken = speech(catalogue, language);
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
  const { catalogue, plural, number } = spoken;
  const text: Text = catalogue[key];
  const sentence =
    typeof text === 'string' ? text : (text[plural.select(Number(known['count']))] ?? text.other);
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = known[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number.format(value) : value;
  });
};
