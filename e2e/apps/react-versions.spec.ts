import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { pressAllow } from '../support/press-allow.js';
import { Widget } from '../support/widget.js';
import { connectOrigin, originOf } from './apps.js';
import { readFacts } from './facts.js';
import { pathOf, reactVersions } from './react-versions.js';

for (const version of reactVersions)
  test(`the documentation's quick start, as it stands, in StrictMode with React ${version}: one frame, one exchange`, async ({
    page,
  }) => {
    const exchanged: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/kryptos/exchange-token')) exchanged.push(request.postData() ?? '');
    });
    // No client is registered with the id that stands in the quick start.
    const { client_id } = readFacts();
    await page.route(/client_id=your-kryptos-client-id$/, (route) =>
      route.continue({ url: route.request().url().replace('your-kryptos-client-id', client_id) }),
    );
    await page.goto(originOf('react-versions') + pathOf(version));
    const widget = new Widget(page);
    // By the package's style sheet.
    await expect(widget.opener).toHaveCSS('background-color', 'rgb(124, 58, 237)');
    await widget.open();
    await expect(page.locator('kryptos-connect')).toHaveCount(1);
    await expect(page.locator('iframe[title="Kryptos Connect"]')).toHaveCount(1);
    await widget.continueAsGuest();
    await widget.allow();
    await widget.chooseEthereum();
    await widget.connectTestAddress();
    await widget.button('Done').click();
    const answered = page.waitForResponse(/\/api\/kryptos\/exchange-token$/);
    await widget.pressLast('Finish');
    expect((await answered).status()).toBe(200);
    expect(exchanged).toEqual([expect.stringContaining('public_token')]);
    await expect(page.locator('kryptos-connect')).toHaveCount(0);
    await expect(widget.opener).toBeFocused();
  });

test("what a server rendered is taken over as it is, in React's development build, which says of every difference", async ({
  page,
}) => {
  const response = await page.goto(`${originOf('react-versions')}/19/rendered.html`);
  expect(await response?.text()).toContain('>Connect to Kryptos</button><output>not ready idle</output>');
  await expect(page.getByRole('status')).toHaveText('ready idle');
});

/** Opens the page with the newer form. */
const openNewer = async (
  page: Page,
  version: string,
  query: Record<string, string> = {},
): Promise<Widget> => {
  const asked = new URLSearchParams({ client: readFacts().client_id, origin: connectOrigin, ...query });
  await page.goto(`${originOf('react-versions')}${pathOf(version)}newer.html?${asked}`);
  return new Widget(page);
};

const told = (page: Page) => page.getByRole('list', { name: 'Told' }).getByRole('listitem');
const state = (page: Page) => page.getByRole('status');
const guest = (widget: Widget) => widget.button('Als Gast fortfahren');
/** The app's own way to change its page while the widget is open: nothing behind a dialog can be pressed. */
const call = (page: Page, name: 'hide' | 'darken' | 'shut') =>
  page.evaluate((each) => (window as unknown as Record<string, () => void>)[each]?.(), name);

