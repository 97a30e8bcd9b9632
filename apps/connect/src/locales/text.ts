/** A text, or one for each plural category that the language has. */
export type Text = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** Texts by name, as English has them: with two plural forms where they count. */
export type EnglishTexts = Readonly<
  Record<string, string | { readonly one: string; readonly other: string }>
>;

/** Texts by name, as many as are known. */
export type Texts = Readonly<Record<string, Text>>;
