// The lock file names no registry: it must install from whichever one the reader's npm is set to.
import { readFileSync } from 'node:fs';
import { root } from './run.mjs';

const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
const bad = Object.entries(packages).filter(
  ([place, entry]) =>
    /^https?:/.test(entry.resolved ?? '') ||
    (place.includes('node_modules/') && !entry.link && !entry.integrity && !entry.inBundle),
);
for (const [place, entry] of bad)
  console.error(`${place}: ${entry.resolved ? 'names a registry' : 'has no integrity hash'}`);
if (bad.length > 0) process.exitCode = 1;
