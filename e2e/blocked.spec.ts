import { stack } from './support/addresses.js';
import { endings, expect, expectAccessible, openHost, test } from './support/fixtures.js';

const refused = /frame-ancestors|frame-src|Refused to frame|Framing/;

test('a host page whose policy forbids the frame is told so, and the person has a way on', async ({
  page,
  widget,
  expectedErrors,
}) => {
  expectedErrors.push(refused);
  await openHost(page, { csp: `frame-src 'none'` });
  await widget.open();
  await expect(page.getByText('Kryptos Connect could not be loaded')).toBeVisible({ timeout: 15_000 });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(widget.dialog).toBeHidden();
  await expect(endings(page)).toHaveCount(1);
});

test('a page of an origin that is not registered never gets the widget', async ({
  page,
  widget,
  expectedErrors,
}) => {
  expectedErrors.push(refused);
  await openHost(page, {}, stack.strangerOrigin);
  await widget.open();
  await expect(page.getByText('Kryptos Connect could not be loaded')).toBeVisible({ timeout: 15_000 });
  await expect(widget.frame.getByRole('heading')).toHaveCount(0);
});
