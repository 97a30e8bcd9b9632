import { formatColour, type NamedColours, parseColour } from './colour.js';

/** Reads a value of a type and writes it anew; `undefined` where it is none. Nothing of the text itself is kept. */
export type CssValue = (text: string, named: NamedColours) => string | undefined;

export const colour: CssValue = (text, named) => {
  const parsed = parseColour(text, named);
  return parsed && formatColour(parsed);
};

const LENGTH = /^(-?(?:\d{1,4}(?:\.\d{1,4})?|\.\d{1,4}))(px|rem|em)$/;
const PX_OF = { px: 1, rem: 16, em: 16 } as const;

/** A length in `px`, `rem` or `em` from `min` to `max`, both in px; `0` needs no unit. */
const lengthWithin =
  (min: number, max: number): CssValue =>
  (text) => {
    const value = text.trim().toLowerCase();
    if (value === '0') return '0px';
    const [, number, unit] = LENGTH.exec(value) ?? [];
    if (number === undefined || unit === undefined) return undefined;
    const px = Number(number) * PX_OF[unit as keyof typeof PX_OF];
    return px >= min && px <= max ? `${Number(number)}${unit}` : undefined;
  };

/** How round corners can be: beyond 32 px a field is a pill, and more does not show. */
export const radius = lengthWithin(0, 32);

/** Three whole numbers from 0 to 255, with commas between them. */
export const channels: CssValue = (text) => {
  const numbers = text.split(',').map((part) => part.trim());
  return numbers.length === 3 && numbers.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
    ? numbers.map(Number).join(', ')
    : undefined;
};

/** Splits at commas or spaces which stand in no brackets. */
const splitOutside = (text: string, separator: ',' | ' '): string[] => {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};

const offset = lengthWithin(-100, 100);
const blur = lengthWithin(0, 100);

const oneShadow = (text: string, named: NamedColours): string | undefined => {
  const parts = splitOutside(text, ' ');
  const inset = parts[0] === 'inset' ? 'inset ' : '';
  if (inset) parts.shift();
  const ink = colour(parts.pop() ?? '', named);
  if (ink === undefined || parts.length < 2 || parts.length > 4) return undefined;
  const lengths = parts.map((part, place) => (place === 2 ? blur : offset)(part, named));
  return lengths.includes(undefined) ? undefined : `${inset}${lengths.join(' ')} ${ink}`;
};

/** `none`, or up to four shadows: `inset`?, two to four lengths, a colour. */
export const shadow: CssValue = (text, named) => {
  if (text.trim().toLowerCase() === 'none') return 'none';
  const shadows = splitOutside(text.replace(/\s+/g, ' '), ',').map((part) => oneShadow(part, named));
  return shadows.length === 0 || shadows.length > 4 || shadows.includes(undefined)
    ? undefined
    : shadows.join(', ');
};

const GENERIC = ['system-ui', 'sans-serif', 'serif', 'monospace', 'ui-sans-serif', 'ui-serif', 'ui-rounded'];
const INSTALLED = [
  'Arial',
  'Avenir',
  'Avenir Next',
  'Georgia',
  'Helvetica',
  'Helvetica Neue',
  'Inter',
  'Lato',
  'Montserrat',
  'Noto Sans',
  'Open Sans',
  'Poppins',
  'Roboto',
  'Segoe UI',
  'Tahoma',
  'Times New Roman',
  'Trebuchet MS',
  'Verdana',
];
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ...GENERIC.map((name) => [name, name] as const),
  ...INSTALLED.map((name) => [name.toLowerCase(), `"${name}"`] as const),
]);

/** The names of the closed list of typefaces. */
export const FONT_FAMILIES: readonly string[] = [...GENERIC, ...INSTALLED];

/** A name, quoted or not. A value with anything else in it is no list of typefaces. */
const FAMILY = /^\s*(["']?)([\w -]+)\1\s*$/;

/** Families of a closed list, which a device may have; none is ever loaded. Other names in the list are left out. */
export const fontFamily: CssValue = (text) => {
  const names = text.split(',').map((part) => FAMILY.exec(part)?.[2]);
  if (names.includes(undefined)) return undefined;
  const known = names.flatMap((name) => FAMILIES.get(`${name}`.trim().toLowerCase()) ?? []);
  return known.length > 0 ? [...new Set(known)].join(', ') : undefined;
};
