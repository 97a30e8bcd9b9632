import type { Language } from '@kryptos_connect/protocol';
import { first } from './en/first.js';
import type { Texts } from './message.js';

interface Parts {
  /** What is said until a person has signed in. */
  readonly first: () => Promise<{ readonly first: Texts }>;
  /** What the steps behind it say. */
  readonly steps: () => Promise<{ readonly steps: Texts }>;
}

/** Where the texts of each language come from. Each part is a file of its own, and comes when it is wanted. */
export const catalogues: Pick<Record<Language, Parts>, 'en'> & Partial<Record<Language, Parts>> = {
  en: { first: () => Promise.resolve({ first }), steps: () => import('./en/steps.js') },
};
