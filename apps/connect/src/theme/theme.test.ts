import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatColour, parseColour } from './colour.js';
import { contrast, mix, over, READABLE, WHITE } from './contrast.js';
import { legible } from './legible.js';
import { checkedVariables, VARIABLES, type VariableName } from './variables.js';

const named = (name: string) => ({ red: '#ff0000', rebeccapurple: '#663399' })[name];
const check = (name: string, value: string) =>
  checkedVariables({ [name]: value }, named).get(name as VariableName);

for (const [name, value, written] of [
  ['--kc-primary', '#8b5cf6', '#8b5cf6'],
  ['--kc-primary', ' #FFF ', '#ffffff'],
  ['--kc-primary', '#0008', '#00000088'],
  ['--kc-primary', 'rgb(139, 92, 246)', '#8b5cf6'],
  ['--kc-primary', 'rgb(139 92 246 / 50%)', '#8b5cf680'],
  ['--kc-primary', 'rgba(100%, 0%, 0%, .5)', '#ff000080'],
  ['--kc-primary', 'rgb(999, -5, 0)', '#ff0000'],
  ['--kc-primary', 'hsl(120, 100%, 25%)', '#008000'],
  ['--kc-primary', 'hsl(-240deg 100% 25%)', '#008000'],
  ['--kc-primary', 'RebeccaPurple', '#663399'],
  ['--kc-primary-rgb', '139,92, 246', '139, 92, 246'],
  ['--kc-border-radius', '8px', '8px'],
  ['--kc-border-radius', '0.5rem', '0.5rem'],
  ['--kc-border-radius', '0', '0px'],
  ['--kc-shadow-md', 'none', 'none'],
  [
    '--kc-shadow-md',
    '0 1px 2px rgba(0, 0, 0, 0.1), inset 0 -1px 0 2px #FFF',
    '0px 1px 2px #0000001a, inset 0px -1px 0px 2px #ffffff',
  ],
  [
    '--kc-font-family',
    "inter, 'Helvetica Neue', Comic Sans MS, sans-serif",
    '"Inter", "Helvetica Neue", sans-serif',
  ],
] as const) {
  test(`${name}: ${value} is written as ${written}`, () => assert.equal(check(name, value), written));
}

for (const [name, value] of [
  ['--kc-primary', 'url(https://evil.example/x)'],
  ['--kc-primary', 'red; background: url(x)'],
  ['--kc-primary', 'red}body{display:none'],
  ['--kc-primary', 'var(--kc-text-primary)'],
  ['--kc-primary', 'expression(alert(1))'],
  ['--kc-primary', 'color-mix(in srgb, red, blue)'],
  ['--kc-primary', 'rgb(1,2)'],
  ['--kc-primary', 'rgb(1,2,3'],
  ['--kc-primary', 'rgb(calc(1),2,3)'],
  ['--kc-primary', '#12345'],
  ['--kc-primary', 'constructor'],
  ['--kc-primary', 'r\\65 d'],
  ['--kc-primary', ''],
  ['--kc-primary-rgb', '256, 0, 0'],
  ['--kc-primary-rgb', '1, 2'],
  ['--kc-primary-rgb', '1, 2, 3); x'],
  ['--kc-border-radius', '9999px'],
  ['--kc-border-radius', '-1px'],
  ['--kc-border-radius', '50%'],
  ['--kc-border-radius', '100vw'],
  ['--kc-border-radius', 'calc(1px + 1px)'],
  ['--kc-border-radius', '1e3px'],
  ['--kc-shadow-md', '0 0 9999px red'],
  ['--kc-shadow-md', '0 1px'],
  ['--kc-shadow-md', '0 1px url(x)'],
  ['--kc-shadow-md', '0 1px -1px red'],
  ['--kc-shadow-md', Array(5).fill('0 1px red').join(', ')],
  ['--kc-font-family', 'Comic Sans MS'],
  ['--kc-font-family', '"Inter\\"; x"'],
  ['--kc-unknown', 'red'],
  ['--kc-primary', `${' '.repeat(200)}red`],
  ['color', 'red'],
  ['__proto__', 'red'],
  ['constructor', 'red'],
] as const) {
  test(`${name}: ${JSON.stringify(value)} does not reach the style`, () =>
    assert.equal(check(name, value), undefined));
}

