import type { Theme } from '@kryptos_connect/protocol';
import { type NamedColours, parseColour } from './colour.js';
import { legible, type Shades } from './legible.js';
import { browserColours } from './named-colours.js';
import { checkedVariables, type VariableName } from './variables.js';

/** What `ui/tokens` makes of the text colour: quiet text is 68 % of it, and a hovered ground 7 %. */
const SHADES: Shades = { text: 0.68, ground: 0.07 };

/**
 * The host's theme on the document: light, dark, or as the system is while the app is open, and the host's
 * colours as far as they are values of their type and can be read.
 */
export class HostTheme {
  readonly #root: HTMLElement;
  readonly #named: NamedColours;
  readonly #listening = new AbortController();
  #wanted: Readonly<Record<string, string>> = {};
  #set: VariableName[] = [];

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
    const values = new Map<VariableName, string>(checkedVariables(this.#wanted, this.#named));
    if (values.size > 0) {
      const hasOwnPrimary = values.has('--kc-primary');
      const corrections = legible((name) => {
        // A hover colour of ours does not go with a primary colour of theirs.
        if (name === '--kc-primary-hover' && hasOwnPrimary && !values.has(name)) return undefined;
        return parseColour(values.get(name) ?? ours.getPropertyValue(name), this.#named);
      }, SHADES);
      for (const [name, value] of corrections) {
        if (value === undefined) values.delete(name);
        else values.set(name, value);
      }
    }
    for (const [name, value] of values) style.setProperty(name, value);
    this.#set = [...values.keys()];
  }
}
