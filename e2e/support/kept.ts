import { appendFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { keptFile } from './stack-facts.js';

/** What a document has, where others may come to see it. */
export interface Kept {
  readonly title: string;
  readonly address: string;
  readonly referrer: string;
  readonly history: string;
  readonly name: string;
  readonly cookie: string;
  readonly local: string;
  readonly session: string;
}

/** What the document of a root element keeps, and what it is called. A storage that is denied keeps nothing. */
export const keptBy = (root: Locator): Promise<Kept> =>
  root.evaluate(
    () => {
      const or = (read: () => string): string => {
        try {
          return read();
        } catch {
          return '';
        }
      };
      return {
        title: document.title,
        address: location.href,
        referrer: document.referrer,
        history: or(() => JSON.stringify(history.state)),
        name: window.name,
        cookie: or(() => document.cookie),
        local: or(() => JSON.stringify({ ...localStorage })),
        session: or(() => JSON.stringify({ ...sessionStorage })),
      };
    },
    undefined,
    { timeout: 2000 },
  );

/** Writes down, for the end of the run, what these documents keep. One that is gone by then keeps nothing. */
export const noteKept = async (roots: readonly Locator[]): Promise<void> => {
  for (const root of roots) {
    const kept = await keptBy(root).catch(() => undefined);
    if (kept) await appendFile(keptFile, `${JSON.stringify(kept)}\n`);
  }
};
