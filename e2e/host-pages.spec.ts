import { expect, expectAccessible, openHost, test } from './support/fixtures.js';
import { expectCleanSuccess, expectInSight, goAsGuest, goAsGuestByKeys } from './support/host-checks.js';

const pages = {
  'strict-csp': 'under the strictest policy, with the sources that the guide names',
  'coep-require-corp': 'under COEP require-corp',
  'coep-credentialless': 'under COEP credentialless',
  'coop-same-origin': 'under COOP same-origin',
  isolated: 'on a cross-origin isolated page',
  'no-referrer': 'on a page that sends no referrer',
  dark: 'on a dark page',
  rtl: 'on a page that is written from right to left',
  'all-unset': 'on a page that unsets every style of everything',
  'hostile-css': 'on a page whose rules hide dialogs and frames, and bend all else',
  'hostile-ancestors': 'inside ancestors that transform, filter, clip and contain',
  scrolled: 'inside a scrolled and scaled container',
  zoomed: 'inside a scrolled, scaled and zoomed container',
  radix: 'inside a modal that keeps the focus as Radix does',
  mui: 'inside a modal that keeps the focus as MUI does',
  bootstrap: 'inside a modal that keeps the focus as Bootstrap does',
  native: 'inside a modal dialog of the platform',
};

/** Where a test's pointer misses: Firefox' driver looks for the frame where a transformed ancestor would have it. */
const bent = ['hostile-css', 'hostile-ancestors', 'scrolled', 'radix', 'mui', 'bootstrap'];

for (const [host, where] of Object.entries(pages)) {
  test(`a guest gets to the end ${where}, and leaves the page as it was`, {
    // WebKit's driver does not know where things are under `zoom`.
    tag: host === 'zoomed' ? [] : '@core',
  }, async ({ page, widget, browserName, expectedErrors }) => {
    // Firefox asks for an icon that the policy lets nobody load.
    if (host === 'strict-csp') expectedErrors.push(/favicon\.ico/);
    await openHost(page, { host });
    await widget.open();
    await expect(widget.headingOf('sign-in')).toBeVisible();
    await expectInSight(widget);
    if (host === 'zoomed' || (browserName === 'firefox' && bent.includes(host)))
      await goAsGuestByKeys(widget);
    else await goAsGuest(widget);
    await expectCleanSuccess(page);
    await expect(widget.opener).toBeFocused();
  });
}

test('a button of the page’s own opens the widget where the element’s own is out of reach', {
  tag: '@core',
}, async ({ page, widget }) => {
  await openHost(page, { host: 'asleep' });
  const opener = page.getByRole('button', { name: 'Link an account' });
  await opener.click();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  await expectInSight(widget);
  await goAsGuest(widget);
  await expectCleanSuccess(page);
  await expect(opener).toBeFocused();
});

for (const [host, theme] of Object.entries({ dark: 'dark', rtl: 'light' })) {
  test(`the widget can be read by everyone on a ${host} page`, async ({ page, widget }) => {
    await openHost(page, { host, theme });
    await widget.open();
    await expect(widget.headingOf('sign-in')).toBeVisible();
    await expectAccessible(page);
  });
}

for (const host of ['radix', 'mui', 'bootstrap', 'native']) {
  test(`Escape in the widget puts the widget away, and not the ${host} modal around it`, {
    tag: '@core',
  }, async ({ page, widget }) => {
    await openHost(page, { host });
    await widget.open();
    await expect(widget.headingOf('sign-in')).toBeVisible();
    await widget.endBy(page.keyboard.press('Escape'));
    await expect(widget.opener).toBeFocused();
    await expect(page.getByRole('dialog', { name: 'Connect an account' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Changes' }).getByRole('listitem')).toHaveText([
      'open nothing',
      'close nothing',
    ]);
  });
}
