import { expireLinkToken } from './support/database.js';
import { endings, expect, expectAccessible, openHost, test } from './support/fixtures.js';

test('a link that expired while someone read says so, and starts again with a new one', async ({
  page,
  widget,
  expectedErrors,
}) => {
  expectedErrors.push(/401/);
  await openHost(page);
  const answer = page.waitForResponse((response) => response.url().endsWith('/link-token'));
  await widget.open();
  const { link_token } = await (await answer).json();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  await expireLinkToken(link_token);
  await widget.button('Continue as guest').click();
  await expect(widget.heading('This link has expired')).toBeVisible();
  await expectAccessible(page);
  await widget.button('Start again').click();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  await widget.continueAsGuest();
  await widget.pressLast("Don't allow");
  // The page is told of it, and the opening goes on to its one end.
  await expect(endings(page)).toHaveText([
    /^first error \{"code":"TOKEN_EXPIRED"/,
    /^first exit \{"status":"consent_denied"/,
  ]);
});
