import { endings, expect, openHost, test } from './support/fixtures.js';
import { expectInSight, expectOneSuccess, goAsGuest } from './support/host-checks.js';
import { Widget } from './support/widget.js';

test('two elements on a page share nothing: each opens, ends and tells for itself', async ({
  page,
  widget,
}) => {
  await openHost(page, { elements: '2' });
  const buttons = page.getByRole('button', { name: 'Connect to Kryptos' });
  await expect(buttons).toHaveCount(2);
  await buttons.nth(0).click();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  await widget.pressLast('Close');
  await expect(endings(page, 'first')).toHaveCount(1);
  await buttons.nth(1).click();
  await widget.continueAsGuest();
  await widget.pressLast("Don't allow");
  await expect(endings(page, 'first')).toHaveCount(1);
  await expect(endings(page, 'second')).toHaveText([/^second exit \{"status":"consent_denied"/]);
});

test('two elements open at once: the later lies over the earlier, and each ends once', {
  tag: '@core',
}, async ({ page }) => {
  await openHost(page, { elements: '2' });
  const [first, second] = ['first', 'second'].map((id) => Widget.in(page, page.locator(`#${id}`)));
  if (!first || !second) throw new Error('There are two.');
  await first.opener.click();
  await expect(first.headingOf('sign-in')).toBeVisible();
  await page.evaluate(() => document.querySelector<HTMLElement & { open(): void }>('#second')?.open());
  await expect(second.headingOf('sign-in')).toBeVisible();
  await goAsGuest(second);
  await expectOneSuccess(page, 'second');
  await expectInSight(first);
  await goAsGuest(first);
  await expectOneSuccess(page, 'first');
  await expect(first.opener).toBeFocused();
});
