import { expect, expectAccessible, openHost, test } from './support/fixtures.js';

test('someone with several workspaces chooses one that is theirs to share', async ({
  page,
  widget,
  email,
}) => {
  await openHost(page);
  await widget.reach('workspace', email);
  await expectAccessible(page);
  await expect(widget.frame.getByRole('radio', { name: /Family office/ })).toBeDisabled();
  await widget.frame.getByRole('radio', { name: /Private/ }).check();
  await widget.button('Continue').click();
  await expect(widget.headingOf('consent')).toBeVisible();
});
