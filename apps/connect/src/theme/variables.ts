import type { CssVariableName } from '@kryptos_connect/protocol';
import type { NamedColours } from './colour.js';
import { type CssValue, channels, colour, fontFamily, radius, shadow } from './css-values.js';

/** Every variable that a host can set, with the type of its value. There are no others. */
export const VARIABLES = {
  '--kc-primary': colour,
  '--kc-primary-hover': colour,
  '--kc-primary-light': colour,
  '--kc-primary-text': colour,
  '--kc-primary-rgb': channels,
  '--kc-secondary': colour,
  '--kc-secondary-hover': colour,
  '--kc-bg-primary': colour,
  '--kc-bg-secondary': colour,
  '--kc-bg-tertiary': colour,
  '--kc-bg-hover': colour,
  '--kc-text-primary': colour,
  '--kc-text-secondary': colour,
  '--kc-text-tertiary': colour,
  '--kc-text-inverse': colour,
  '--kc-border': colour,
  '--kc-border-focus': colour,
  '--kc-border-radius': radius,
  '--kc-success': colour,
  '--kc-success-light': colour,
  '--kc-success-dark': colour,
  '--kc-error': colour,
  '--kc-error-light': colour,
  '--kc-error-dark': colour,
  '--kc-warning': colour,
  '--kc-warning-light': colour,
  '--kc-warning-dark': colour,
  '--kc-shadow-sm': shadow,
  '--kc-shadow-md': shadow,
  '--kc-shadow-lg': shadow,
  '--kc-font-family': fontFamily,
} as const satisfies Record<CssVariableName, CssValue>;

/** The name of a variable that a host can set. */
export type VariableName = CssVariableName;

const isVariable = (name: string): name is VariableName => Object.hasOwn(VARIABLES, name);

/** What is left of a host's variables when each has been read as a value of its type, and written anew. */
export const checkedVariables = (
  wanted: Readonly<Record<string, string>>,
  named: NamedColours,
): ReadonlyMap<VariableName, string> => {
  const checked = new Map<VariableName, string>();
  for (const [name, text] of Object.entries(wanted)) {
    const value = isVariable(name) && text.length <= 200 ? VARIABLES[name](text, named) : undefined;
    if (value !== undefined) checked.set(name as VariableName, value);
  }
  return checked;
};
