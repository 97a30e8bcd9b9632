// Holds the built files to their budgets: bytes after gzip, level 9, as a CDN would send them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run.mjs';
import { weightOfWebSdk } from './web-sdk/weight.mjs';

const KIB = 1024;
const app = path.join(root, 'apps/connect/dist/app');
const loader = path.join(root, 'packages/element/dist/browser/kryptos-connect.js');
for (const file of [loader, path.join(app, '.vite/manifest.json')]) {
  if (!existsSync(file)) throw new Error(`${path.relative(root, file)} is not there. Run: npm run build`);
}

/** @type {Record<string, {file: string, name?: string, src?: string, css?: string[], imports?: string[], dynamicImports?: string[], isEntry?: boolean}>} */
const manifest = JSON.parse(readFileSync(path.join(app, '.vite/manifest.json'), 'utf8'));

/** The files that a chunk needs before it can run: itself, what it imports, and their styles. */
const needs = (key, seen = new Set()) => {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const each of chunk.imports ?? []) needs(each, seen);
  return seen;
};
const gzipped = (files) =>
  [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.resolve(app, file)), { level: 9 }).length,
    0,
  );

const first = needs('index.html');
const signIn = Object.keys(manifest).find((key) => key.endsWith('kc-sign-in-step.ts'));
for (const file of signIn ? needs(signIn) : []) first.add(file);
first.add('index.html');

/** English comes with the app; another language is a file more. */
const heaviestTexts = (part, count) => {
  const texts = Object.keys(manifest).filter(
    (key) => key.endsWith(`/${part}.ts`) && key.includes('locales/'),
  );
  if (texts.length < count) throw new Error(`The build lacks texts: ${texts.join(', ')}`);
  return Math.max(...texts.map((key) => gzipped([manifest[key].file])));
};

const rows = [
  ['the loader script, all of <kryptos-connect>', gzipped([loader]), 4 * KIB],
  ['web-sdk, without React and the element', await weightOfWebSdk(), 1.5 * KIB],
  [
    'the hosted app until the sign-in screen can be used, in the language that weighs most',
    gzipped(first) + heaviestTexts('first', 10),
    40 * KIB,
  ],
  ...['elsewhere', 'diagnosis', 'words'].map((name) => [
    `of the element only where it is needed, ${name}`,
    gzipped([path.join(path.dirname(loader), `${name}.js`)]),
    3 * KIB,
  ]),
];
rows.push([
  'then, for the texts of the steps, in the language that weighs most',
  heaviestTexts('steps', 11),
  8 * KIB,
]);
for (const [key, chunk] of Object.entries(manifest)) {
  if (!/steps\/.*step\.ts$|start-\w+\.ts$/.test(key) || first.has(chunk.file)) continue;
  const own = [...needs(key)].filter((file) => !first.has(file));
  rows.push([`then, for ${path.basename(key, '.ts')}`, gzipped(own), 8 * KIB]);
}

for (const [what, size, budget] of rows) {
  const fits = size <= budget;
  console.log(`${fits ? '✔' : '✖'} ${(size / KIB).toFixed(2).padStart(6)} KiB of ${budget / KIB}  ${what}`);
  if (!fits) process.exitCode = 1;
}
if (rows.length < 6) {
  console.error('✖ the build has no lazy steps: is the manifest the one that this script expects?');
  process.exitCode = 1;
}
