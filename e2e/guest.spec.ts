import { expect, expectAccessible, test } from './support/fixtures.js';

test('a guest connects the test address, and the page shows the holdings, also after a reload', {
  tag: '@core',
}, async ({ page, widget }) => {
  await page.goto('/');
  await widget.open();
  await expect(widget.headingOf('sign-in')).toHaveText('Link your accounts to Ledgerleaf');
  await expect(widget.frame.getByText('Test data only')).toBeVisible();
  await widget.continueAsGuest();
  await widget.allow();
  await widget.chooseEthereum();
  await widget.connectTestAddress();
  await widget.button('Done').click();
  await widget.pressLast('Finish');

  const portfolio = page.getByRole('heading', { level: 1, name: 'Your portfolio' });
  await expect(portfolio).toBeVisible();
  const holdings = page.getByRole('region', { name: 'Holdings' }).getByRole('table');
  await expect(holdings.getByRole('row', { name: /Ether/ }).first()).toBeVisible();
  expect(await holdings.getByRole('row').count()).toBeGreaterThanOrEqual(13);
  await page.reload();
  await expect(portfolio).toBeVisible();
});

test('every screen of the way is accessible', { tag: '@core' }, async ({ page, widget }) => {
  // Eight screens, two documents each: much for one test where the machine has other work.
  test.slow();
  await page.goto('/');
  await expectAccessible(page);
  await widget.open();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  await expectAccessible(page);
  await widget.continueAsGuest();
  await expectAccessible(page);
  await widget.allow();
  await expectAccessible(page);
  await widget.chooseEthereum();
  await expectAccessible(page);
  await widget.connectTestAddress();
  await expectAccessible(page);
  await widget.button('Done').click();
  await expect(widget.headingOf('done')).toBeVisible();
  await expectAccessible(page);
  await widget.pressLast('Finish');
  await expect(page.getByRole('heading', { level: 1, name: 'Your portfolio' })).toBeVisible();
  await expectAccessible(page);
});

test('a scope that the app does not require can be switched off, and is then not granted', async ({
  page,
  widget,
}) => {
  await page.goto('/');
  await widget.open();
  await widget.continueAsGuest();
  const reports = widget.frame.getByRole('switch', { name: /See your reports/ });
  await expect(reports).toBeChecked();
  await reports.click();
  await expect(reports).not.toBeChecked();
  await widget.allow();
  await widget.chooseEthereum();
  await widget.connectTestAddress();
  await widget.button('Done').click();
  await widget.pressLast('Finish');
  await expect(page.getByRole('heading', { level: 1, name: 'Your portfolio' })).toBeVisible();
  const session = await page.evaluate(async () => (await fetch('/api/kryptos/session')).text());
  expect(session).toContain('portfolios:read');
  expect(session).not.toContain('reports:read');
});
