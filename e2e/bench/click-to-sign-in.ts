// From the click to a sign-in screen that can be used, cold (a new browser profile each time), with the processor
// slowed down four times; beside it, in the same page, an empty frame from the same server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../scripts/machine.mjs';
import { stack } from '../support/addresses.js';

const ROUNDS = 7;
const SLOW_DOWN = 4;

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const answers = async (url: string): Promise<void> => {
  for (;;) {
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

const program = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', 'e2e/support/stack.ts'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
await answers(`http://127.0.0.1:${stack.readyPort}/`);
const executablePath = chromiumPath();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-site-isolation-trials',
    '--disable-features=IsolateOrigins,site-per-process',
  ],
});

const emptyFrame: number[] = [];
const signIn: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${stack.hostsOrigin}/page`);
  const button = page.getByRole('button', { name: 'Connect to Kryptos' });
  await button.waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  emptyFrame.push(
    await page.evaluate(async (src) => {
      const started = performance.now();
      const frame = document.createElement('iframe');
      frame.src = src;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      frame.remove();
      return performance.now() - started;
    }, `${stack.connectOrigin}/health`),
  );
  const started = performance.now();
  await button.click();
  await page.frameLocator('iframe[title="Kryptos Connect"]').getByLabel('Email address').waitFor();
  signIn.push(performance.now() - started);
  await context.close();
}
await browser.close();
program.kill('SIGTERM');
await once(program, 'exit');

const [frame, usable] = [median(emptyFrame), median(signIn)];
process.stdout.write(
  `click → sign-in usable, cold, ${SLOW_DOWN} × slower processor, median of ${ROUNDS}: ${usable.toFixed(0)} ms; ` +
    `an empty frame of the same server: ${frame.toFixed(0)} ms; ratio ${(usable / frame).toFixed(1)}\n`,
);
