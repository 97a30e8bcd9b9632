import { endings, expect, openHost, test } from './support/fixtures.js';

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
