import type { Page } from '@playwright/test';
import { endings, expect, expectAccessible, openHost, test } from './support/fixtures.js';
import { pressAllow } from './support/press-allow.js';
import { Widget } from './support/widget.js';

/**
 * The window, in which the hosted app is a page of its own: found as in the frame. All by keyboard: in Firefox the
 * driver's mouse does not reach a window that has changed its process.
 */
const inWindow = (popup: Page) => {
  const press = (name: string) => button(name).press('Enter');
  const button = (name: string) => popup.getByRole('button', { name, exact: true });
  const heading = (name: string | RegExp) => popup.getByRole('heading', { level: 1, name });
  return {
    press,
    heading,
    /** From the sign-in to the screen that says that it worked. */
    link: async () => {
      await press('Continue as guest');
      await expect(heading(/would like to access$/)).toBeVisible();
      await pressAllow(
        popup.getByRole('button', { name: 'Allow', exact: true }),
        () => expect(heading('Select an account to link')).toBeVisible({ timeout: 300 }),
        () => press('Allow'),
      );
      await popup.getByLabel('Search accounts').fill('ethereum');
      await expect(popup.getByRole('option', { name: /^Ethereum\b/ }).first()).toBeVisible();
      await popup.getByLabel('Search accounts').press('ArrowDown');
      await popup.keyboard.press('Enter');
      await press('Use test address');
      await press('Connect');
      await expect(heading('Your accounts')).toBeVisible();
      await press('Done');
      await expect(heading('Connection successful')).toBeVisible();
    },
  };
};

/** Presses a button of the page that opens the window. */
const openWindow = async (page: Page, name: string): Promise<Page> => {
  const [popup] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name }).click(),
  ]);
  return popup;
};

const noWindows = 'whose driver has no second window';

test(`a window beside the page leads to success, but in WebKit, ${noWindows}`, async ({ page, widget }) => {
  await openHost(page, { mode: 'popup' });
  const popup = await openWindow(page, 'Connect to Kryptos');
  const { heading, link } = inWindow(popup);
  await expect(heading(/^Link your accounts to /)).toBeVisible();
  expect(await popup.evaluate(() => opener)).toBeNull();
  await expect(page.getByRole('heading', { name: 'Continue in the window that has opened' })).toBeVisible();
  await expectAccessible(page);
  await link();
  await expect(endings(page)).toHaveText([/^first success \{"public_token":"public_/]);
  await expect(widget.dialog).toBeHidden();
});

test('a window that is closed is left (in Firefox one word of six is lost on the way) @chromium', async ({
  page,
  widget,
}) => {
  await openHost(page, { mode: 'popup' });
  const popup = await openWindow(page, 'Connect to Kryptos');
  await expect(inWindow(popup).heading(/^Link your accounts to /)).toBeVisible();
  await popup.close();
  await expect(endings(page)).toHaveText([/^first exit \{"status":"closed"/], { timeout: 20_000 });
  await expect(widget.dialog).toBeHidden();
});

test(`who closes the dialog on the page ends the window's flow, but in WebKit, ${noWindows}`, async ({
  page,
}) => {
  await openHost(page, { mode: 'popup' });
  const popup = await openWindow(page, 'Connect to Kryptos');
  const { press, heading } = inWindow(popup);
  await expect(heading(/^Link your accounts to /)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(endings(page)).toHaveText([/^first exit \{"status":"closed","step":"loading"/]);
  await press('Continue as guest');
  await expect(heading(/^Link your accounts to /)).toBeHidden();
});

test(`where the frame is blocked the fallback's window works, but in WebKit, ${noWindows}`, async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/frame-src|Failed to execute .postMessage./);
  await openHost(page, { csp: `frame-src 'none'` });
  await new Widget(page).open();
  await expect(page.getByRole('heading', { name: 'Kryptos Connect could not be loaded' })).toBeVisible();
  const popup = await openWindow(page, 'Open in a new window');
  const { heading, link } = inWindow(popup);
  await expect(heading(/^Link your accounts to /)).toBeVisible();
  await link();
  await expect(endings(page)).toHaveText([/"cause":"frame-blocked-csp"/, /^first success /]);
});

test('a window that the browser blocks is said to be, and can be opened by another press', {
  tag: '@core',
}, async ({ page }) => {
  await openHost(page, { mode: 'popup' });
  await page.evaluate(() => {
    window.open = () => null;
  });
  await page.getByRole('button', { name: 'Connect to Kryptos' }).click();
  await expect(page.getByRole('button', { name: 'Open in a new window' })).toBeVisible();
  await expect(endings(page)).toHaveText([/"cause":"popup-blocked"/]);
});
