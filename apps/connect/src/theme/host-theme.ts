import type { Theme } from '@kryptos_connect/protocol';
import { channelsOf, type NamedColours, parseColour } from './colour.js';
import { legible, type Shades } from './legible.js';
import { legibleRoles } from './legible-roles.js';
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
    const values = new Map<string, string>(checkedVariables(this.#wanted, this.#named));
    const parse = (text: string | undefined) =>
      text === undefined ? undefined : parseColour(text, this.#named);
    const given = (name: VariableName) => parse(values.get(name));
    const colourOf = (name: VariableName) => given(name) ?? parse(ours.getPropertyValue(name));
    const correct = (corrections: ReadonlyMap<string, string | undefined>) => {
      for (const [name, value] of corrections)
        if (value === undefined) values.delete(name);
        else values.set(name, value);
    };
    if (values.size > 0) {
      const inverse = values.get('--kc-text-inverse');
      if (inverse && !values.has('--kc-primary-text')) values.set('--kc-primary-text', inverse);
      // A hover colour of ours does not go with a primary colour of theirs, and no more do its channels.
      const primary = given('--kc-primary');
      correct(
        legible((name) => (name === '--kc-primary-hover' && primary ? given(name) : colourOf(name)), SHADES),
      );
      correct(legibleRoles(given, colourOf, SHADES));
      if (primary && !values.has('--kc-primary-rgb'))
        values.set('--kc-primary-rgb', channelsOf(given('--kc-primary') ?? primary));
    }
    for (const [name, value] of values) style.setProperty(name, value);
    this.#set = [...values.keys()];
  }
}
