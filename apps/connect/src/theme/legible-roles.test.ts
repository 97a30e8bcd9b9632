import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Colour, parseColour } from './colour.js';
import { contrast, mix, over, READABLE, WHITE } from './contrast.js';
import { legible } from './legible.js';
import { legibleRoles } from './legible-roles.js';
import type { VariableName } from './variables.js';

const SHADES = { text: 0.68, ground: 0.07, tint: 0.11, icon: 0.8 };
/** A colour written in 8 bits a channel is a little beside the one that was computed. */
const NEARLY = READABLE - 0.03;
const OURS: Readonly<Record<string, string>> = {
  '--kc-bg-primary': '#ffffff',
  '--kc-text-primary': '#17131f',
  '--kc-primary': '#7c3aed',
  '--kc-success': '#0b6b45',
  '--kc-warning': '#855300',
  '--kc-error': '#b3261e',
};
const read = (text: string | undefined): Colour | undefined =>
  text === undefined ? undefined : parseColour(text, () => undefined);

/** What a theme comes to: what the host has set, corrected; and a variable's colour, the host's or ours. */
const themed = (wanted: Readonly<Record<string, string>>) => {
  const values = new Map(Object.entries(wanted));
  const given = (name: string) => read(values.get(name));
  const colourOf = (name: string) => given(name) ?? read(OURS[name]);
  for (const correct of [() => legible(colourOf, SHADES), () => legibleRoles(given, colourOf, SHADES)])
    for (const [name, value] of correct())
      if (value === undefined) values.delete(name);
      else values.set(name, value);
  return { values, given, colourOf };
};

const hex = fc
  .tuple(fc.integer({ min: 0, max: 0xffffff }), fc.constantFrom('', '', '80', '00'))
  .map(([colour, alpha]) => `#${colour.toString(16).padStart(6, '0')}${alpha}`);
const NAMES = [
  ...['--kc-bg-primary', '--kc-bg-secondary', '--kc-bg-tertiary', '--kc-bg-hover', '--kc-primary-light'],
  ...['--kc-text-primary', '--kc-text-secondary', '--kc-text-tertiary', '--kc-text-inverse'],
  ...['--kc-secondary', '--kc-secondary-hover', '--kc-border-focus'],
  ...['success', 'warning', 'error'].flatMap((tone) =>
    ['', '-light', '-dark'].map((kind) => `--kc-${tone}${kind}`),
  ),
];
const themes = fc.record(Object.fromEntries(NAMES.map((name) => [name, hex])), { requiredKeys: [] });

test('whatever colours an app has, every text can be read on every ground that it stands on', () => {
  fc.assert(
    fc.property(themes, (wanted) => {
      const { given, colourOf } = themed(wanted as Record<string, string>);
      const page = over(colourOf('--kc-bg-primary') ?? WHITE, WHITE);
      const text = over(colourOf('--kc-text-primary') ?? WHITE, page);
      const seen = (name: string) => {
        const colour = given(name);
        return colour && over(colour, page);
      };
      const quiet = mix(SHADES.text, text, page);
      const grounds = ['--kc-bg-secondary', '--kc-bg-tertiary', '--kc-bg-hover', '--kc-primary-light'].map(
        seen,
      );
      const texts = [text, given('--kc-text-secondary') ?? quiet, given('--kc-text-tertiary') ?? quiet];
      for (const ground of [page, ...grounds])
        for (const ink of ground ? texts : [])
          assert.ok(contrast(ink, ground as Colour) >= NEARLY, 'text on a ground');

      const second = seen('--kc-secondary');
      const onSecond = (second && given('--_on-secondary')) ?? text;
      for (const ground of [second, seen('--kc-secondary-hover')])
        if (ground) assert.ok(contrast(onSecond, ground) >= NEARLY, 'text on the second colour');

      for (const [tone, share] of [
        ['success', 0.11],
        ['warning', 0.12],
        ['error', 0.09],
      ] as const) {
        const mark = over(colourOf(`--kc-${tone}`) ?? text, page);
        const ground = seen(`--kc-${tone}-light`) ?? mix(share, mark, page);
        const ink = given(`--kc-${tone}-dark`) ?? mark;
        assert.ok(contrast(ink, page) >= NEARLY, `${tone} on the page`);
        assert.ok(contrast(ink, ground) >= NEARLY, `${tone} on its ground`);
      }
      const ring = given('--kc-border-focus');
      if (ring) assert.ok(contrast(ring, page) >= 3, 'the ring');
    }),
    { numRuns: 3000 },
  );
});

for (const [name, value, others, comes] of [
  ['--kc-bg-secondary', '#f4f4f8', {}, '#f4f4f8'],
  ['--kc-bg-secondary', '#444444', {}, undefined],
  ['--kc-bg-hover', '#eeeeee', {}, '#eeeeee'],
  ['--kc-primary-light', '#ede9fe', {}, '#ede9fe'],
  ['--kc-text-secondary', '#555566', {}, '#555566'],
  ['--kc-text-secondary', '#bbbbbb', {}, undefined],
  ['--kc-text-tertiary', '#cccccc', {}, undefined],
  ['--kc-border-focus', '#2563eb', {}, '#2563eb'],
  ['--kc-border-focus', '#ffff88', {}, undefined],
  ['--_on-secondary', undefined, { '--kc-secondary': '#111827', '--kc-text-inverse': '#f0f0f0' }, '#f0f0f0'],
  ['--_on-secondary', undefined, { '--kc-secondary': '#111827' }, '#ffffff'],
  ['--kc-secondary-hover', undefined, { '--kc-secondary': '#111827' }, '#0f1522'],
  ['--kc-success-dark', '#14532d', {}, '#14532d'],
  ['--kc-success-dark', '#bbf7d0', {}, '#0b6b45'],
  ['--kc-error-dark', undefined, { '--kc-error': '#ffaaaa' }, '#17131f'],
  ['--kc-warning-light', '#fef3c7', {}, '#fef3c7'],
] as const)
  test(`${name}: ${value ?? 'not set'} with ${JSON.stringify(others)} comes to ${comes ?? 'our own'}`, () => {
    const { values } = themed({ ...others, ...(value === undefined ? {} : { [name]: value }) });
    assert.equal(values.get(name as VariableName), comes);
  });
