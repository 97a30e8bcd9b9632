// What npm would publish: no test, the licence, a README and ten lines for agents, each file that `exports` names, each script
// with its map (but the loader, which is as the server sends it), and nothing that publint or "are the types wrong" have to say. Needs the types check before it, which builds dist.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { buildWebSdk } from './build.mjs';
import { packAll } from './packages/pack.mjs';
import { root } from './run.mjs';

/** For whom each is: one with a `require` entry for every tool, the others for those that know `exports` and modules. */
const profileOf = ({ exports }) =>
  exports['.'].import && exports['.'].require
    ? [
        '--profile',
        'strict',
        '--exclude-entrypoints',
        ...Object.keys(exports).filter((entry) => entry.endsWith('.css')),
      ]
    : ['--profile', 'esm-only'];

const leaves = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(leaves));

const contents = ({ folder, manifest, files }) => {
  const published = new Set(files);
  return [
    ...['./LICENSE', './README.md', './AGENTS.md', ...leaves(manifest.exports)]
      .filter((file) => !published.has(file.slice(2)))
      .map((file) => `${folder}: ${file} is not published`),
    ...files
      .filter((file) => /^dist\/(?!browser\/).*\.js$/.test(file) && !published.has(`${file}.map`))
      .map((file) => `${folder}: ${file} has no source map`),
    ...files
      .filter((file) => /\.(test|wtr)\.|(^|\/)testing\//.test(file))
      .map((file) => `${folder}: ${file} is a test, and published`),
  ];
};

const lint = async ({ folder, manifest }) => {
  const { messages } = await publint({ pkgDir: path.join(root, folder), strict: true, level: 'warning' });
  return messages.map(
    (message) => `${folder}: publint: ${formatMessage(message, manifest, { color: false })}`,
  );
};

const types = ({ folder, tarball, manifest }) => {
  const { status, stdout, stderr } = spawnSync(
    path.join(root, 'node_modules/.bin/attw'),
    [tarball, '--format', 'ascii', '--no-emoji', '--no-color', ...profileOf(manifest)],
    { encoding: 'utf8' },
  );
  return status === 0 ? [] : [`${folder}: are the types wrong?\n${stdout}${stderr}`];
};

const folder = mkdtempSync(path.join(tmpdir(), 'kryptos-packages-'));
try {
  if ((await buildWebSdk()) !== 0) throw new Error('The React SDK could not be built.');
  const problems = [];
  for (const each of packAll(folder)) problems.push(...contents(each), ...(await lint(each)), ...types(each));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
