import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { packages } from './installation.js';
import { npm } from './workshop.js';

/** Every way into a package that is a script. */
const entriesOf = (folder: string, name: string): string[] => {
  const file = path.join(folder, 'node_modules', name, 'package.json');
  const { exports } = JSON.parse(readFileSync(file, 'utf8')) as { exports: Record<string, unknown> };
  return Object.keys(exports)
    .filter((entry) => !/\.(css|json)$/.test(entry))
    .map((entry) => name + entry.slice(1));
};

/** An empty folder. Not in the workshop: what the apps have would be found in the folders above. */
const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kryptos-alone-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

test('the packed packages, alone in a project, name all that they need: every entry loads in Node, and does nothing there', async ({
  folder,
}) => {
  test.setTimeout(120_000);
  writeFileSync(path.join(folder, 'package.json'), '{"name": "alone", "private": true, "type": "module"}');
  const all = [...packages()];
  await npm(folder, [
    'install',
    ...['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--prefer-offline'],
    ...all.map(([, file]) => file),
  ]);
  const entries = all.flatMap(([name]) => entriesOf(folder, name));
  expect(entries).toContain('@kryptos_connect/element/define');
  const script = `
    const before = new Set(Object.keys(globalThis));
    for (const entry of ${JSON.stringify(entries)}) await import(entry);
    const { createRequire } = await import('node:module');
    const required = createRequire(import.meta.url)('@kryptos_connect/web-sdk');
    const added = Object.keys(globalThis).filter((key) => !before.has(key) && !key.startsWith('__zod'));
    process.stdout.write([added.length, typeof required.KryptosConnectButton].join(' '));`;
  const said = execFileSync('node', ['--input-type=module', '--eval', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(said).toBe('0 function');
});
