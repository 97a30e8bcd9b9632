import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../run.mjs';

/**
 * Writes generated files, or with `--check` compares them with what is there; says which differ and fails.
 * @param {ReadonlyMap<string, string>} files by their path in the checkout
 */
export const writeGenerated = async (files) => {
  const check = process.argv.includes('--check');
  const stale = [];
  for (const [name, text] of files) {
    const file = path.join(root, name);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    stale.push(name);
    if (check) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  for (const name of stale) console.log(`${check ? 'stale: ' : 'wrote '}${name}`);
  if (check && stale.length > 0) {
    console.error(
      'Generated files differ from their sources: run npm run generate and commit what it writes.',
    );
    process.exitCode = 1;
  }
};
