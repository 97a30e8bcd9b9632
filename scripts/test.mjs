// `npm test`: everything, one stage after the other; `npm test -- unit` (or check, component, e2e, firefox, size) runs
// one, e2e in all three engines. `npm run test:all` (`--all`) runs everything in every engine, also what takes long and is
// the same in most: the tests tagged with `chromiumUnlessAll`, which run in Chromium alone otherwise.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { prepareMachine } from './machine.mjs';
import { bin, lastLines, root, run } from './run.mjs';

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

const journeys = (engine) => bin('playwright', ['test', `--project=${engine}`]);

const stages = {
  check: () => run('node', ['scripts/check.mjs']),
  build,
  size: () => run('node', ['scripts/size.mjs']),
  unit,
  component: () => bin('wtr', []),
  // One engine after the other: together they would take each other's time.
  'e2e:chromium': () => journeys('chromium'),
  'e2e:firefox': () => journeys('firefox'),
  'e2e:webkit': () => journeys('webkit'),
  // The packed packages in real apps of every framework.
  apps: () => bin('playwright', ['test', '--config', 'e2e/apps/playwright.config.ts']),
};

/** Whether a stage is meant by a name: by its own, by that of all its kind, or by that of its engine. */
const isMeant = (stage, name) => stage === name || stage.split(':').includes(name);

const given = process.argv.slice(2);
if (given.includes('--all')) process.env.E2E_ALL = '1';
const asked = given.filter((name) => name !== '--all');
const unknown = asked.filter((name) => !Object.keys(stages).some((stage) => isMeant(stage, name)));
if (unknown.length > 0)
  throw new Error(`No stage "${unknown.join('", "')}". There are: ${Object.keys(stages).join(', ')}.`);

const isAsked = (stage) => asked.length === 0 || asked.some((each) => isMeant(stage, each));

await prepareMachine({ backends: isAsked('apps') });
const failed = [];
const took = [];
for (const name of Object.keys(stages).filter(isAsked)) {
  console.log(`\n=== ${name}`);
  const began = performance.now();
  const code = await stages[name]();
  took.push([name, (performance.now() - began) / 60_000]);
  const said = lastLines();
  if (code !== 0) {
    failed.push([name, said]);
    if (name === 'build') break;
  }
}
const all = took.reduce((sum, [, minutes]) => sum + minutes, 0);
const told = [...took, ['all', all]].map(([name, minutes]) => `${name} ${minutes.toFixed(1)}`);
console.log(`\nMinutes: ${told.join(', ')}`);
// Who reads the end of a long log sees there what failed, and not only which stage.
if (!process.stdout.isTTY)
  for (const [name, said] of failed) console.log(`\n=== ${name} ended with\n${said.join('\n')}`);
const names = failed.map(([name]) => name).join(', ');
console.log(failed.length > 0 ? `\nnpm test: failed: ${names}` : 'npm test: all stages passed');
process.exitCode = failed.length > 0 ? 1 : 0;
