import type { Page } from '@playwright/test';
import { stack } from './support/addresses.js';
import { endings, expect, openHost, test } from './support/fixtures.js';

/** Notes every message that any window of the page gets, as the window itself sees it. */
const recordMessages = (page: Page) =>
  page.context().addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
  });

const consents = (page: Page): string[] => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/connect/consent')) sent.push(request.url());
  });
  return sent;
};

for (const [name, style] of Object.entries({
  'a picture that lets presses through': 'position:fixed;inset:0;background:#fff;pointer-events:none',
  'a thin film': 'position:fixed;inset:0;background:rgb(255 255 255 / 1%);pointer-events:none',
})) {
  test(`nobody consents under ${name} (only Chromium can tell that something is covered)`, {
    tag: '@chromium',
  }, async ({ page, widget }) => {
    const sent = consents(page);
    await openHost(page);
    await widget.open();
    await widget.continueAsGuest();
    await page.evaluate((css) => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = `${css};width:auto;height:auto;border:0`;
      document.body.append(cover);
      // Above the dialog, in the top layer.
      cover.showPopover();
    }, style);
    const box = await widget.button('Allow').boundingBox();
    if (!box) throw new Error('Allow is nowhere.');
    await expect(async () => {
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await expect(widget.frame.getByText(/^Something lies over this window/)).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.evaluate(() => document.querySelector('[popover]')?.remove());
    expect(sent).toEqual([]);
    await widget.allow();
  });
}

test('nobody consents with a key that is held down since before the screen could be read', async ({
  page,
  widget,
}) => {
  const sent = consents(page);
  await openHost(page);
  await widget.open();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  await widget.button('Continue as guest').focus();
  await page.keyboard.down('Enter');
  await expect(widget.headingOf('consent')).toBeVisible();
  await widget.button('Allow').focus();
  const began = Date.now();
  while (Date.now() - began < 2000) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(widget.headingOf('consent')).toBeVisible();
  expect(sent).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(widget.headingOf('accounts')).toBeVisible();
});

test('another window of the host’s own origin can not take the conversation over', async ({
  page,
  widget,
}) => {
  await openHost(page);
  await widget.open();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  const answers = await page.evaluateHandle(() => {
    const element = document.querySelector('#first');
    const frame = element?.shadowRoot?.querySelector('iframe')?.contentWindow;
    const nested = document.createElement('iframe');
    document.body.append(nested);
    let heard = 0;
    for (const sender of [window, nested.contentWindow as typeof window])
      for (let round = 0; round < 50; round++) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => heard++;
        const say = new (sender as unknown as typeof globalThis).Function(
          'frame',
          'data',
          'port',
          'frame.postMessage(data, "*", [port])',
        );
        say(frame, { type: 'kryptos:connect', v: 1, nonce: '0'.repeat(32) }, port2);
        port1.postMessage({ v: 1, seq: 1, type: 'close' });
      }
    return () => heard;
  });
  // Whatever the frame makes of it, it has made before it takes the next press.
  await widget.continueAsGuest();
  expect(await answers.evaluate((count) => count())).toBe(0);
});

test('a frame that is led elsewhere gets no hello and no token, and the person is told', async ({
  page,
  widget,
  expectedErrors,
}) => {
  expectedErrors.push(/Failed to execute .postMessage./);
  await recordMessages(page);
  await openHost(page);
  await widget.open();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  const elsewhere = `${stack.strangerOrigin}/page`;
  await page.evaluate((address) => {
    const frame = document.querySelector('#first')?.shadowRoot?.querySelector('iframe');
    if (frame?.contentWindow) frame.contentWindow.location.href = address;
  }, elsewhere);
  const led = () => page.frames().find((frame) => frame.url() === elsewhere);
  await expect.poll(() => led()?.evaluate(() => document.readyState)).toBe('complete');
  expect(await led()?.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await expect(page.getByRole('heading', { name: 'Kryptos Connect could not be loaded' })).toBeVisible({
    timeout: 15_000,
  });
  await expect(endings(page)).toHaveText([/^first error \{"code":"UNAVAILABLE"/]);
});

test('a stranger who frames a registered page, or opens the app, gets neither', async ({
  page,
  context,
  expectedErrors,
}) => {
  expectedErrors.push(/frame-ancestors|Framing|Failed to execute .postMessage./);
  await openHost(page, {}, stack.strangerOrigin);
  await page.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
    });
  }, `${stack.hostsOrigin}/page`);
  const inner = page.frames().find((frame) => frame.url().startsWith(stack.hostsOrigin));
  await inner?.getByRole('button', { name: 'Connect to Kryptos' }).click();
  await expect(
    inner?.getByRole('heading', { name: 'Kryptos Connect could not be loaded' }) ?? page.locator('none'),
  ).toBeVisible({ timeout: 15_000 });

  const opening = context.waitForEvent('page');
  const clientId = await page.evaluate(() => document.querySelector('#first')?.getAttribute('client-id'));
  await page.evaluate(
    (address) => void window.open(address),
    `${stack.connectOrigin}/connect?client_id=${clientId}`,
  );
  const opened = await opening;
  await opened.waitForLoadState();
  expect(await opened.evaluate(() => window.opener)).toBe(null);
});
