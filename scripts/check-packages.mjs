// What npm would publish: no test, the licence and a README, and each file that `exports` names. Needs the types check
// before it, which builds dist.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const published = (folder) => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return new Set(JSON.parse(stdout)[0].files.map((file) => file.path));
};

const problems = readdirSync(path.join(root, 'packages')).flatMap((name) => {
  const folder = path.join(root, 'packages', name);
  const { exports } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = published(folder);
  const needed = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? entry : Object.values(entry),
  );
  return [
    ...['./LICENSE', './README.md', ...needed]
      .filter((file) => !files.has(file.slice(2)))
      .map((file) => `packages/${name}: ${file} is not published`),
    ...[...files]
      .filter((file) => /\.(test|wtr)\.|(^|\/)testing\//.test(file))
      .map((file) => `packages/${name}: ${file} is a test, and published`),
  ];
});
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
