import { stack } from './support/addresses.js';
import { expect, test } from './support/fixtures.js';
import { expectCleanSuccess, expectInSight, expectRefusal, goAsGuest } from './support/host-checks.js';
import { Widget } from './support/widget.js';

const address = (query: Record<string, string>) =>
  `${stack.hostsOrigin}/sandboxed?${new URLSearchParams(query)}`;

/** What browsers say of a request or a frame that a page without an origin is not given. */
const refused = /CORS|Failed to load resource|frame-ancestors|Framing|Failed to execute 'postMessage'/;

for (const [name, query] of Object.entries({
  'gets no link token from a backend of its own': {},
  'is refused the frame, also where it has a link token': {
    'link-token-url': `${stack.hostsOrigin}/open/link-token`,
  },
})) {
  test(`a page in a sandbox without allow-same-origin ${name}, and is told so`, { tag: '@core' }, async ({
    page,
    expectedErrors,
  }) => {
    expectedErrors.push(refused);
    await page.goto(address({ sandbox: 'allow-scripts allow-forms allow-popups', ...query }));
    const preview = page.frameLocator('iframe[title="Preview"]');
    const widget = Widget.in(page, preview);
    await widget.opener.click();
    await expect(preview.getByRole('alert')).toContainText('Kryptos Connect could not be loaded', {
      timeout: 15_000,
    });
    await expect(widget.frame.getByRole('heading')).toHaveCount(0);
    await widget.endBy(widget.dialog.getByRole('button', { name: 'Close' }).click());
    await expectRefusal(preview);
    await expect(widget.opener).toBeFocused();
  });
}

test('a page in a sandbox with the rights that the guide names works', { tag: '@core' }, async ({
  page,
  expectedErrors,
}) => {
  // Chromium's word to a page that sandboxes one of its own origin.
  expectedErrors.push(/can escape its sandboxing/);
  await page.goto(address({ sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups' }));
  const preview = page.frameLocator('iframe[title="Preview"]');
  const widget = Widget.in(page, preview);
  await widget.opener.click();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  await expectInSight(widget);
  await goAsGuest(widget);
  await expectCleanSuccess(preview);
  await expect(widget.opener).toBeFocused();
});
