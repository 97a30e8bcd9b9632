/** What a journey has seen that nobody else may see, by what it is. */
export type Secrets = ReadonlyMap<string, string>;

const encoded = (secret: string): readonly string[] => [
  secret,
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  encodeURIComponent(secret),
];

/** A code is digits, and so is much else: it counts where it stands by itself, and is no fraction of a second. */
const holds = (text: string, secret: string): boolean =>
  /^\d+$/.test(secret)
    ? new RegExp(`(?<![\\w.])${secret}(?!\\w)`).test(text)
    : encoded(secret).some((form) => text.includes(form));

/** Where which secret is found, in the clear or in an encoding that anyone can undo. */
export const leaks = (places: Iterable<string>, secrets: Secrets): string[] =>
  [...places].flatMap((text) =>
    [...secrets].filter(([, secret]) => holds(text, secret)).map(([name]) => `${name} in ${text}`),
  );
