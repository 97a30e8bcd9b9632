import { endings, expect, openHost, test } from './support/fixtures.js';
import { type ReachableStep, steps } from './support/widget.js';

/** Where the flow is after a reload, where it is not the same step: what was waited for has an answer now. */
const after: Partial<Record<ReachableStep, ReachableStep>> = { loading: 'sign-in', connecting: 'accounts' };

for (const step of steps) {
  test(`a reload of the frame at ${step} comes back to ${after[step] ?? step}, and the flow goes on`, {
    tag: '@core',
  }, async ({ page, widget, email, expectedErrors, way }) => {
    // The link of a finished flow is used up: what it bought is asked for once more.
    if (step === 'done') expectedErrors.push(/409/);
    await openHost(page, { 'connect-origin': way.origin });
    await widget.reach(step, email, way);
    await way.mend();
    await widget.frame.locator(':root').evaluate(() => location.reload());
    await expect(widget.headingOf(after[step] ?? step)).toBeVisible();
    await expect(endings(page)).toHaveCount(0);
    if (step === 'code') await widget.enterCode(email);
    if (step === 'done') {
      await widget.pressLast('Finish');
      await expect(endings(page)).toHaveText([/^first success \{"public_token":"public_\w{49}"\}$/]);
    }
  });
}
