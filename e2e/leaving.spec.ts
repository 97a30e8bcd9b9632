import { endings, expect, openHost, test } from './support/fixtures.js';
import { chromiumUnlessAll } from './support/when-all.js';
import { steps, type Widget } from './support/widget.js';

/** At these steps the person has done something that leaving would lose, so they are asked first. */
const asksFirst = new Set<string>([
  'code',
  'workspace',
  'consent',
  'accounts',
  'connect-address',
  'connecting',
]);

/** The three ways out, and where a person finds them. */
const ways = {
  Close: (widget: Widget, asked: boolean) =>
    asked ? widget.button('Close').click() : widget.pressLast('Close'),
  Escape: (widget: Widget, asked: boolean) => {
    const pressed = widget.page.keyboard.press('Escape');
    return asked ? pressed : widget.endBy(pressed);
  },
  backdrop: (widget: Widget) => widget.page.mouse.click(8, 8),
} as const;

for (const [row, step] of steps.entries()) {
  for (const [column, [exit, leave]] of Object.entries(ways).entries()) {
    test(`leaving at ${step} by ${exit} ends the opening once, and gives the focus back`, {
      // In the other engines every step is left by one of the ways, and every way is gone at some steps.
      tag: row % 3 === column ? '@core' : chromiumUnlessAll,
    }, async ({ page, widget, email, way }) => {
      await openHost(page, { 'connect-origin': way.origin });
      await widget.reach(step, email, way);
      await leave(widget, asksFirst.has(step));
      if (asksFirst.has(step)) await widget.pressLast('Leave');
      await expect(widget.dialog).toBeHidden();
      // Once all is done, leaving is the same success as the button.
      await expect(endings(page)).toHaveText(
        step === 'done'
          ? [/^first success \{"public_token":"public_/]
          : [`first exit {"status":"closed","step":"${step}"}`],
      );
      await expect(page.getByRole('button', { name: 'Connect to Kryptos' })).toBeFocused();
      await expect(page.locator('iframe')).toHaveCount(0);
    });
  }
}

test('staying after all goes on where one was', { tag: '@core' }, async ({ page, widget, email }) => {
  await openHost(page);
  await widget.reach('connect-address', email);
  await widget.frame.getByLabel('Wallet address').fill('0x12');
  await widget.button('Close').click();
  await widget.button('Stay').click();
  await expect(widget.frame.getByLabel('Wallet address')).toHaveValue('0x12');
  await expect(endings(page)).toHaveCount(0);
});

test("not allowing leaves with the consent's own status", { tag: '@core' }, async ({
  page,
  widget,
  email,
}) => {
  await openHost(page);
  await widget.reach('consent', email);
  await widget.pressLast("Don't allow");
  await expect(endings(page)).toHaveText([/^first exit \{"status":"consent_denied","step":"consent"/]);
});
