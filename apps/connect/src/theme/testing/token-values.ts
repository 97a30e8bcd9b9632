import { tokens } from '../../ui/tokens.js';
import { type Colour, parseColour } from '../colour.js';
import { mix, over } from '../contrast.js';

/** The themes that the app draws. */
export const THEMES = ['light', 'dark'] as const;
export type DrawnTheme = (typeof THEMES)[number];

const source = tokens.cssText.replace(/\/\*[\s\S]*?\*\//g, '');

const declarationsOf = (selector: string): [string, string][] => {
  const start = source.indexOf('{', source.indexOf(`${selector} {`)) + 1;
  return source
    .slice(start, source.indexOf('}', start))
    .split(';')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line.startsWith('--'))
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
};

/** What `ui/tokens` declares on the document in a theme: custom properties by name, unresolved, in their order. */
export const declaredTokens = (theme: DrawnTheme): ReadonlyMap<string, string> =>
  new Map([
    ...declarationsOf(':root'),
    ...(theme === 'dark' ? declarationsOf(":root[data-kc-theme='dark']") : []),
  ]);

/** Splits at commas, or spaces, that stand in no brackets. */
const parts = (text: string, separator: ',' | ' '): string[] => {
  const found = [''];
  let depth = 0;
  for (const character of text) {
    depth += Number(character === '(') - Number(character === ')');
    if (character === separator && depth === 0) found.push('');
    else found[found.length - 1] += character;
  }
  return found.map((part) => part.trim()).filter((part) => part !== '');
};

const closing = (text: string, from: number): number => {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    depth += Number(text[at] === '(') - Number(text[at] === ')');
    if (depth === 0) return at;
  }
  throw new Error(`No closing bracket in ${text}`);
};

/** A value with every `var()` in it replaced by what it stands for, as CSS does. `undefined` where one has none. */
export const substituted = (
  value: string,
  declared: (name: string) => string | undefined,
): string | undefined => {
  const at = value.indexOf('var(');
  if (at < 0) return value;
  const end = closing(value, at + 4);
  const [name = '', ...fallback] = parts(value.slice(at + 4, end), ',');
  const stands = declared(name) ?? (fallback.length > 0 ? fallback.join(', ') : undefined);
  const inner = stands === undefined ? undefined : substituted(stands, declared);
  return inner === undefined
    ? undefined
    : substituted(value.slice(0, at) + inner + value.slice(end + 1), declared);
};

const shareOf = (text: string): number => {
  const [, factor = '1', percent = ''] = /^(?:calc\((\d+) \* )?(\d+)%\)?$/.exec(text) ?? [];
  return (Number(factor) * Number(percent)) / 100;
};

/** A value without `var()` as a colour; `undefined` where it is none. */
export const evaluated = (text: string): Colour | undefined => {
  const [, mixed] = /^color-mix\((.*)\)$/s.exec(text) ?? [];
  if (mixed === undefined) return parseColour(text, () => undefined);
  const [space, first = '', second = ''] = parts(mixed, ',');
  if (space !== 'in srgb') throw new Error(`Not mixed in srgb: ${text}`);
  const [a, share = ''] = parts(first, ' ');
  const [top, ground] = [evaluated(a ?? ''), evaluated(second)];
  return top && ground && mix(shareOf(share), over(top, ground), ground);
};

/**
 * The colour that a custom property comes to, out of `ui/tokens` itself and what a host has set: what the browser
 * computes, without one. `undefined` where it is no colour.
 */
export const tokenColour = (
  name: string,
  theme: DrawnTheme,
  host: ReadonlyMap<string, string> = new Map(),
): Colour | undefined => {
  const declared = declaredTokens(theme);
  const text = substituted(`var(${name})`, (each) => host.get(each) ?? declared.get(each));
  return text === undefined ? undefined : evaluated(text);
};
