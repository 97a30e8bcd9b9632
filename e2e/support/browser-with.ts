import type { LaunchOptions } from '@playwright/test';
import { test } from './fixtures.js';
import { launchWebKitGtk } from './webkit/browser.js';

/** What is different about a browser, for each engine. */
interface Differences {
  readonly chromium?: LaunchOptions;
  readonly firefoxUserPrefs?: NonNullable<LaunchOptions['firefoxUserPrefs']>;
}

/** The same `test`, in browsers that are started in another way. WebKit's is as it always is. */
export const testInBrowserWith = ({ chromium = {}, firefoxUserPrefs = {} }: Differences) =>
  test.extend({
    browser: [
      async ({ playwright, browserName, webkitGtk, launchOptions }, use) => {
        const options: LaunchOptions = {
          chromium: { ...chromium, args: [...(launchOptions.args ?? []), ...(chromium.args ?? [])] },
          firefox: { firefoxUserPrefs: { ...launchOptions.firefoxUserPrefs, ...firefoxUserPrefs } },
          webkit: {},
        }[browserName];
        const browser = webkitGtk
          ? await launchWebKitGtk(webkitGtk)
          : await playwright[browserName].launch({ ...launchOptions, ...options });
        await use(browser);
        await browser.close();
      },
      { scope: 'worker' },
    ],
  });
