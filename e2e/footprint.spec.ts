import { gzipSync } from 'node:zlib';
import { stack } from './support/addresses.js';
import { expect, openHost, test } from './support/fixtures.js';

test('before a click the host page has one script of ours, and no frame, cookie or storage', async ({
  page,
  context,
}) => {
  const ours: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(stack.connectOrigin)) ours.push(request.url());
  });
  await openHost(page);
  await expect(page.getByRole('button', { name: 'Connect to Kryptos' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(ours).toEqual([`${stack.connectOrigin}/v1/kryptos-connect.js`]);
  expect(page.frames()).toHaveLength(1);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

// What comes after that, in idle time, is counted too where a browser is slow to say that sign-in can be used.
test('until sign-in can be used, at most 40 KiB of page, script and style come, gzipped (Chromium says soonest that it can)', {
  tag: '@chromium',
}, async ({ page, widget }) => {
  const sizes = new Map<string, number>();
  const read: Promise<unknown>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (
      response.url().startsWith(stack.connectOrigin) &&
      /html|javascript|css/.test(type) &&
      !response.url().includes('/v1/')
    ) {
      read.push(
        response.body().then((body) => sizes.set(response.url(), gzipSync(body, { level: 9 }).length)),
      );
    }
  });
  // What the next steps need is asked for ahead, as soon as the sign-in stands. Here it never comes: so the sign-in can be
  // used without it, and all that comes is what it takes.
  await page.route(/\/(kc-(code|consent|workspace)-step|later-views|steps)-/, () => undefined);
  await openHost(page);
  await widget.open();
  await expect(widget.frame.getByLabel('Email address')).toBeEditable();
  await Promise.all(read);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(sizes.size).toBeGreaterThan(1);
  expect(total, [...sizes].join('\n')).toBeLessThanOrEqual(40 * 1024);
});
