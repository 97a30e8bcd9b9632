import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contrast, over, VISIBLE } from './contrast.js';
import { HOST_PALETTES } from './testing/host-palettes.js';
import { ROLE_PAIRS } from './testing/role-pairs.js';
import { type DrawnTheme, declaredTokens, THEMES, tokenColour } from './testing/token-values.js';
import { themed } from './themed.js';
import { VARIABLES } from './variables.js';

/** A colour written in 8 bits a channel is a little beside the one that was computed. */
const NEARLY = 0.05;
const unnamed = () => undefined;

/** The pairs that can not be told apart in a host's theme, each with its contrast. */
const failuresOf = (wanted: Readonly<Record<string, string>>, theme: DrawnTheme, allowed = 0): string[] => {
  const declared = declaredTokens(theme);
  const host = themed(wanted, unnamed, (name) => declared.get(name) ?? '');
  const [page, fill, edge] = ['--_ground', '--kc-primary', '--_edge'].map((name) =>
    tokenColour(name, theme, host),
  );
  assert.ok(page && fill);
  const outline = Math.max(contrast(fill, page), edge ? contrast(edge, page) : 0);
  const unseen = outline >= VISIBLE - allowed ? [] : [`what is filled with ${outline.toFixed(2)}`];
  return [...unseen, ...pairFailures(host, theme, allowed)];
};

const pairFailures = (host: ReadonlyMap<string, string>, theme: DrawnTheme, allowed: number): string[] =>
  ROLE_PAIRS.flatMap(({ ink, ground, least }) => {
    const [page, on, top] = ['--_ground', ground, ink].map((name) => tokenColour(name, theme, host));
    assert.ok(page && on && top, `${ink} on ${ground}`);
    const ratio = contrast(top, over(on, page));
    return ratio >= least - allowed ? [] : [`${ink} on ${ground}: ${ratio.toFixed(2)}, not ${least}`];
  });

for (const theme of THEMES) {
  test(`every pair of our own roles can be told apart, ${theme}`, () =>
    assert.deepEqual(failuresOf({}, theme), []));

  for (const [name, palette] of HOST_PALETTES)
    test(`${name}: every pair of roles can be told apart, ${theme}`, () =>
      assert.deepEqual(failuresOf(palette, theme), []));
}

const COLOURS = Object.keys(VARIABLES).filter(
  (name) => !/-(rgb|border|border-radius|family|sm|md|lg)$/.test(name),
);
const hex = fc
  .tuple(fc.integer({ min: 0, max: 0xffffff }), fc.constantFrom('', '', '', '80', '00'))
  .map(([colour, alpha]) => `#${colour.toString(16).padStart(6, '0')}${alpha}`);

test('whatever colours a host sets, and however many of them, every pair of roles can be told apart', () => {
  const themes = fc.record(Object.fromEntries(COLOURS.map((name) => [name, hex])), { requiredKeys: [] });
  fc.assert(
    fc.property(themes, fc.constantFrom(...THEMES), (wanted, theme) => {
      assert.deepEqual(failuresOf(wanted as Record<string, string>, theme, NEARLY), []);
    }),
    { numRuns: 2000 },
  );
});
