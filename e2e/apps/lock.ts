// Writes package-lock.json beside this, after a change of what the apps, the example backends or our packages need:
// `node --import tsx e2e/apps/lock.ts`. What is in it stays, where it still fits; --anew resolves everything again.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { layOut, lockFile } from './installation.js';
import { npm, root, workshop } from './workshop.js';

// What is installed there would be taken for what was asked for.
rmSync(workshop, { recursive: true, force: true });
await layOut();
const made = path.join(workshop, 'package-lock.json');
if (existsSync(lockFile) && !process.argv.includes('--anew')) copyFileSync(lockFile, made);
await npm(workshop, [
  'install',
  '--package-lock-only',
  '--ignore-scripts',
  '--omit-lockfile-registry-resolved',
]);

const lock = JSON.parse(readFileSync(made, 'utf8')) as {
  packages: Record<string, { resolved?: string; integrity?: string }>;
};
// Ours are other files with each change of them.
for (const entry of Object.values(lock.packages))
  if (entry.resolved?.startsWith('file:')) delete entry.integrity;
writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
const { status } = spawnSync('node', ['scripts/check-lockfile.mjs', '--fix'], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
