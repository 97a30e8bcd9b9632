import type { Page } from '@playwright/test';
import { stack } from './support/addresses.js';
import { testInBrowserWith } from './support/browser-with.js';
import { expect, openHost, test } from './support/fixtures.js';
import { record } from './support/host-checks.js';

/**
 * Goes back: in WebKit as its driver does, which never answers what is asked of a page that is just being put away; in
 * the others by the page itself, since in Firefox the driver's own way never ends.
 */
const goBack = async (page: Page, browserName: string): Promise<unknown> =>
  browserName === 'webkit' ? page.goBack() : page.evaluate(() => void setTimeout(() => history.back()));

const goAwayAndBack = async (page: Page, browserName: string, elsewhere: string): Promise<void> => {
  const title = () => page.evaluate(() => document.title).catch(() => '');
  await page.goto(`${elsewhere}/elsewhere`);
  await goBack(page, browserName);
  await expect.poll(title).toBe('A host page');
};

/**
 * Uses the widget as a script of the page does, which is all that Firefox' driver still lets through: opens it where it
 * is not open, asks its frame to leave, and does both once more. Tells what the element said, without the steps.
 */
const useTwice = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const element = document.querySelector('kryptos-connect') as HTMLElement & { open(): void };
    const said: string[] = [];
    for (const type of ['open', 'success', 'error', 'exit', 'close'])
      element.addEventListener(type, () => said.push(type));
    const dialog = () => element.shadowRoot?.querySelector('dialog');
    const next = (type: string) => new Promise((resolve) => element.addEventListener(type, resolve));
    for (let round = 0; round < 2; round++) {
      if (!dialog()?.open) {
        const atSignIn = next('step');
        element.open();
        await atSignIn;
      }
      const closed = next('close');
      dialog()?.dispatchEvent(new Event('cancel', { cancelable: true }));
      await closed;
    }
    return dialog() ? [...said, 'a dialog is left'] : said;
  });

const because = 'Chromium’s headless shell has no such cache: there the page is loaded again';

for (const state of ['closed', 'open'] as const)
  test(`a page that is restored has its widget ${state}, as it was left, and alive (${because})`, {
    tag: '@core',
  }, async ({ page, widget, browserName }) => {
    await openHost(page);
    await expect(widget.opener).toBeVisible();
    if (state === 'open') {
      await widget.open();
      await expect(widget.headingOf('sign-in')).toBeVisible();
    }
    await goAwayAndBack(page, browserName, stack.hostsOrigin);
    const isRestored = await page.evaluate(() => document.body.textContent?.includes('page restored'));
    expect(isRestored).toBe(browserName !== 'chromium');
    const once = ['open', 'exit', 'close'];
    const isOpen = state === 'open' && isRestored;
    expect(await useTwice(page)).toEqual(isOpen ? ['exit', 'close', ...once] : [...once, ...once]);
  });

const withCache = testInBrowserWith({ chromium: { ignoreDefaultArgs: ['--disable-back-forward-cache'] } });

/** What the headless shell says of every page: it has no such cache. */
const OF_THE_SHELL = 'BackForwardCacheDisabledForDelegate';

for (const state of ['closed', 'open', 'left again'] as const)
  withCache(
    `nothing of a widget that is ${state} keeps its page from being restored (Chromium alone tells the reasons)`,
    { tag: '@chromium' },
    async ({ page, widget, browserName }) => {
      await openHost(page);
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Page.enable');
      const reasons: string[] = [];
      cdp.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
        reasons.push(...notRestoredExplanations.map(({ reason }) => reason)),
      );
      if (state !== 'closed') {
        await widget.open();
        await expect(widget.headingOf('sign-in')).toBeVisible();
      }
      if (state === 'left again') await widget.pressLast('Close');
      // Within a site Chromium keeps what may still speak with each other together, and remembers nothing.
      await goAwayAndBack(page, browserName, stack.strangerOrigin);
      const restored = await record(page, 'Events').filter({ hasText: 'page restored' }).count();
      expect(restored + reasons.length, 'the browser has said how it came back').toBeGreaterThan(0);
      expect(reasons.filter((reason) => reason !== OF_THE_SHELL)).toEqual([]);
    },
  );
