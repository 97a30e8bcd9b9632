import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { stack } from './addresses.js';
import { comeToRest, violationsIn } from './axe.js';
import { FaultProxy } from './fault-proxy.js';
import { noteKept } from './kept.js';
import { launchWebKitGtk } from './webkit/browser.js';
import { Widget } from './widget.js';

export { expect };

/** What a journey works with. */
export interface Fixtures {
  readonly widget: Widget;
  /** An e-mail address that no other test uses. */
  readonly email: string;
  /** A way to the server that the journey can break: for a page whose `connect-origin` is its origin. */
  readonly way: FaultProxy;
  /** Console errors that the journey expects, since it breaks something on purpose. */
  readonly expectedErrors: RegExp[];
}

/** What a project of the configuration says of its browser. */
export interface EngineOptions {
  /** Path of a WebKitGTK MiniBrowser, where there is no WebKit of Playwright's own. */
  readonly webkitGtk: string | undefined;
}

/** The frame may use wallets that some browsers guard by this name, and those that don't know it say so. */
const WALLET_FEATURE = /^Unrecognized feature: 'ethereum'\.$/;

export const test = base.extend<Fixtures, EngineOptions>({
  webkitGtk: [undefined, { scope: 'worker', option: true }],
  browser: [
    async ({ playwright, browserName, webkitGtk }, use) => {
      const browser = webkitGtk ? await launchWebKitGtk(webkitGtk) : await playwright[browserName].launch();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  // The way is needed here so that it goes down last: a page that outlived it would complain of a server that is gone.
  context: async ({ way: _, browser, baseURL, viewport }, use) => {
    // Playwright adds what else the project says.
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport });
    await use(context);
    await context.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  expectedErrors: async ({}, use) => use([WALLET_FEATURE]),
  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(page);
    // A page that is gone by now keeps nothing.
    await documents(page).then(noteKept, () => {});
    const unexpected = errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)));
    expect(unexpected, 'nothing is written to the console').toEqual([]);
  },
  widget: async ({ page }, use) => use(new Widget(page)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  way: async ({}, use, { parallelIndex }) => {
    const way = await FaultProxy.start(parallelIndex);
    await use(way);
    await way.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  email: async ({}, use, { testId }) => use(`${testId.replace(/\W/g, '')}-${Date.now()}@example.com`),
});

/** The documents of a page: its own, and the widget's where it is open. By their root elements. */
export const documents = async (page: Page): Promise<Locator[]> => {
  const frame = 'iframe[title="Kryptos Connect"]';
  const isOpen = (await page.locator(frame).count()) > 0;
  return [page, ...(isOpen ? [page.frameLocator(frame)] : [])].map((place) => place.locator(':root'));
};

/**
 * Runs axe over the page, and over the widget's frame where it is open. Each document by itself: axe's own way into a
 * frame of another site does not find one that stands in a shadow root, and then skips it.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  for (const root of await documents(page)) {
    await comeToRest(root);
    expect(await violationsIn(root), `axe in ${root}`).toEqual([]);
  }
};

/** Opens one of the host pages; its query says what is special about it. */
export const openHost = (
  page: Page,
  query: Record<string, string> = {},
  origin: string = stack.hostsOrigin,
) => page.goto(`${origin}/page?${new URLSearchParams(query)}`);

/** The events that a host page has seen so far, without the steps. */
export const endings = (page: Page, id = 'first') =>
  page
    .getByRole('list', { name: 'Events' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${id} (success|exit|error) `) });
