import { stack } from './support/addresses.js';
import { expect, test } from './support/fixtures.js';
import { expectInSight, expectOneSuccess, goAsGuest, record } from './support/host-checks.js';
import { Widget } from './support/widget.js';

const current = `${stack.connectOrigin}/v1/kryptos-connect.js`;
const old = `${stack.hostsOrigin}/old/kryptos-connect.js`;

const pinned = async (): Promise<string> => {
  const { version } = (await (await fetch(`${stack.serverApi}/health`)).json()) as { version: string };
  return `${stack.connectOrigin}/v${version}/kryptos-connect.js`;
};

for (const [name, loaders, label] of [
  ['the newest and a pinned one', async () => [current, await pinned()], 'Connect to Kryptos'],
  ['an old copy before the newest', async () => [old, current], 'Connect to Kryptos (old)'],
  ['an old copy behind the newest', async () => [current, old], 'Connect to Kryptos'],
] as const) {
  test(`the script loaded twice, ${name}: the first stays, the console says so once, and it works`, {
    tag: '@core',
  }, async ({ page, expectedErrors }) => {
    expectedErrors.push(/^<kryptos-connect> is loaded twice/);
    const query = new URLSearchParams({ 'connect-origin': stack.connectOrigin });
    for (const loader of await loaders()) query.append('loader', loader);
    await page.goto(`${stack.hostsOrigin}/page?${query}`);
    const widget = new Widget(page);
    await expect(widget.opener).toHaveText(label);
    await widget.opener.click();
    await expect(widget.headingOf('sign-in')).toBeVisible();
    await expectInSight(widget);
    await goAsGuest(widget);
    await expectOneSuccess(page);
    await expect(record(page, 'Problems')).toHaveText([/^warn <kryptos-connect> is loaded twice/]);
  });
}
