import { expect, expectAccessible, test } from './support/fixtures.js';
import { newestCode } from './support/outbox.js';

test('someone signs in with a code from their e-mail, and consents', { tag: '@core' }, async ({
  page,
  widget,
  email,
}) => {
  await page.goto('/');
  await widget.open();
  await widget.askForCode(email);
  await expect(widget.frame.getByText(`We sent a 6-digit code to ${email}.`)).toBeVisible();
  await expectAccessible(page);
  await widget.enterCode(email);
  await widget.allow();
});

test('a wrong code is refused beside the field, and the right one still counts', { tag: '@core' }, async ({
  page,
  widget,
  email,
  expectedErrors,
}) => {
  expectedErrors.push(/401/);
  await page.goto('/');
  await widget.open();
  await widget.askForCode(email);
  const code = await newestCode(email);
  const wrong = code === '000000' ? '000001' : '000000';
  const field = widget.frame.getByLabel('Verification code');
  await field.fill(wrong);
  await expect(field).toHaveAccessibleDescription(/code/i);
  await expect(widget.headingOf('code')).toBeVisible();
  await expectAccessible(page);
  await field.fill(code);
  await expect(widget.headingOf('consent')).toBeVisible();
});

test('another address can be used instead', { tag: '@core' }, async ({ page, widget, email }) => {
  await page.goto('/');
  await widget.open();
  await widget.askForCode(email);
  await widget.button('Use another email').click();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  await widget.askForCode(`second-${email}`);
  await widget.enterCode(`second-${email}`);
});
