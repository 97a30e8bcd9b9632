// `npm run check`: the same by hand, in the hook and in CI. Each line is a name and a command; all run, and all
// that failed are named at the end.
import { bin, root, run } from './run.mjs';

const checks = [
  ['format and lint', () => bin('biome', ['check', '--error-on-warnings', '.'])],
  ['types', () => bin('tsc', ['-b'])],
  [
    'walls',
    () =>
      bin('depcruise', ['packages', 'apps', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']),
  ],
  ['dead code', () => bin('knip', ['--no-progress'])],
  ['generated files', () => run('node', ['scripts/generate.mjs', '--check'])],
  ['lock file', () => run('node', ['scripts/check-lockfile.mjs'])],
  ['packages', () => run('node', ['scripts/check-packages.mjs'])],
];

const failed = [];
for (const [name, check] of checks) {
  console.log(`\n• ${name}`);
  if ((await check()) !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nnpm run check: failed: ${failed.join(', ')} (in ${root})`);
  process.exitCode = 1;
}
