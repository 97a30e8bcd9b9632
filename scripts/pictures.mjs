// Takes the README's picture anew, out of the running product: `npm run build`, then `node scripts/pictures.mjs`. It needs
// the ports of the end-to-end tests, and the typeface Inter on the machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { chromiumPath, prepareMachine } from './machine.mjs';
import { root } from './run.mjs';

const CARD = { width: 400, height: 700 };
const READY = 'http://127.0.0.1:4530/';
const HOST = 'http://hosts.localhost:4520/page';

/** Starts what the end-to-end tests run on, and gives what ends it. */
const startStack = async () => {
  const stack = spawn('node', ['--conditions=source', '--import=tsx', 'e2e/support/stack.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(stack, 'exit');
  const isReady = () =>
    fetch(READY).then(
      () => true,
      () => false,
    );
  while (!(await isReady())) {
    if (stack.exitCode !== null) throw new Error('The stack did not start. Has it been built?');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return async () => {
    stack.kill('SIGTERM');
    await ended;
  };
};

/** Waits until nothing moves any more in the widget. */
const stillness = (frame) =>
  frame.locator('kc-app').evaluate(async () => {
    await document.fonts.ready;
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
  });

/** Opens the widget in a theme, walks to a screen, and takes its card. */
const take = async (browser, theme, walk) => {
  const page = await browser.newPage({ viewport: CARD, deviceScaleFactor: 2 });
  await page.goto(`${HOST}?theme=${theme}`);
  await page.locator('kryptos-connect').evaluate((element) => {
    element.cssVars = { '--kc-font-family': 'Inter' };
  });
  await page.getByRole('button', { name: 'Connect to Kryptos' }).click();
  const frame = page.frameLocator('iframe[title="Kryptos Connect"]');
  const heading = (name) => frame.getByRole('heading', { level: 1, name }).waitFor();
  const press = (name) => frame.getByRole('button', { name, exact: true }).click();
  await heading(/^Link your accounts/);
  await walk({ frame, heading, press });
  await stillness(frame);
  await page.mouse.move(CARD.width / 2, 4);
  const picture = await page.screenshot({ type: 'png' });
  await page.close();
  return picture.toString('base64');
};

const toConsent = async ({ heading, press }) => {
  await press('Continue as guest');
  await heading(/would like to access$/);
};

/** `Allow` does nothing until it has been in sight for a moment. */
const toAccounts = async (widget) => {
  await toConsent(widget);
  const list = widget.frame.getByRole('listbox').getByRole('option').first();
  while (!(await list.isVisible())) {
    await widget.press('Allow').catch(() => undefined);
    await list.waitFor({ timeout: 1500 }).catch(() => undefined);
  }
  await widget.frame.locator('img').first().waitFor();
  await widget.frame
    .locator('kc-app')
    .evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
};

const composed = (cards) => `<!doctype html><style>
  body { margin: 0; display: flex; gap: 40px; justify-content: center; padding: 56px; background: #eceaf1 }
  img { width: 400px; height: 700px; border-radius: 18px; box-shadow: 0 24px 48px -20px rgb(23 19 31 / 35%) }
</style>${cards.map((card) => `<img src="data:image/png;base64,${card}" />`).join('')}`;

await prepareMachine();
const stop = await startStack();
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
try {
  const cards = [
    await take(browser, 'light', async () => undefined),
    await take(browser, 'light', toConsent),
    await take(browser, 'dark', toAccounts),
  ];
  const page = await browser.newPage({
    viewport: { width: 3 * CARD.width + 2 * 40 + 2 * 56, height: CARD.height + 2 * 56 },
    deviceScaleFactor: 2,
  });
  await page.setContent(composed(cards));
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  // A palette is enough for flat colours, and a third of the size.
  await sharp(await page.screenshot())
    .png({ palette: true, quality: 100, compressionLevel: 9, effort: 10 })
    .toFile(path.join(root, 'docs/images/widget.png'));
} finally {
  await browser.close();
  await stop();
}
