import { devices, type PlaywrightTestConfig, type PlaywrightWorkerOptions } from '@playwright/test';
import { chromiumPath, firefoxPath, isPlaywrightsOwn, webkitPath } from '../../scripts/machine.mjs';
import type { EngineOptions } from './fixtures.js';

type Project = NonNullable<PlaywrightTestConfig<EngineOptions>['projects']>[number];
type LaunchOptions = PlaywrightWorkerOptions['launchOptions'];

const executable = (path: string | undefined): LaunchOptions => (path ? { executablePath: path } : {});

const chromium = (): Project => ({
  name: 'chromium',
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: {
      ...executable(chromiumPath()),
      args: ['--disable-gpu', '--disable-dev-shm-usage', '--no-sandbox'],
    },
  },
});

/** Without the first three, presses and keys do not reach a frame of another site; the others make it start sooner. */
export const firefoxUserPrefs = {
  'remote.events.async.mouse.enabled': true,
  'remote.events.async.wheel.enabled': true,
  'fission.autostart': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.ipc.processCount': 1,
  'gfx.webrender.software': true,
};

/**
 * Without motion Firefox takes an eighth less of the processor: how screens move is seen by the journeys of the other two engines, and by
 * the component tests.
 */
const withoutMotion = { ...firefoxUserPrefs, 'ui.prefersReducedMotion': 1 };

const firefox = (): Project => {
  const path = firefoxPath();
  return {
    name: 'firefox',
    grepInvert: /@chromium/,
    use: {
      ...devices['Desktop Firefox'],
      // Playwright's own Firefox is patched for it; a distribution's is spoken to in WebDriver BiDi.
      ...(isPlaywrightsOwn(path) ? {} : { channel: 'moz-firefox' }),
      launchOptions: {
        ...executable(path),
        ...(isPlaywrightsOwn(path) ? {} : { firefoxUserPrefs: withoutMotion }),
      },
    },
  };
};

const webkit = (): Project => {
  const path = webkitPath();
  return {
    name: 'webkit',
    grep: /@core/,
    // It draws in software: two keep two cores busy.
    workers: 2,
    use: {
      ...devices['Desktop Safari'],
      webkitGtk: isPlaywrightsOwn(path) ? undefined : path,
      launchOptions: isPlaywrightsOwn(path) ? executable(path) : {},
    },
  };
};

/**
 * The three engines as Playwright's projects. A journey without a tag runs in Chromium and Firefox, `@core` in WebKit as
 * well, `@chromium` in Chromium alone.
 */
export const engines = (): Project[] => [chromium(), firefox(), webkit()];
