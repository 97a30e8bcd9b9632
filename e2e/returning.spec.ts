import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/fixtures.js';
import type { Widget } from './support/widget.js';

const portfolio = (page: Page) => page.getByRole('heading', { level: 1, name: 'Your portfolio' });

const connect = async (page: Page, widget: Widget) => {
  await page.goto('/');
  await widget.open();
  await widget.continueAsGuest();
  await widget.allow();
  await widget.chooseEthereum();
  await widget.connectTestAddress();
  await widget.button('Done').click();
  await widget.pressLast('Finish');
  await expect(portfolio(page)).toBeVisible();
};

test('a returning user goes straight to their accounts, adds one, and the page shows both', {
  tag: '@core',
}, async ({ page, widget }) => {
  await connect(page, widget);
  await widget.open('Add another account');
  await expect(widget.heading('Your accounts')).toBeVisible();
  await expectAccessible(page);
  await widget.button('Add another account').click();
  await widget.frame.getByLabel('Search accounts').fill('solana');
  await widget.frame
    .getByRole('option', { name: /^Solana\b/ })
    .first()
    .click();
  await expect(widget.heading('Add Solana')).toBeVisible();
  await widget.button('Use test address').click();
  await widget.button('Connect').click();
  await expect(widget.heading('Your accounts')).toBeVisible();
  await widget.button('Done').click();
  await widget.pressLast('Finish');
  await expect(widget.dialog).toBeHidden();
  await expect(
    page
      .getByRole('region', { name: 'Holdings' })
      .getByRole('row', { name: /Solana/ })
      .first(),
  ).toBeVisible();
});

test('disconnecting revokes the grant, and the data is gone at once', { tag: '@core' }, async ({
  page,
  widget,
  expectedErrors,
}) => {
  expectedErrors.push(/401|403|404|409/);
  await connect(page, widget);
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByRole('button', { name: 'Connect to Kryptos' })).toBeVisible();
  await expect(portfolio(page)).toBeHidden();
  expect(await page.evaluate(async () => (await fetch('/api/portfolio')).status)).toBeGreaterThanOrEqual(400);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Connect to Kryptos' })).toBeVisible();
  await expect(portfolio(page)).toBeHidden();
});

test('a returning user sees what they share, takes some of it away, and stops: each at once', async ({
  page,
  widget,
  expectedErrors,
}) => {
  expectedErrors.push(/401|403|404|409/);
  await connect(page, widget);
  await widget.open('Add another account');
  await widget.button('What you share').click();
  await expect(widget.heading('What you share')).toBeVisible();
  await expectAccessible(page);
  await widget.frame.getByRole('switch', { name: 'See your reports' }).click();
  await widget.button('Save changes').click();
  await expect(widget.frame.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(widget.frame.getByRole('switch', { name: 'See your reports' })).toHaveCount(0);
  const session = () => page.evaluate(async () => (await fetch('/api/kryptos/session')).text());
  expect(await session()).toContain('portfolios:read');
  expect(await session()).not.toContain('reports:read');

  await widget.button('Stop sharing').click();
  await expect(widget.button('Keep sharing')).toBeFocused();
  await widget.button('Stop sharing').click();
  await expect(widget.heading('You have stopped sharing')).toBeFocused();
  await expectAccessible(page);
  expect(await page.evaluate(async () => (await fetch('/api/portfolio')).status)).toBeGreaterThanOrEqual(400);
  await widget.endBy(widget.frame.locator('kc-sharing-step').getByRole('button', { name: 'Close' }).click());
});

test('access that was allowed for 30 days ends then, and the receipt says so', async ({ page, widget }) => {
  await page.goto('/');
  await widget.open();
  await widget.continueAsGuest();
  await widget.frame.getByRole('radio', { name: '30 days' }).check();
  await widget.allow();
  await widget.chooseEthereum();
  await widget.connectTestAddress();
  await widget.button('Done').click();
  await widget.frame.getByText('Your receipt').click();
  await expect(widget.frame.getByText(/^Access ends on .+, or as soon as you revoke it\.$/)).toBeVisible();
  await expectAccessible(page);
  await widget.pressLast('Finish');
  await expect(portfolio(page)).toBeVisible();
});
