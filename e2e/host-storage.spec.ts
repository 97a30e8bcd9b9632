import type { Page } from '@playwright/test';
import { stack } from './support/addresses.js';
import { testInBrowserWith } from './support/browser-with.js';
import { expect, openHost } from './support/fixtures.js';
import { expectCleanSuccess, expectInSight, goAsGuest, goByEmail, record } from './support/host-checks.js';
import type { Widget } from './support/widget.js';

/** Without Playwright's own list of what to switch off, storage is partitioned as people have it. */
const partitioned =
  '--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,PaintHolding';

/** How a person signs in: everything has to hold for both. */
const ways = {
  'a guest': goAsGuest,
  'a person with an e-mail address': goByEmail,
} as const;
type Way = (typeof ways)[keyof typeof ways];

const walk = async (page: Page, widget: Widget, go: Way, email: string): Promise<void> => {
  await go(widget, email);
  await expectCleanSuccess(page);
  await expect(widget.opener).toBeFocused();
};

const openWidget = async (page: Page, widget: Widget): Promise<void> => {
  await openHost(page);
  await widget.open();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  await expectInSight(widget);
};

const inPartitions = testInBrowserWith({
  chromium: { args: [partitioned] },
  firefoxUserPrefs: { 'network.cookie.cookieBehavior': 5 },
});

const withoutCookies = testInBrowserWith({
  chromium: { args: [partitioned, '--test-third-party-cookie-phaseout'] },
  firefoxUserPrefs: { 'network.cookie.cookieBehavior': 1 },
});

const withoutStorage = testInBrowserWith({ firefoxUserPrefs: { 'network.cookie.cookieBehavior': 2 } });

/** Opens the widget where storage throws: by the browser in Firefox, by a script before the app's in Chromium. */
const openWithoutStorage = async (page: Page, widget: Widget, browserName: string): Promise<void> => {
  if (browserName === 'chromium')
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
  await openWidget(page, widget);
  const denied = await widget.frame.locator(':root').evaluate(() => {
    try {
      return sessionStorage.length;
    } catch (error) {
      return (error as DOMException).name;
    }
  });
  expect(denied, 'the policy is in force').toBe('SecurityError');
};

for (const [who, go] of Object.entries(ways)) {
  inPartitions(
    `${who} gets to the end where storage is partitioned`,
    { tag: '@core' },
    async ({ page, widget, email }) => {
      await openWidget(page, widget);
      await widget.frame.locator(':root').evaluate(() => localStorage.setItem('probe', 'framed'));
      await walk(page, widget, go, email);
      await page.goto(`${stack.connectOrigin}/connect`);
      expect(await page.evaluate(() => localStorage.getItem('probe')), 'the policy is in force').toBe(null);
    },
  );

  withoutCookies(
    `${who} gets to the end where third-party cookies are blocked`,
    { tag: '@core' },
    async ({ page, widget, email }) => {
      await openWidget(page, widget);
      const cookies = await widget.frame.locator(':root').evaluate(() => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every engine, this is
        document.cookie = 'probe=1; SameSite=None; Secure';
        return document.cookie;
      });
      expect(cookies, 'the policy is in force').toBe('');
      await walk(page, widget, go, email);
    },
  );

  withoutStorage(
    `${who} gets to the end where storage is denied: by the browser in Firefox, by a script before the app’s in Chromium; WebKit knows neither way`,
    async ({ page, widget, email, browserName }) => {
      await openWithoutStorage(page, widget, browserName);
      await walk(page, widget, go, email);
    },
  );
}

withoutStorage(
  'a frame that was reloaded where storage is denied begins anew, and tells the page why (in Firefox and Chromium, as above)',
  async ({ page, widget, browserName }) => {
    await openWithoutStorage(page, widget, browserName);
    await widget.continueAsGuest();
    await widget.frame.locator(':root').evaluate(() => location.reload());
    await expect(widget.headingOf('sign-in')).toBeVisible();
    await goAsGuest(widget);
    await expect(record(page, 'Events').filter({ hasText: /^first (success|exit|error) / })).toHaveText([
      /^first error \{"code":"UNAVAILABLE",.*"cause":"storage-blocked"\}$/,
      /^first success /,
    ]);
  },
);
