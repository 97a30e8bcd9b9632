import { type Colour, formatColour } from './colour.js';
import { contrast, lowestContrast, mix, over, READABLE, readable, WHITE } from './contrast.js';
import { type ColourOf, hoverOf, type Shades } from './legible.js';
import type { VariableName } from './variables.js';

/** What a theme's roles come to; `undefined` gives a variable up. `--_on-secondary` is ours: text on `--kc-secondary`. */
export type RoleCorrections = Map<VariableName | '--_on-secondary', string | undefined>;

/** The contrast that WCAG 2.2 asks of what marks a control, such as a ring around what has the focus. */
const VISIBLE = 3;

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

/**
 * What has to be changed of a theme's further colours, once page, text and primary colour can be read: grounds on
 * which text could not be read, texts that could not be read, and rings that could not be seen are given up for our
 * own; success, warning and error get a text colour that can be read on their grounds and on the page.
 *
 * @param given the host's own colours, with no others in their place
 * @param colourOf the host's colours, or ours
 */
export const legibleRoles = (given: ColourOf, colourOf: ColourOf, shades: Shades): RoleCorrections => {
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
  }
  return corrections;
};
