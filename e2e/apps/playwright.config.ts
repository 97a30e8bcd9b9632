import { defineConfig } from '@playwright/test';
import { engines } from '../support/engines.js';
import type { EngineOptions } from '../support/fixtures.js';
import { ports } from './apps.js';

/** The journeys over the apps of every framework. Their stack installs and builds them, which takes minutes the first time. */
export default defineConfig<EngineOptions>({
  testDir: '.',
  outputDir: '../../test-results/apps',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  reporter: [['list']],
  use: { screenshot: 'only-on-failure', trace: 'off' },
  // All of it in Chromium, and two of the journeys in the others.
  projects: engines().map((engine) => (engine.name === 'firefox' ? { ...engine, grep: /@core/ } : engine)),
  webServer: {
    command: 'node --conditions=source --import tsx e2e/apps/stack.ts',
    cwd: '../..',
    url: `http://127.0.0.1:${ports.ready}/`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    timeout: 1_200_000,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
