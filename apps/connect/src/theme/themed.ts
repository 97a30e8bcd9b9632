import { channelsOf, type NamedColours, parseColour } from './colour.js';
import { legible, type Shades } from './legible.js';
import { legibleRoles, type OwnRole } from './legible-roles.js';
import { checkedVariables, type VariableName } from './variables.js';

/** What `ui/tokens` makes of the text colour: quiet text is 68 % of it, and a hovered ground 7 %. */
const SHADES: Shades = { text: 0.68, ground: 0.07 };

/**
 * What a host's variables come to: each read as a value of its type, and corrected where it could not be read or
 * seen. `ourValue` is what a variable of `ui/tokens` holds without the host.
 */
export const themed = (
  wanted: Readonly<Record<string, string>>,
  named: NamedColours,
  ourValue: (name: string) => string,
): ReadonlyMap<VariableName | OwnRole, string> => {
  const values = new Map<VariableName | OwnRole, string>(checkedVariables(wanted, named));
  if (values.size === 0) return values;
  const parse = (text: string | undefined) => (text === undefined ? undefined : parseColour(text, named));
  const given = (name: VariableName) => parse(values.get(name));
  const colourOf = (name: VariableName) => given(name) ?? parse(ourValue(name));
  const correct = (corrections: ReadonlyMap<VariableName | OwnRole, string | undefined>) => {
    for (const [name, value] of corrections)
      if (value === undefined) values.delete(name);
      else values.set(name, value);
  };
  const inverse = values.get('--kc-text-inverse');
  if (inverse && !values.has('--kc-primary-text')) values.set('--kc-primary-text', inverse);
  // A hover colour of ours does not go with a primary colour of theirs, and no more do its channels.
  const primary = given('--kc-primary');
  correct(
    legible((name) => (name === '--kc-primary-hover' && primary ? given(name) : colourOf(name)), SHADES),
  );
  const share = (name: string) => Number.parseFloat(ourValue(name)) / 100;
  correct(
    legibleRoles(given, colourOf, {
      ...SHADES,
      tint: share('--_tint-share'),
      icon: share('--_icon-share'),
    }),
  );
  if (primary && !values.has('--kc-primary-rgb'))
    values.set('--kc-primary-rgb', channelsOf(given('--kc-primary') ?? primary));
  return values;
};
