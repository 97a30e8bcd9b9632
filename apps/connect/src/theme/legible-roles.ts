import { type Colour, formatColour } from './colour.js';
import {
  BLACK,
  contrast,
  lowestContrast,
  mix,
  over,
  READABLE,
  readable,
  VISIBLE,
  WHITE,
} from './contrast.js';
import { type ColourOf, hoverOf, type Shades } from './legible.js';
import type { VariableName } from './variables.js';

/**
 * Roles of `ui/tokens` that follow from a host's colours, and are set by themselves where what follows could not be
 * read or seen: text on `--kc-secondary`, the tinted ground, marks in the primary colour, the edge of what is filled
 * with it, and the edge of a field with an error.
 */
export type OwnRole = '--_on-secondary' | '--_tint' | '--_icon' | '--_edge' | '--_danger-mark';

/** What a theme's roles come to; `undefined` gives a variable up. */
type RoleCorrections = Map<VariableName | OwnRole, string | undefined>;

/** `Shades`, and the shares of the primary colour in the tinted ground and in marks. */
export interface RoleShades extends Shades {
  readonly tint: number;
  readonly icon: number;
}

const TONES = [
  ['--kc-success', '--kc-success-light', '--kc-success-dark', 0.11],
  ['--kc-warning', '--kc-warning-light', '--kc-warning-dark', 0.12],
  ['--kc-error', '--kc-error-light', '--kc-error-dark', 0.09],
] as const;

/** Text on the app's own second colour, at rest and under the pointer. */
const onSecondary = (given: ColourOf, page: Colour, text: Colour, corrections: RoleCorrections): void => {
  const [secondary, hover] = [given('--kc-secondary'), given('--kc-secondary-hover')];
  const hovered = hover && over(hover, page);
  if (!secondary) {
    if (hovered && contrast(text, hovered) < READABLE) corrections.set('--kc-secondary-hover', undefined);
    return;
  }
  const ground = over(secondary, page);
  const ink = readable(over(given('--kc-text-inverse') ?? text, ground), [ground]);
  corrections.set('--_on-secondary', formatColour(ink));
  if (!hovered || contrast(ink, hovered) < READABLE)
    corrections.set('--kc-secondary-hover', formatColour(hoverOf(ground, ink)));
};

/** The first of the mixes of two colours, from `shares` of the one to none of it, that does. */
const firstMix = (
  share: number,
  colour: Colour,
  ground: Colour,
  does: (mixed: Colour) => boolean,
): [mixed: Colour, isFirst: boolean] => {
  for (const part of [1, 0.75, 0.5, 0.25]) {
    const mixed = mix(share * part, colour, ground);
    if (does(mixed)) return [mixed, part === 1];
  }
  return [ground, false];
};

/** What is made of the primary colour besides its own ground: marks, rings, edges, and the tint, which is given back. */
const fromPrimary = (
  primary: Colour,
  lit: Colour | undefined,
  page: Colour,
  texts: readonly Colour[],
  shades: RoleShades,
  corrections: RoleCorrections,
): Colour => {
  const [mixed, isOurs] = firstMix(shades.tint, primary, page, (ground) =>
    texts.every((text) => contrast(text, ground) >= READABLE),
  );
  if (!lit && !isOurs) corrections.set('--_tint', formatColour(mixed));
  const tint = lit ?? mixed;
  const [icon, isSeen] = firstMix(
    shades.icon,
    primary,
    texts[0] ?? BLACK,
    (mark) => lowestContrast(mark, [page, tint]) >= VISIBLE,
  );
  if (!isSeen) corrections.set('--_icon', formatColour(icon));
  if (contrast(primary, page) < VISIBLE) corrections.set('--_edge', formatColour(icon));
  return tint;
};

/**
 * What has to be changed of a theme's further colours, once page, text and primary colour can be read: grounds on
 * which text could not be read, texts that could not be read, and rings that could not be seen are given up for our
 * own; success, warning and error get a text colour that can be read on their grounds and on the page.
 *
 * @param given the host's own colours, with no others in their place
 * @param colourOf the host's colours, or ours
 */
export const legibleRoles = (given: ColourOf, colourOf: ColourOf, shades: RoleShades): RoleCorrections => {
  const corrections: RoleCorrections = new Map();
  const page = over(colourOf('--kc-bg-primary') ?? WHITE, WHITE);
  const text = over(colourOf('--kc-text-primary') ?? WHITE, page);
  const quiet = mix(shades.text, text, page);
  const grounds = [page, mix(shades.ground, text, page)];

  for (const name of [
    '--kc-bg-secondary',
    '--kc-bg-tertiary',
    '--kc-bg-hover',
    '--kc-primary-light',
  ] as const) {
    const colour = given(name);
    const ground = colour && over(colour, page);
    if (!ground) continue;
    if (Math.min(contrast(text, ground), contrast(quiet, ground)) < READABLE)
      corrections.set(name, undefined);
    else grounds.push(ground);
  }
  const primary = over(colourOf('--kc-primary') ?? text, page);
  const light = corrections.has('--kc-primary-light') ? undefined : given('--kc-primary-light');
  grounds.push(fromPrimary(primary, light && over(light, page), page, [text, quiet], shades, corrections));

  for (const name of ['--kc-text-secondary', '--kc-text-tertiary'] as const) {
    const colour = given(name);
    if (colour && lowestContrast(colour, grounds) < READABLE) corrections.set(name, undefined);
  }
  const ring = given('--kc-border-focus');
  if (ring && contrast(ring, page) < VISIBLE) corrections.set('--kc-border-focus', undefined);

  onSecondary(given, page, text, corrections);

  for (const [base, light, dark, share] of TONES) {
    const mark = over(colourOf(base) ?? text, page);
    const lit = given(light);
    const ground = lit ? over(lit, page) : mix(share, mark, page);
    // As they are written in the end: what can be seen through is seen on the page.
    const inks = [given(dark), mark, text].filter((ink) => ink !== undefined).map((ink) => over(ink, page));
    const reads = (on: Colour) => inks.find((ink) => lowestContrast(ink, [page, on]) >= READABLE);
    const ink = reads(ground);
    if (!ink && lit) corrections.set(light, undefined);
    const found = ink ?? reads(mix(share, mark, page)) ?? text;
    if (found !== inks[0] || given(dark)) corrections.set(dark, formatColour(over(found, page)));
    if (base === '--kc-error' && contrast(mark, page) < VISIBLE)
      corrections.set('--_danger-mark', formatColour(found));
  }
  return corrections;
};
