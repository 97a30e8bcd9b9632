import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { declaredTokens } from '../theme/testing/token-values.js';

const source = fileURLToPath(new URL('../', import.meta.url));
const styles = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(ui|steps)\//.test(file) && /(?<!\.(test|wtr|scenes|d))\.ts$/.test(file))
  .filter((file) => !/\/testing\/|\/(tokens|icons)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(source + file, 'utf8') }));

/** Values that have a token each, and so are written nowhere else. */
const SCATTERED = [
  [/font-size: [\d.]+/g, 'a size of text'],
  [/font-weight: \d/g, 'a weight'],
  [/border-radius: \d+px(?! )/g, 'a roundness'],
  [/(?:animation|transition)[\w-]*:[^;]*?\b[\d.]+m?s\b/g, 'a duration'],
  [/cubic-bezier/g, 'a curve'],
  [
    /^\s*(?:padding|margin|gap)[\w-]*: [^;]*(?<![\d.-])(?:2|4|6|8|10|12|14|16|20|24|32)px\b/gm,
    'a space of the scale',
  ],
  [/: [^;]*#[\da-f]{3,8};/g, 'a colour'],
] as const;

for (const [pattern, what] of SCATTERED)
  test(`no step and no control writes ${what} of its own`, () => {
    assert.ok(styles.length > 20, 'they were found');
    assert.deepEqual(
      styles.flatMap(({ file, text }) =>
        (text.match(pattern) ?? []).map((found) => `${file}: ${found.trim()}`),
      ),
      [],
    );
  });

test('what they use of the tokens is there, and what is there is used', () => {
  const declared = declaredTokens('light');
  const everything = [...styles.map(({ text }) => text), ...declared.values()].join('\n');
  const used = new Set(everything.match(/(?<=var\()\s*--_[\w-]+/g)?.map((name) => name.trim()));
  const conditional = ['--_on-secondary', '--_title-ring'];
  assert.deepEqual(
    [...used].filter((name) => !declared.has(name) && !conditional.includes(name)),
    [],
    'not declared',
  );
  const elsewhere = ['--_page'];
  assert.deepEqual(
    [...declared.keys()].filter(
      (name) => name.startsWith('--_') && !used.has(name) && !elsewhere.includes(name),
    ),
    [],
    'not used',
  );
});
