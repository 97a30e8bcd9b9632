// `npm test`: everything, one stage after the other; `npm test -- unit` (or check, component, e2e, size) runs one.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { prepareMachine } from './machine.mjs';
import { bin, root, run } from './run.mjs';

const testFiles = (folder) =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : testFiles(place);
    return entry.name.endsWith('.test.ts') ? [place] : [];
  });

const unit = () =>
  run('node', [
    '--conditions=source',
    '--import=tsx',
    '--import=./scripts/fail-on-console.mjs',
    '--test',
    '--test-concurrency=2',
    '--test-reporter=./scripts/unit-reporter.mjs',
    '--test-reporter-destination=stdout',
    ...['packages', 'apps'].flatMap(testFiles),
  ]);

const stages = {
  check: () => run('node', ['scripts/check.mjs']),
  build,
  size: () => run('node', ['scripts/size.mjs']),
  unit,
  component: () => bin('wtr', []),
  e2e: () => bin('playwright', ['test', '--project=chromium']),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in stages));
if (unknown.length > 0)
  throw new Error(`No stage "${unknown.join('", "')}". There are: ${Object.keys(stages).join(', ')}.`);

await prepareMachine();
const failed = [];
for (const name of Object.keys(stages).filter((stage) => asked.length === 0 || asked.includes(stage))) {
  console.log(`\n=== ${name}`);
  const code = await stages[name]();
  if (code !== 0) {
    failed.push(name);
    if (name === 'build') break;
  }
}
console.log(failed.length > 0 ? `\nnpm test: failed: ${failed.join(', ')}` : '\nnpm test: all stages passed');
process.exitCode = failed.length > 0 ? 1 : 0;
