// Builds what is stale: types and Node code by tsc (which knows by itself), the two browser bundles by Vite when
// the content of what goes into them has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bin, root } from './run.mjs';

const files = (place) => {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'dist')
    .flatMap((entry) => files(path.join(place, entry.name)))
    .sort();
};

const shared = ['vite.config.ts', 'package-lock.json', 'tsconfig.base.json', 'packages/protocol/src'];
const bundles = {
  element: {
    inputs: [...shared, 'packages/element/src', 'packages/element/package.json'],
    output: 'packages/element/dist/browser/kryptos-connect.js',
  },
  connect: { inputs: [...shared, 'apps/connect'], output: 'apps/connect/dist/app/index.html' },
};

const fingerprint = (inputs) => {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(files))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
};

const bundle = async (mode) => {
  const { inputs, output } = bundles[mode];
  const stamp = path.join(root, '.cache/build', mode);
  const now = fingerprint(inputs);
  if (existsSync(path.join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now)
    return 0;
  const code = await bin('vite', ['build', '--mode', mode, '--logLevel', 'warn']);
  if (code === 0) {
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
  }
  return code;
};

/** Builds everything that is stale. Resolves to an exit code. */
export const build = async () => {
  for (const step of [() => bin('tsc', ['-b']), () => bundle('element'), () => bundle('connect')]) {
    const code = await step();
    if (code !== 0) return code;
  }
  return 0;
};

if (process.argv[1] === import.meta.filename) process.exitCode = await build();
