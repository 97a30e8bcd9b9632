import { endings, expect, openHost, test } from './support/fixtures.js';
import { steps } from './support/widget.js';

for (const step of steps) {
  test(`a reload of the frame at ${step} comes back to it, and the flow goes on`, async ({
    page,
    widget,
    email,
  }) => {
    await openHost(page);
    await widget.reach(step, email);
    const frame = page.frames().find((each) => each.url().includes('/connect?'));
    await frame?.evaluate(() => location.reload());
    // An address that was being typed belongs to the list of accounts, one step before.
    await expect(widget.headingOf(step === 'connect-address' ? 'accounts' : step)).toBeVisible();
    await expect(endings(page)).toHaveCount(0);
    if (step === 'code') await widget.enterCode(email);
    if (step === 'done') {
      await widget.pressLast('Finish');
      await expect(endings(page)).toHaveText([/^first success \{"public_token":"public_\w{49}"\}$/]);
    }
  });
}
