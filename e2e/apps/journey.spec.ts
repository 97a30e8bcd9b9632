import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/fixtures.js';
import { Widget } from '../support/widget.js';
import { apps, originOf } from './apps.js';

/** Goes from the opened widget to its end, as a guest with the test address. */
const goAsGuest = async (widget: Widget): Promise<void> => {
  await widget.continueAsGuest();
  await widget.allow();
  await widget.chooseEthereum();
  await widget.connectTestAddress();
  await widget.button('Done').click();
  await widget.pressLast('Finish');
};

const portfolio = (page: Page) => page.getByRole('heading', { level: 1, name: 'Your portfolio' });

for (const { name, title, everyEngine } of apps)
  test(`${title}: a guest links the test address, the page shows the holdings, and access can be taken back`, {
    tag: everyEngine ? '@core' : '@chromium',
  }, async ({ page, widget }) => {
    await page.goto(originOf(name));
    // Most of these pages are drawn once their script, or their server, knows who asks.
    await expect(widget.opener).toBeVisible();
    await expectAccessible(page);
    await widget.open();
    await expect(widget.headingOf('sign-in')).toHaveText('Link your accounts to Ledgerleaf');
    await goAsGuest(widget);
    if (name === 'form') await page.getByRole('button', { name: 'Show my portfolio' }).click();

    await expect(portfolio(page)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Holdings' })).toContainText('Ether');
    await expectAccessible(page);
    await page.reload();
    await expect(portfolio(page)).toBeVisible();

    await page.getByRole('button', { name: 'Disconnect' }).click();
    await expect(new Widget(page).opener).toBeVisible();
    await expect(portfolio(page)).toBeHidden();
    await page.reload();
    await expect(new Widget(page).opener).toBeVisible();
  });