for (const version of [reactVersions[0], reactVersions[3]]) {
  test(`React ${version}, the newer form: a dismissal is told once, and a second opening is as good as the first`, async ({
    page,
  }) => {
    const widget = await openNewer(page, version);
    await expect(widget.opener).toHaveClass(/kc-lg mine/);
    for (const times of [1, 2]) {
      await widget.opener.click();
      await expect(guest(widget)).toBeVisible();
      await expect(widget.frame.getByLabel('E-Mail-Adresse')).toHaveCount(0);
      await widget.endBy(guest(widget).press('Escape'));
      await expect(told(page)).toHaveText(Array(times).fill('error DISMISSED closed sign-in'));
      await expect(widget.opener).toBeFocused();
    }
  });

  test(`React ${version}, the newer form: it begins with the integration and the address that it was given, and success is told once by each of its names`, async ({
    page,
  }) => {
    const widget = await openNewer(page, version, { language: 'en' });
    await widget.open();
    await widget.continueAsGuest();
    await pressAllow(widget.button('Allow'), () =>
      expect(widget.headingOf('connect-address')).toBeVisible({ timeout: 300 }),
    );
    await expect(widget.frame.getByLabel('Wallet address')).toHaveValue(SANDBOX_ADDRESSES.ethereum);
    await widget.button('Connect').click();
    await widget.button('Done').click();
    await widget.pressLast('Finish');
    await expect(told(page)).toHaveText(['onSuccess public_', 'success with a token']);
    await expect(state(page)).toHaveText('ready idle');
    await expect(page.locator('kryptos-connect')).toHaveCount(0);
  });

  test(`React ${version}, a hook: its control opens and closes it, and its status follows`, async ({
    page,
  }) => {
    const widget = await openNewer(page, version);
    await expect(state(page)).toHaveText('ready idle');
    await page.getByRole('button', { name: 'Link accounts' }).click();
    await expect(guest(widget)).toBeVisible();
    await expect(state(page)).toHaveText('ready open');
    await call(page, 'shut');
    await expect(state(page)).toHaveText('ready exit');
    await expect(page.locator('kryptos-connect')).toHaveCount(0);
  });

  test(`React ${version}: a button that goes while the widget is open takes it along, and nothing is told`, async ({
    page,
  }) => {
    const widget = await openNewer(page, version);
    await widget.opener.click();
    await expect(guest(widget)).toBeVisible();
    await call(page, 'hide');
    await expect(widget.dialog).toBeHidden();
    await expect(page.locator('kryptos-connect')).toHaveCount(0);
    await expect(told(page)).toHaveCount(0);
  });

  test(`React ${version}: a change of theme is followed while the widget is open`, async ({ page }) => {
    const widget = await openNewer(page, version);
    await widget.opener.click();
    await expect(guest(widget)).toBeVisible();
    const scheme = () => widget.frame.locator(':root').evaluate((root) => getComputedStyle(root).colorScheme);
    expect(await scheme()).toBe('light');
    await call(page, 'darken');
    await expect.poll(scheme).toBe('dark');
  });

  test(`React ${version}, a backend that fails: both are told, and the person can try again`, async ({
    page,
    expectedErrors,
  }) => {
    expectedErrors.push(/status of 404/);
    const widget = await openNewer(page, version, { backend: '/nowhere', language: 'en' });
    await widget.opener.click();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(told(page)).toHaveText(['onError UNAVAILABLE', 'error UNAVAILABLE undefined undefined']);
    await widget.endBy(page.getByRole('button', { name: 'Close', exact: true }).click());
    await expect(told(page)).toHaveCount(2);
  });

  test(`React ${version}: the element's code comes from scriptUrl where there is one, and nothing of it out of the bundle`, async ({
    page,
  }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    const widget = await openNewer(page, version, { script: `${connectOrigin}/v1/kryptos-connect.js` });
    await widget.opener.click();
    await expect(guest(widget)).toBeVisible();
    expect(scripts.filter((each) => each === '/v1/kryptos-connect.js')).toHaveLength(1);
    expect(scripts.filter((each) => /define/.test(each))).toEqual([]);
  });
}

test('a script that can not be had is told when someone wants it, and asked for again at the next press', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 404/);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/nothing.js')) asked.push(request.resourceType());
  });
  const widget = await openNewer(page, '19.3.1', { script: '/nothing.js' });
  await expect(state(page)).toHaveText('not ready idle');
  await widget.opener.click();
  await expect(told(page)).toHaveText(['onError UNAVAILABLE', 'error UNAVAILABLE undefined undefined']);
  // Ahead of any press, and at the first.
  expect(asked).toHaveLength(2);
  await widget.opener.click();
  await expect(told(page)).toHaveCount(4);
  expect(asked).toHaveLength(3);
});
