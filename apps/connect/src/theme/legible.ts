import { type Colour, formatColour } from './colour.js';
import { BLACK, contrast, lowestContrast, mix, over, READABLE, readable, WHITE } from './contrast.js';
import type { VariableName } from './variables.js';

/** The value of a variable as a colour, where it has one. */
export type ColourOf = (name: VariableName) => Colour | undefined;

/** How the app mixes the text colour into the ground, as shares of the text colour. */
export interface Shades {
  /** The quietest text. */
  readonly text: number;
  /** The ground, among those that bear text, which is nearest to the text. */
  readonly ground: number;
}

/** What has to be changed of a theme; `undefined` gives a variable up. */
export type Corrections = ReadonlyMap<VariableName, string | undefined>;

const onThePage = (page: Colour, text: Colour, shades: Shades): Corrections => {
  const ground = over(page, WHITE);
  const isLegible = (colour: Colour) => {
    const ink = over(colour, ground);
    const grounds = [ground, mix(shades.ground, ink, ground)];
    return lowestContrast(mix(shades.text, ink, ground), grounds) >= READABLE;
  };
  const ink = [text, readable(text, [ground]), BLACK, WHITE].find(isLegible);
  if (!ink)
    return new Map([
      ['--kc-bg-primary', undefined],
      ['--kc-text-primary', undefined],
    ]);
  return new Map([
    ...(ink === text ? [] : [['--kc-text-primary', formatColour(ink)] as const]),
    ...(page.alpha < 1 ? [['--kc-bg-primary', formatColour(ground)] as const] : []),
  ]);
};

/** A ground for a pointer that hovers: a shade away from the text on it, which can only be read better. */
export const hoverOf = (ground: Colour, ink: Colour): Colour =>
  mix(0.88, ground, contrast(ink, WHITE) > contrast(ground, WHITE) ? WHITE : BLACK);

const onPrimary = (primary: Colour, text: Colour, hover: Colour | undefined, page: Colour): Corrections => {
  const ground = over(primary, page);
  const seen = text.alpha < 1 ? over(text, ground) : text;
  const ink = readable(seen, [ground]);
  const hovered = hover && over(hover, page);
  const isHoverLegible = hovered && contrast(ink, hovered) >= READABLE;
  return new Map([
    ...(primary.alpha < 1 ? [['--kc-primary', formatColour(ground)] as const] : []),
    ...(ink === text ? [] : [['--kc-primary-text', formatColour(ink)] as const]),
    ...(isHoverLegible && hover.alpha === 1
      ? []
      : [['--kc-primary-hover', formatColour(isHoverLegible ? hovered : hoverOf(ground, ink))] as const]),
  ]);
};

/**
 * What has to be changed of a theme so that all of its text can be read (WCAG AA, 4.5:1). A text colour that
 * fails is replaced by black or white. A page on which quiet text could not be read whatever its colour is
 * given up for our own. What can be seen through is written as it is seen.
 */
export const legible = (colourOf: ColourOf, shades: Shades): Corrections => {
  const [page, text] = [colourOf('--kc-bg-primary'), colourOf('--kc-text-primary')];
  const [primary, primaryText] = [colourOf('--kc-primary'), colourOf('--kc-primary-text')];
  return new Map([
    ...(page && text ? onThePage(page, text, shades) : []),
    ...(primary && primaryText
      ? onPrimary(primary, primaryText, colourOf('--kc-primary-hover'), over(page ?? WHITE, WHITE))
      : []),
  ]);
};
