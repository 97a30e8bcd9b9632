import { type ChromeLauncher, chromeLauncher } from '@web/test-runner-chrome';
import * as playwright from 'playwright-core';
import { chromiumPath, firefoxPath, isPlaywrightsOwn, webkitPath } from '../../../scripts/machine.mjs';
import { firefoxUserPrefs } from '../engines.js';
import type { Launcher } from './launcher.js';
import { playwrightLauncher } from './playwright-launcher.js';
import { webkitLauncher } from './webkit-launcher.js';

type LaunchOptions = NonNullable<NonNullable<Parameters<typeof chromeLauncher>[0]>['launchOptions']>;

/** The launcher of @web/test-runner-chrome, which calls whatever it starts Chrome. */
const named = (name: string, path: string | undefined, launchOptions: LaunchOptions): ChromeLauncher => {
  const executable = path ? { executablePath: path } : {};
  return Object.assign(chromeLauncher({ launchOptions: { ...launchOptions, ...executable } }), { name });
};

const launchers = {
  chromium: () =>
    named('Chromium', chromiumPath(), {
      headless: 'shell',
      args: ['--no-sandbox', '--disable-gpu', '--lang=en-US'],
    }),
  firefox: () => {
    const path = firefoxPath();
    if (isPlaywrightsOwn(path)) return playwrightLauncher('Firefox', playwright.firefox);
    const extraPrefsFirefox = { ...firefoxUserPrefs, 'intl.accept_languages': 'en-US' };
    return named('Firefox', path, { browser: 'firefox', headless: true, extraPrefsFirefox });
  },
  webkit: () => {
    const path = webkitPath();
    return path === undefined || isPlaywrightsOwn(path)
      ? playwrightLauncher('WebKit', playwright.webkit)
      : webkitLauncher(path);
  },
} satisfies Readonly<Record<string, () => Launcher>>;

const isEngine = (name: string): name is keyof typeof launchers => Object.hasOwn(launchers, name);

/** The browsers of the component tests: all three, or those that `ENGINES` names (`ENGINES=firefox,webkit npx wtr`). */
export const askedEngines = (): Launcher[] =>
  (process.env['ENGINES']?.split(',') ?? Object.keys(launchers)).map((name) => {
    if (!isEngine(name))
      throw new Error(`ENGINES: there is no ${name}, but ${Object.keys(launchers).join(', ')}.`);
    return launchers[name]();
  });
