// Builds what is stale: types and Node code by tsc (which knows by itself), the two browser bundles by Vite and the
// database that a first start begins with when the content of what goes into them has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bin, root, run } from './run.mjs';

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
const vite = (mode) => () => bin('vite', ['build', '--mode', mode, '--logLevel', 'warn']);
const outputs = {
  element: {
    inputs: [...shared, 'packages/element/src', 'packages/element/package.json'],
    output: 'packages/element/dist/browser/kryptos-connect.js',
    make: async () => {
      for (const mode of ['element', 'elsewhere', 'diagnosis', 'words']) {
        const code = await vite(mode)();
        if (code) return code;
      }
      return 0;
    },
  },
  'web-sdk': {
    inputs: [...shared, 'packages/element/src', 'packages/web-sdk', 'scripts/web-sdk'],
    output: 'packages/web-sdk/dist/cjs/package.json',
    make: async () => (await vite('web-sdk')()) || run('node', ['scripts/web-sdk/complete.mjs']),
  },
  connect: {
    inputs: [...shared, 'apps/connect'],
    output: 'apps/connect/dist/app/index.html',
    make: vite('connect'),
  },
  database: {
    inputs: ['node_modules/@electric-sql/pglite/package.json', 'apps/server/src/store/template.ts'],
    output: 'apps/server/dist/database-template.tar.gz',
    make: () => run('node', ['apps/server/dist/database-template-command.js']),
  },
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

const renew = async (name) => {
  const { inputs, output, make } = outputs[name];
  const stamp = path.join(root, '.cache/build', name);
  const now = fingerprint(inputs);
  if (existsSync(path.join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now)
    return 0;
  const code = await make();
  if (code === 0) {
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
  }
  return code;
};

/** Builds the React SDK's CommonJS, where it is stale. Resolves to an exit code. */
export const buildWebSdk = () => renew('web-sdk');

/** Builds everything that is stale. Resolves to an exit code. */
export const build = async () => {
  let code = await bin('tsc', ['-b']);
  for (const name of Object.keys(outputs)) code ||= await renew(name);
  return code;
};

if (process.argv[1] === import.meta.filename) process.exitCode = await build();
