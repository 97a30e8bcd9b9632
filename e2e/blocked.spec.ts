import { stack } from './support/addresses.js';
import { endings, expect, expectAccessible, openHost, test } from './support/fixtures.js';

/** What the browsers say of a frame that was refused, and of the hello that then reaches nobody. */
const refused =
  /frame-ancestors|frame-src|Framing|CORS|Cross-Origin|ERR_FAILED|Failed to execute .postMessage.|Unable to post message/;

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
    /^first error \{"code":"UNAVAILABLE".*"cause":"frame-blocked-csp"/,
    /^first exit \{"status":"failed","step":"loading"/,
  ]);
});

test('a page of an origin that is not registered never gets the widget, and says so in its language', {
  tag: '@core',
}, async ({ page, widget, expectedErrors }) => {
  expectedErrors.push(refused);
  await openHost(page, { language: 'pl' }, stack.strangerOrigin);
  await widget.open();
  await expect(page.getByRole('heading', { name: 'Nie udało się wczytać Kryptos Connect' })).toBeVisible({
    timeout: 15_000,
  });
  await expect(widget.frame.getByRole('heading')).toHaveCount(0);
  await expect(endings(page)).toHaveText([/"cause":"frame-refused-origin"/]);
});

test('the console tells a developer what to change, to the header', { tag: '@core' }, async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(refused);
  const diagnose = () =>
    page.evaluate(() =>
      (
        customElements.get('kryptos-connect') as unknown as {
          diagnose(): Promise<readonly { readonly cause: string; readonly change: string }[]>;
        }
      ).diagnose(),
    );
  await openHost(page);
  expect(await diagnose()).toEqual([]);
  await openHost(page, { csp: `frame-src 'none'` });
  expect(await diagnose()).toMatchObject([
    {
      cause: 'frame-blocked-csp',
      change: `Content-Security-Policy: frame-src ${stack.connectOrigin}`,
    },
  ]);
  await openHost(page, {}, stack.strangerOrigin);
  const [finding] = await diagnose();
  expect(finding?.cause).toBe('frame-refused-origin');
  expect(finding?.change).toContain(stack.strangerOrigin);
});
