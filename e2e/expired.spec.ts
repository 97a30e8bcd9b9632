import { expireLinkToken } from './support/database.js';
import { endings, expect, expectAccessible, openHost, test } from './support/fixtures.js';
import { broken } from './support/host-backend.js';
import { anotherLinkToken, giveTokensBy, linkTokens } from './support/host-tokens.js';
import { pressAllow } from './support/press-allow.js';

test('a link that the page can not renew says that it has expired, and starts again once there is a new one', async ({
  page,
  widget,
  expectedErrors,
}) => {
  expectedErrors.push(/401/);
  await openHost(page);
  await giveTokensBy(page, 'link-token');
  await widget.open();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  const [token = ''] = await linkTokens(page);
  await expireLinkToken(token);
  await widget.button('Continue as guest').click();
  await expect(widget.heading('This link has expired')).toBeVisible();
  await expectAccessible(page);
  await widget.button('Start again').click();
  await expect(widget.heading('This link has expired')).toBeVisible();
  const fresh = await anotherLinkToken();
  await page.evaluate((fresh) => {
    document.querySelector('kryptos-connect')?.setAttribute('link-token', fresh);
  }, fresh);
  await widget.button('Start again').click();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  await widget.continueAsGuest();
  await widget.pressLast("Don't allow");
  // The page is told of it, and the opening goes on to its one end.
  await expect(endings(page)).toHaveText([
    /^first error \{"code":"TOKEN_EXPIRED"/,
    /^first error \{"code":"TOKEN_EXPIRED"/,
    /^first exit \{"status":"consent_denied"/,
  ]);
});

test('a link that expired too long ago begins anew, where it is started again', async ({
  page,
  widget,
  email,
  expectedErrors,
}) => {
  expectedErrors.push(/401/);
  await openHost(page);
  await giveTokensBy(page, 'link-token-url');
  // With all lists read: they would be the first to meet the expired link.
  await widget.reach('connect-address', email);
  const [token = ''] = await linkTokens(page);
  await expireLinkToken(token, '31 minutes');
  await widget.button('Use test address').click();
  await expect(widget.heading('This link has expired')).toBeVisible();
  await widget.button('Start again').click();
  await expect(widget.headingOf('sign-in')).toBeVisible();
});

test('a link whose renewal the page’s backend fails stays in its frame, and starts again at the step', async ({
  page,
  widget,
  email,
  expectedErrors,
}) => {
  expectedErrors.push(/401|500/);
  await openHost(page);
  await giveTokensBy(page, 'link-token-url');
  await widget.reach('consent', email);
  const [token = ''] = await linkTokens(page);
  await expireLinkToken(token);
  const useBackend = (url: string) =>
    page
      .locator('kryptos-connect')
      .evaluate((element, url) => element.setAttribute('link-token-url', url), url);
  await useBackend(broken('fail', '/link-token'));
  await pressAllow(widget.button('Allow'), () =>
    expect(widget.heading('This link has expired')).toBeVisible({ timeout: 300 }),
  );
  await useBackend('/link-token');
  await widget.button('Start again').click();
  await expect(widget.headingOf('consent')).toBeVisible();
  await widget.allow();
});
