import { stack } from './support/addresses.js';
import { endings, expect, expectAccessible, openHost, test } from './support/fixtures.js';

/** What the browsers say of a frame that was refused, and of the hello that then reaches nobody. */
const refused = /frame-ancestors|frame-src|Framing|Failed to execute .postMessage.|Unable to post message/;

test('a host page whose policy forbids the frame is told so, and the person has a way on', {
  tag: '@core',
}, async ({ page, widget, expectedErrors }) => {
  expectedErrors.push(refused);
  await openHost(page, { csp: `frame-src 'none'` });
  await widget.open();
  await expect(page.getByRole('heading', { name: 'Kryptos Connect could not be loaded' })).toBeVisible({
    timeout: 15_000,
  });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(widget.dialog).toBeHidden();
  await expect(endings(page)).toHaveText([
    /^first error \{"code":"UNAVAILABLE"/,
    /^first exit \{"status":"failed","step":"loading"/,
  ]);
});

test('a page of an origin that is not registered never gets the widget', { tag: '@core' }, async ({
  page,
  widget,
  expectedErrors,
}) => {
  expectedErrors.push(refused);
  await openHost(page, {}, stack.strangerOrigin);
  await widget.open();
  await expect(page.getByRole('heading', { name: 'Kryptos Connect could not be loaded' })).toBeVisible({
    timeout: 15_000,
  });
  await expect(widget.frame.getByRole('heading')).toHaveCount(0);
});
