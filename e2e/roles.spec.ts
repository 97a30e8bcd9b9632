import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import type { Locator } from '@playwright/test';
import { endings, expect, openHost, test } from './support/fixtures.js';
import { newestCode } from './support/outbox.js';
import { pressAllow } from './support/press-allow.js';
import type { Widget } from './support/widget.js';

// As assistive technology goes: every control by its role and name, and acted on where it is, without mouse and keys.

/** What a control's own action comes to: a click that no pointer has made. */
const act = (control: Locator): Promise<void> => control.dispatchEvent('click');

/** What is said of the screen without that the focus moves. */
const said = (widget: Widget, words: RegExp): Promise<void> =>
  expect(widget.frame.getByRole('status').filter({ hasText: words }).first()).toBeAttached();

/** From the consent to the end. */
const goOn = async (widget: Widget): Promise<void> => {
  const { frame } = widget;
  await said(widget, /would like to access$/);
  const profile = frame.getByRole('switch', { name: 'Your profile' });
  await act(profile);
  await expect(profile).not.toBeChecked();
  // A browser vouches for the press of assistive technology as it does for a key; for one of a script it does not.
  await pressAllow(
    widget.button('Allow'),
    () => expect(widget.headingOf('accounts')).toBeVisible({ timeout: 300 }),
    () => widget.button('Allow').press('Enter', { timeout: 1000 }),
  );
  await frame.getByRole('searchbox', { name: 'Search accounts' }).fill('ethereum');
  await said(widget, /\d account/);
  await act(
    frame
      .getByRole('listbox')
      .getByRole('option', { name: /^Ethereum\b/ })
      .first(),
  );
  await said(widget, /^Add Ethereum$/);
  await frame.getByRole('textbox', { name: 'Wallet address' }).fill(SANDBOX_ADDRESSES.ethereum);
  await act(widget.button('Connect'));
  await said(widget, /^Your accounts$/);
  await act(widget.button('Done'));
  await said(widget, /^Connection successful$/);
  await widget.endBy(act(widget.button('Finish')));
};

test('the whole way as a guest through roles and names alone', async ({ page, widget }) => {
  await openHost(page);
  await act(page.getByRole('button', { name: 'Connect to Kryptos' }));
  await expect(page.getByRole('dialog', { name: 'Kryptos Connect' })).toBeVisible();
  await act(widget.button('Continue as guest'));
  await goOn(widget);
  await expect(endings(page)).toHaveText([/^first success \{"public_token":"public_/]);
});

test('the way by e-mail through roles and names alone', async ({ page, widget, email }) => {
  await openHost(page);
  await act(page.getByRole('button', { name: 'Connect to Kryptos' }));
  await widget.frame.getByRole('textbox', { name: 'Email address' }).fill(email);
  await act(widget.button('Continue'));
  await said(widget, /^Check your email$/);
  await widget.frame.getByRole('textbox', { name: 'Verification code' }).fill(await newestCode(email));
  await goOn(widget);
  await expect(endings(page)).toHaveText([/^first success \{"public_token":"public_/]);
});
