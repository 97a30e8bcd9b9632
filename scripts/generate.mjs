// Writes everything that is generated and committed; with --check it writes nothing and fails on any drift.
import { run } from './run.mjs';

const generators = [
  'scripts/catalogue/generate.mjs',
  'scripts/docs/api.mjs',
  'scripts/docs/causes.mjs',
  'scripts/docs/design-language.mjs',
  'scripts/docs/contact-sheet.mjs',
  'scripts/docs/faults.mjs',
  'scripts/docs/frameworks.mjs',
  'scripts/docs/guides.mjs',
  'scripts/docs/languages.mjs',
  'scripts/docs/security.mjs',
  'scripts/docs/journeys.mjs',
  'scripts/docs/theming.mjs',
  'scripts/docs/widget-words.mjs',
  'scripts/element/manifest.mjs',
  'scripts/element/framework-types.mjs',
  'scripts/packages/exports.mjs',
];

let failed = false;
for (const generator of generators)
  failed =
    (await run('node', ['--conditions=source', '--import=tsx', generator, ...process.argv.slice(2)])) !== 0 ||
    failed;
process.exitCode = failed ? 1 : 0;
