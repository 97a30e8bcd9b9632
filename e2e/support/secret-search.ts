/** What a secret is; what may be where depends on it. */
export type SecretKind = 'link' | 'public' | 'cat' | 'secret' | 'handle' | 'widget key' | 'code';

/** A text that others can come to see, and which secrets belong there by design. */
export interface Place {
  /** What it is, for a person: a row of the database, an address. */
  readonly where: string;
  readonly text: string;
  readonly mayHold?: readonly SecretKind[];
}

/** So much of a secret's beginning is looked up at once. No two secrets share it but by accident, which is checked. */
const HEAD = 12;

/** Base64 of a text that stands at any place in a longer one: without what its neighbours change. */
const inBase64 = (text: string): string[] =>
  [0, 1, 2].flatMap((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]).toString('base64');
    const sure = whole.replace(/=+$/, '').slice(offset === 0 ? 0 : offset + 1, -2);
    return [sure, sure.replaceAll('+', '-').replaceAll('/', '_')];
  });

/** A secret in the clear, and in each encoding that anyone can undo. */
export const formsOf = (secret: string): readonly string[] => [
  ...new Set([secret, Buffer.from(secret).toString('hex'), ...inBase64(secret)]),
];

interface Form {
  readonly text: string;
  readonly kind: SecretKind;
}

/** Finds any number of secrets in any amount of text, in one pass. */
export const searchFor = (secrets: ReadonlyMap<string, SecretKind>) => {
  const byHead = new Map<string, Form[]>();
  const codes = new Set<string>();
  for (const [secret, kind] of secrets) {
    if (kind === 'code') codes.add(secret);
    else
      for (const text of formsOf(secret)) {
        const head = text.slice(0, HEAD);
        byHead.set(head, [...(byHead.get(head) ?? []), { text, kind }]);
      }
  }
  const kindsIn = (text: string): Set<SecretKind> => {
    const found = new Set<SecretKind>();
    for (const { 0: word } of text.matchAll(/[\w+/-]{12,}/g))
      for (let start = 0; start + HEAD <= word.length; start++)
        for (const form of byHead.get(word.slice(start, start + HEAD)) ?? [])
          if (word.startsWith(form.text, start)) found.add(form.kind);
    // A code is digits, and so is much else: it counts where it stands by itself, and is no fraction of a second.
    for (const [digits] of text.matchAll(/(?<![\w.])\d{6}(?!\w)/g)) if (codes.has(digits)) found.add('code');
    return found;
  };
  return (places: Iterable<Place>): string[] =>
    [...places].flatMap(({ where, text, mayHold = [] }) =>
      [...kindsIn(text)]
        .filter((kind) => !mayHold.includes(kind))
        .map((kind) => `${kind} in ${where}: ${text.slice(0, 300)}`),
    );
};