test('whatever a value is, what is written is made of harmless characters, and reads the same again', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.stringMatching(/^(rgb|hsl|url|var|#)?[(]?[0-9a-f, %./;}{()-]{0,40}[)]?$/),
    fc
      .constantFrom('red', '1px', '0 1px red', 'Inter', '1,2,3')
      .chain((good) => fc.string().map((bad) => good + bad)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(VARIABLES)), hostile, (name, value) => {
      const written = check(name, value);
      if (written === undefined) return;
      assert.match(written, /^[a-z0-9 #.,"-]*$/i);
      assert.equal(check(name, written), written);
    }),
    { numRuns: 3000 },
  );
});

const channel = fc.integer({ min: 0, max: 255 });
const opaque = fc.record({ red: channel, green: channel, blue: channel, alpha: fc.constant(1) });
const anyColour = fc.record({
  red: channel,
  green: channel,
  blue: channel,
  alpha: fc.constantFrom(0, 0.2, 0.6, 1),
});

test('a colour that is written reads the same again', () => {
  fc.assert(
    fc.property(opaque, (colour) =>
      assert.deepEqual(parseColour(formatColour(colour), named), { ...colour }),
    ),
  );
});

test('contrast is that of WCAG', () => {
  const of = (text: string, ground: string) => {
    const [a, b] = [parseColour(text, named), parseColour(ground, named)];
    assert.ok(a && b);
    return Math.round(contrast(a, b) * 100) / 100;
  };
  assert.equal(of('#000', '#fff'), 21);
  assert.equal(of('#777', '#fff'), 4.48);
  assert.equal(of('#fff', '#fff'), 1);
});

const SHADES = { text: 0.68, ground: 0.07 };
const OURS = { '--kc-bg-primary': '#ffffff', '--kc-text-primary': '#17131f' };

test('whatever colours an app has, its text can be read: on the primary colour, hovered, and on the page, quiet too', () => {
  fc.assert(
    fc.property(
      fc.record({
        '--kc-primary': anyColour,
        '--kc-primary-text': anyColour,
        '--kc-primary-hover': anyColour,
        '--kc-bg-primary': anyColour,
        '--kc-text-primary': anyColour,
      }),
      (colours) => {
        const theirs = new Map(Object.entries(colours));
        const corrected = legible((name) => theirs.get(name), SHADES);
        const seen = (name: VariableName & keyof typeof colours) => {
          const text = corrected.get(name);
          if (text !== undefined) return parseColour(text, named) ?? WHITE;
          const given = corrected.has(name) ? OURS[name as keyof typeof OURS] : undefined;
          return (given === undefined ? theirs.get(name) : parseColour(given, named)) ?? WHITE;
        };
        const page = over(seen('--kc-bg-primary'), WHITE);
        const text = over(seen('--kc-text-primary'), page);
        const primaryText = seen('--kc-primary-text');
        assert.ok(contrast(mix(0.68, text, page), page) >= READABLE - 0.03, 'quiet text');
        assert.ok(contrast(primaryText, over(seen('--kc-primary'), page)) >= READABLE - 0.03, 'primary');
        assert.ok(contrast(primaryText, over(seen('--kc-primary-hover'), page)) >= READABLE - 0.03, 'hover');
      },
    ),
    { numRuns: 2000 },
  );
});

test('colours that can be read are left as they are', () => {
  const colours: Partial<Record<VariableName, string>> = {
    '--kc-primary': '#7c3aed',
    '--kc-primary-text': '#ffffff',
    '--kc-primary-hover': '#6d28d9',
    ...OURS,
  };
  const corrections = legible((name) => {
    const text = colours[name];
    return text === undefined ? undefined : parseColour(text, named);
  }, SHADES);
  assert.deepEqual([...corrections], []);
});

for (const [primary, given, text] of [
  ['#facc15', '#ffffff', '#000000'],
  ['#1e1b4b', '#000000', '#ffffff'],
] as const) {
  test(`${given} on ${primary} is corrected to ${text}`, () => {
    const colours = new Map([
      ['--kc-primary', primary],
      ['--kc-primary-text', given],
    ]);
    const corrections = legible((name) => parseColour(colours.get(name) ?? '', named), SHADES);
    assert.equal(corrections.get('--kc-primary-text'), text);
  });
}
