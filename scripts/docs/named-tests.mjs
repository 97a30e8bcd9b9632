import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../run.mjs';

const quoted = (title) => ["'", '"', '`'].map((quote) => `(${quote}${title}${quote}`);

/** Where a test runs, by what its file is and by the tag that follows its title. */
const enginesOf = (file, after) => {
  if (file.endsWith('.test.ts')) return 'Node';
  const tag = /^,\s*\{[^}]*?tag:[^\n]*?'(@\w+)'/.exec(after)?.[1];
  if (!file.endsWith('.spec.ts') || tag === '@core') return 'Chromium, Firefox, WebKit';
  return tag === '@chromium' ? 'Chromium' : 'Chromium, Firefox';
};

/**
 * Finds the test of this title in a file: the engines in which it runs. Throws where there is none.
 * @param {string} file by its path in the checkout
 * @param {string} title as it stands in the file, with `{…}` for what is put into it
 */
export const findTest = async (file, title) => {
  const written = await readFile(path.join(root, file), 'utf8');
  const text = written.replace(/\(\s+/g, '(').replaceAll('${', '{');
  const place = quoted(title)
    .map((call) => [text.indexOf(call), call.length])
    .find(([at]) => at >= 0);
  if (!place) throw new Error(`There is no test “${title}” in ${file}.`);
  const [at, length] = place;
  return enginesOf(file, text.slice(at + length));
};
