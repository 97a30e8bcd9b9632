/** A colour in sRGB: red, green and blue from 0 to 255, alpha from 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Finds a colour's `#rrggbb` by its CSS name. */
export type NamedColours = (name: string) => string | undefined;

const within = (value: number, max: number): number => Math.min(Math.max(value, 0), max);

const fromHex = (digits: string): Colour | undefined => {
  const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  const [red, green, blue, alpha = 255] = (pairs ?? []).map((pair) => Number.parseInt(pair, 16));
  return red === undefined || green === undefined || blue === undefined
    ? undefined
    : { red, green, blue, alpha: alpha / 255 };
};

const NUMBER = '[+-]?(?:\\d{1,5}(?:\\.\\d{1,5})?|\\.\\d{1,5})';
const ALPHA = `(?:\\s*[,/]\\s*(${NUMBER}%?))?`;
const functionOf = (name: string, parts: readonly string[]) =>
  new RegExp(
    `^${name}a?\\(\\s*${parts.map((part) => `(${part})`).join('(?:\\s*,\\s*|\\s+)')}${ALPHA}\\s*\\)$`,
  );

const HEX = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/;
const RGB = functionOf('rgb', [`${NUMBER}%?`, `${NUMBER}%?`, `${NUMBER}%?`]);
const HSL = functionOf('hsl', [`${NUMBER}(?:deg)?`, `${NUMBER}%`, `${NUMBER}%`]);
const NAME = /^[a-z]{3,20}$/;

/** A number, or a percentage of `whole`, held within 0 and `whole`. */
const portion = (text: string, whole: number): number => {
  const value = Number.parseFloat(text);
  return within(text.endsWith('%') ? (value / 100) * whole : value, whole);
};

const fromHsl = (hue: number, saturation: number, lightness: number): Omit<Colour, 'alpha'> => {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const place = (((offset + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - chroma * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  };
  return { red: channel(0), green: channel(8), blue: channel(4) };
};

/**
 * Reads a colour: `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `hsl()`, or a name. Anything else, and any
 * other function, is `undefined`.
 */
export const parseColour = (text: string, named: NamedColours): Colour | undefined => {
  const value = text.trim().toLowerCase();
  const hex = HEX.exec(value);
  if (hex?.[1]) return fromHex(hex[1]);
  const [, red, green, blue, rgbAlpha = '1'] = RGB.exec(value) ?? [];
  if (red && green && blue)
    return {
      red: portion(red, 255),
      green: portion(green, 255),
      blue: portion(blue, 255),
      alpha: portion(rgbAlpha, 1),
    };
  const [, hue, saturation, lightness, hslAlpha = '1'] = HSL.exec(value) ?? [];
  if (hue && saturation && lightness)
    return {
      ...fromHsl(Number.parseFloat(hue), portion(saturation, 1), portion(lightness, 1)),
      alpha: portion(hslAlpha, 1),
    };
  if (!NAME.test(value)) return undefined;
  const known = HEX.exec(named(value) ?? '');
  return known?.[1] ? fromHex(known[1]) : undefined;
};

const twoDigits = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

/** Writes a colour as `#rrggbb`, or `#rrggbbaa` where it is not opaque. */
export const formatColour = ({ red, green, blue, alpha }: Colour): string =>
  `#${twoDigits(red)}${twoDigits(green)}${twoDigits(blue)}${alpha < 1 ? twoDigits(alpha * 255) : ''}`;

/** Writes red, green and blue as `r, g, b`. */
export const channelsOf = ({ red, green, blue }: Colour): string =>
  [red, green, blue].map(Math.round).join(', ');
