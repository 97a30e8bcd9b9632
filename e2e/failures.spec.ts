import type { Page } from '@playwright/test';
import { expect, expectAccessible, openHost, test } from './support/fixtures.js';

/** Lets the server fail over one request, as it says so itself, until the routes are taken away. */
const failAt = (page: Page, path: string) =>
  page.route(`**${path}`, (route) =>
    route.fulfill({
      status: 500,
      headers: { 'x-request-id': 'req_of_the_failure' },
      json: { success: false, code: 'INTERNAL_ERROR', error: 'Something went wrong on our side. Try again.' },
    }),
  );

test('an address that the sandbox refuses is refused beside its field, for as long as it stands there', async ({
  page,
  widget,
  expectedErrors,
}) => {
  expectedErrors.push(/40[03]/);
  await openHost(page);
  await widget.reach('connect-address', '');
  const field = widget.frame.getByRole('textbox', { name: 'Wallet address' });
  const detected = page.waitForResponse(/\/detect/);
  await field.fill('0x1111111111111111111111111111111111111111');
  await detected;
  const detectedAgain = page.waitForResponse(/\/detect/);
  await widget.button('Connect').click();
  await expect(field).toHaveAccessibleDescription(/sandbox.*Request ID/i);
  // The form looks anew where the address has been active, and takes back nothing that was said of it.
  await detectedAgain;
  await expect(field).toHaveAccessibleDescription(/sandbox.*Request ID/i);
  await expectAccessible(page);
  await widget.connectTestAddress();
});

test('what goes wrong is said beside what was pressed, with the request id, and the press counts again', async ({
  page,
  widget,
  expectedErrors,
}) => {
  expectedErrors.push(/500/);
  await openHost(page);
  await widget.reach('sign-in', '');
  await failAt(page, '/connect/auth/**');
  const field = widget.frame.getByRole('textbox', { name: 'Email address' });
  await field.fill('ada@example.com');
  await widget.button('Continue').click();
  await expect(field).toHaveAccessibleDescription(/went wrong on our side.*Request ID: req_of_the_failure/);
  const guest = widget.button('Continue as guest');
  await guest.click();
  await expect(guest).toHaveAccessibleDescription(/went wrong on our side/);
  await expect(widget.frame.getByRole('alert').filter({ hasText: 'req_of_the_failure' })).toBeVisible();
  await expect(field).toHaveAccessibleDescription('');
  await expect(field).toHaveValue('ada@example.com');
  await expectAccessible(page);
  await page.unrouteAll();
  await widget.continueAsGuest();
});
