import type { Language } from '@kryptos_connect/protocol';
import type { Texts } from './text.js';

/** The texts of a language, in two parts: what is said first, and where all else comes from. */
interface Catalogue {
  readonly first: Texts;
  readonly more: () => Promise<{ readonly steps: Texts }>;
}

/** Where the texts of each language come from. Each part is a file of its own, and comes when it is wanted. */
export const catalogues: { readonly [L in Language]: () => Promise<Catalogue> } = {
  en: async () => ({ first: {}, more: () => import('./en/steps.js') }),
  ar: () => import('./ar/first.js'),
  de: () => import('./de/first.js'),
  es: () => import('./es/first.js'),
  fr: () => import('./fr/first.js'),
  it: () => import('./it/first.js'),
  ja: () => import('./ja/first.js'),
  pl: () => import('./pl/first.js'),
  pt: () => import('./pt/first.js'),
  sv: () => import('./sv/first.js'),
  zh: () => import('./zh/first.js'),
};
