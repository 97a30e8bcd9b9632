import type { Theme } from '@kryptos_connect/protocol';
import type { NamedColours } from './colour.js';
import { browserColours } from './named-colours.js';
import { themed } from './themed.js';

/**
 * The host's theme on the document: light, dark, or as the system is while the app is open, and the host's
 * colours as far as they are values of their type and can be read.
 */
export class HostTheme {
  readonly #root: HTMLElement;
  readonly #named: NamedColours;
  readonly #listening = new AbortController();
  #wanted: Readonly<Record<string, string>> = {};
  #set: string[] = [];

  constructor(page: Document = document) {
    this.#root = page.documentElement;
    this.#named = browserColours(page);
    page.defaultView
      ?.matchMedia('(prefers-color-scheme: dark)')
      .addEventListener('change', () => this.#apply(), { signal: this.#listening.signal });
  }

  /** Light, dark, or as the system is. */
  setTheme(theme: Theme): void {
    if (theme === 'auto') delete this.#root.dataset['kcTheme'];
    else this.#root.dataset['kcTheme'] = theme;
    this.#apply();
  }

  /** The host's variables, in the place of those before. */
  setVariables(wanted: Readonly<Record<string, string>>): void {
    this.#wanted = wanted;
    this.#apply();
  }

  /** Stops following the system. */
  dispose(): void {
    this.#listening.abort();
  }

  #apply(): void {
    const { style } = this.#root;
    for (const name of this.#set) style.removeProperty(name);
    const ours = getComputedStyle(this.#root);
    const values = themed(this.#wanted, this.#named, (name) => ours.getPropertyValue(name));
    for (const [name, value] of values) style.setProperty(name, value);
    this.#set = [...values.keys()];
  }
}
