const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML in which every value that was put in is text. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[];

const render = (value: Value): string => {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
  if (typeof value === 'number') return String(value);
  if ('html' in value) return value.html;
  return value.map((part) => part.html).join('');
};

/** Writes HTML: what is put in between is escaped, unless it was written with this tag too. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: strings.reduce((text, part, index) => text + render(values[index - 1] ?? '') + part),
});
