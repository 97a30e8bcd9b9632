import { defineConfig } from '@playwright/test';
import { stack } from './e2e/support/addresses.js';
import { engines } from './e2e/support/engines.js';
import type { EngineOptions } from './e2e/support/fixtures.js';

export default defineConfig<EngineOptions>({
  testDir: 'e2e',
  // They have a stack of their own: e2e/apps/playwright.config.ts.
  testIgnore: 'apps/**',
  globalTeardown: './e2e/support/run-secrets.ts',
  outputDir: 'test-results',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // More than there are cores: a journey waits most of its time, for the browser and for the product's own deadlines.
  workers: 4,
  fullyParallel: false,
  reporter: [['list']],
  use: {
    baseURL: stack.demoOrigin,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: engines(),
  webServer: {
    command: 'node --conditions=source --import tsx e2e/support/stack.ts',
    url: `http://127.0.0.1:${stack.readyPort}/`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
