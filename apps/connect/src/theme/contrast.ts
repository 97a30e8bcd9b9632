import type { Colour } from './colour.js';

/** The contrast that WCAG 2.2 asks of text at level AA. */
export const READABLE = 4.5;

/** The contrast that it asks of what marks a control: the edge of a field, a ring around what has the focus. */
export const VISIBLE = 3;

export const BLACK: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };
export const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

/** `share` (0 to 1) of one colour and the rest of another, as CSS's `color-mix(in srgb, …)`; both taken as opaque. */
export const mix = (share: number, a: Colour, b: Colour): Colour => ({
  red: a.red * share + b.red * (1 - share),
  green: a.green * share + b.green * (1 - share),
  blue: a.blue * share + b.blue * (1 - share),
  alpha: 1,
});

/** What is seen of a colour that lies on another. */
export const over = (top: Colour, ground: Colour): Colour => mix(top.alpha, top, ground);

const linear = (channel: number): number => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 to 1. WCAG 2.2. */
const luminance = ({ red, green, blue }: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** The contrast of text on a ground, 1 to 21. A text that is not opaque is seen through. WCAG 2.2. */
export const contrast = (text: Colour, ground: Colour): number => {
  const [a, b] = [luminance(over(text, ground)), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

/** The lowest contrast of a text on several grounds. */
export const lowestContrast = (text: Colour, grounds: readonly Colour[]): number =>
  Math.min(...grounds.map((ground) => contrast(text, ground)));

/** The text colour itself where it can be read on all grounds, else black or white, whichever is read better. */
export const readable = (text: Colour, grounds: readonly Colour[]): Colour => {
  if (lowestContrast(text, grounds) >= READABLE) return text;
  return lowestContrast(BLACK, grounds) >= lowestContrast(WHITE, grounds) ? BLACK : WHITE;
};
