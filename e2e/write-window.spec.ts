import type { Page } from '@playwright/test';
import { anotherClient } from './support/another-client.js';
import { endings, expect, expectAccessible, openHost, test } from './support/fixtures.js';
import { pressAllow } from './support/press-allow.js';
import type { Widget } from './support/widget.js';

/** Opens the consent of an app that would like to change data, in a browser that does not tell what lies over it. */
const toConsent = async (page: Page, widget: Widget): Promise<void> => {
  // Chromium does tell; Firefox has nothing that could be taken away.
  await page.addInitScript(() => Reflect.deleteProperty(IntersectionObserverEntry.prototype, 'isVisible'));
  const { clientId, linkToken } = await anotherClient('Quill', 'openid portfolios:read transactions:write');
  await openHost(page);
  await page.locator('kryptos-connect').evaluate(
    (element, attributes) => {
      element.removeAttribute('link-token-url');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    },
    { 'client-id': clientId, 'link-token': linkToken },
  );
  await widget.open();
  await widget.continueAsGuest();
};

const openBy = async (page: Page, press: Promise<void>): Promise<Page> => {
  const [popup] = await Promise.all([page.context().waitForEvent('page'), press]);
  return popup;
};

test('write scopes are allowed in a window of our own, and the page hears it as from the frame, but in WebKit, whose driver has no second window', async ({
  page,
  widget,
}) => {
  await toConsent(page, widget);
  await expect(widget.button('Allow')).toBeHidden();
  await expectAccessible(page);
  await widget.frame.getByRole('switch', { name: 'See your portfolio' }).click();
  await widget.frame.getByRole('radio', { name: '1 year' }).click();
  const popup = await openBy(page, widget.button('Continue in a window').click());
  await expect(widget.heading('Continue in the window that has opened')).toBeVisible();
  await expectAccessible(page);

  // By keyboard: in Firefox the driver's mouse does not reach a window that has changed its process.
  const button = (name: string) => popup.getByRole('button', { name, exact: true });
  const heading = (name: string | RegExp) => popup.getByRole('heading', { level: 1, name });
  await expect(heading('Quill would like to access')).toBeVisible();
  expect(await popup.evaluate(() => opener)).toBeNull();
  await expect(popup.getByRole('switch', { name: 'See your portfolio' })).not.toBeChecked();
  await expect(popup.getByRole('switch', { name: 'Change your transactions' })).toBeChecked();
  await expect(popup.getByRole('radio', { name: '1 year' })).toBeChecked();
  // The frame is loaded anew, and waits for its window still.
  await widget.frame.locator(':root').evaluate(() => location.reload());
  await expect(widget.heading('Continue in the window that has opened')).toBeVisible();
  await pressAllow(
    button('Allow'),
    () => expect(heading('Select an account to link')).toBeVisible({ timeout: 300 }),
    () => button('Allow').press('Enter'),
  );
  await popup.getByLabel('Search accounts').fill('ethereum');
  await expect(popup.getByRole('option', { name: /^Ethereum\b/ }).first()).toBeVisible();
  await popup.getByLabel('Search accounts').press('ArrowDown');
  await popup.keyboard.press('Enter');
  await button('Use test address').press('Enter');
  await button('Connect').press('Enter');
  await expect(heading('Your accounts')).toBeVisible();
  await button('Done').press('Enter');
  await expect(endings(page)).toHaveText([/^first success \{"public_token":"public_/]);
  await expect(widget.dialog).toBeHidden();
});

test('without write scopes it is allowed in the frame, but in WebKit, whose driver runs nothing before a page does', async ({
  page,
  widget,
}) => {
  await toConsent(page, widget);
  await widget.frame.getByRole('switch', { name: 'Change your transactions' }).click();
  await widget.allow();
});

test('another window takes the place of the one before, and leaving ends it, but in WebKit, whose driver has no second window', async ({
  page,
  widget,
}) => {
  await toConsent(page, widget);
  const first = await openBy(page, widget.button('Continue in a window').click());
  await expect(first.getByRole('heading', { name: 'Quill would like to access' })).toBeVisible();
  const second = await openBy(page, widget.button('Open the window again').click());
  await expect(second.getByRole('heading', { name: 'Quill would like to access' })).toBeVisible();
  await widget.frame.getByRole('button', { name: 'Close', exact: true }).last().click();
  await widget.endBy(widget.button('Leave').click());
  await expect(endings(page)).toHaveText([/^first exit \{"status":"closed","step":"consent"/]);
});
