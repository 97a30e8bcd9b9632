import { COPY_LENGTHS } from '@kryptos_connect/protocol';

const told = new Set<string>();

/** Each once: an open widget is told of its host's wishes as often as one drags a colour. */
const tell = (what: string): void => {
  // biome-ignore lint/suspicious/noConsole: the page's developer reads our console in theirs, and has no other sign of it.
  if (!told.has(what)) console.warn(`<kryptos-connect> leaves out ${what}`);
  told.add(what);
};

/** Tells the developer of a host's page which of their own words are not shown, and why: by name, never by what they say. */
export const tellLeftOut = (given: unknown, taken: Readonly<Record<string, unknown>> | undefined): void => {
  if (!taken) {
    tell('copy: it takes an object');
    return;
  }
  for (const name of Object.keys(Object(given)))
    if (!(name in taken))
      tell(
        Object.hasOwn(COPY_LENGTHS, name)
          ? `copy.${name}: it takes text of 1 to ${COPY_LENGTHS[name as keyof typeof COPY_LENGTHS]} characters, in one line`
          : `copy.${name}: it takes ${Object.keys(COPY_LENGTHS).join(', ')}`,
      );
};
