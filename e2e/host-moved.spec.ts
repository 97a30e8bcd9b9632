import { expect, openHost, test } from './support/fixtures.js';
import { expectInSight, expectOneSuccess, goAsGuest, record } from './support/host-checks.js';

for (const [way, where] of Object.entries({
  append: 'taken out and put in elsewhere',
  moveBefore: 'moved with its state, where the browser can',
})) {
  test(`an element that is ${where} while the widget is open goes on, and ends once`, {
    tag: '@core',
  }, async ({ page, widget }) => {
    await openHost(page);
    await widget.open();
    await expect(widget.headingOf('sign-in')).toBeVisible();
    await page.evaluate((how) => {
      const element = document.querySelector('#first') as Element;
      const body = document.body as HTMLElement & { moveBefore?: (node: Node, child: Node | null) => void };
      if (how === 'moveBefore' && body.moveBefore) body.moveBefore(element, null);
      else body.append(element);
    }, way);
    await expect(widget.headingOf('sign-in')).toBeVisible();
    await expectInSight(widget);
    await goAsGuest(widget);
    await expectOneSuccess(page);
    await expect(record(page, 'Events').filter({ hasText: /^first (open|close) / })).toHaveCount(2);
    await expect(record(page, 'Problems')).toHaveText([]);
  });
}

test('an element that is taken out while the widget is open ends at once, and opens again when it is back', {
  tag: '@core',
}, async ({ page, widget }) => {
  await openHost(page);
  await widget.open();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  await page.evaluate(() => {
    const element = document.querySelector('#first') as Element;
    element.remove();
    Object.assign(window, { element });
  });
  await expect(record(page, 'Events').filter({ hasText: /^first exit / })).toHaveText([
    /^first exit \{"status":"host_closed"/,
  ]);
  // Above the page's record, which grows now, and would push it from under the pointer.
  await page.evaluate(() => document.body.prepend((window as unknown as { element: Element }).element));
  await widget.open();
  await goAsGuest(widget);
  await expect(record(page, 'Events').filter({ hasText: /^first success / })).toHaveCount(1);
});
