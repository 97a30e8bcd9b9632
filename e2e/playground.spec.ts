import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/fixtures.js';

// A developer tries the widget in colours of their own, sees it follow while it is open, and takes the code along.

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const snippet = (page: Page) => page.locator('#snippet');
const ground = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).backgroundColor);
const ink = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).color);

test('the open widget follows colours, corners, theme and language, and the code says how', async ({
  page,
  widget,
}) => {
  await page.goto('/');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Every coin you own, on one page' }),
  ).toBeVisible();
  await page.getByRole('link', { name: /^Theme playground/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Theme playground' })).toBeVisible();
  await widget.open();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  const main = widget.button('Continue');
  await expect.poll(() => ground(main)).toBe('rgb(15, 118, 110)');

  await field(page, 'Main colour').fill('#facc15');
  await expect.poll(() => ground(main)).toBe('rgb(250, 204, 21)');
  await expect.poll(() => ink(main), 'white on yellow is corrected').toBe('rgb(0, 0, 0)');
  await expect(page.getByText(/1\.5:1\. The widget writes it in black or white instead/)).toBeVisible();

  await page.getByLabel('Main colour: pick a colour').fill('#1d4ed8');
  await expect(field(page, 'Main colour')).toHaveValue('#1d4ed8');
  await expect.poll(() => ground(main)).toBe('rgb(29, 78, 216)');
  await expect.poll(() => ink(main)).toBe('rgb(255, 255, 255)');

  await page.getByRole('slider', { name: 'Corners' }).fill('20');
  await expect
    .poll(() => main.evaluate((element) => getComputedStyle(element).borderTopLeftRadius))
    .toBe('20px');

  const root = widget.frame.locator(':root');
  await page.getByText('Dark', { exact: true }).click();
  await expect(root).toHaveAttribute('data-kc-theme', 'dark');
  await page.getByLabel('Language').selectOption('de');
  await expect(root).toHaveAttribute('lang', 'de');

  const preview = page.locator('kryptos-connect');
  const headline = '<b>Alle</b> Coins auf einen Blick';
  await preview.evaluate(
    (element, copy) => {
      (element as HTMLElement & { update(changes: object): void }).update({ copy });
    },
    { headline },
  );
  await expect(widget.frame.getByRole('heading', { level: 1, name: headline, exact: true })).toBeVisible();

  await page.getByText('More colours').click();
  await field(page, 'Second button').fill('rebeccapurple');
  const code = snippet(page);
  await expect(code).toContainText('theme="dark" language="de"');
  await expect(code).toContainText('--kc-primary: #1d4ed8;');
  await expect(code).toContainText('--kc-border-radius: 20px;');
  await expect(code).toContainText("'--kc-secondary': 'rebeccapurple',");
});

test('a value that is none is marked, and stays out of the widget and of the code', async ({
  page,
  widget,
}) => {
  await page.goto('/playground');
  await widget.open();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  const main = widget.button('Continue');
  await field(page, 'Main colour').fill('url(https://evil.example)');
  await expect(field(page, 'Main colour')).toHaveAttribute('aria-invalid', 'true');
  await expect(snippet(page)).not.toContainText('evil');
  await expect.poll(() => ground(main), "the widget's own").toBe('rgb(124, 58, 237)');
});

test('by keyboard alone: a look to start from, a theme, a typeface, and the code is copied', async ({
  page,
}) => {
  await page.goto('/playground');
  await page.getByRole('button', { name: 'Ledgerleaf' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Paper' })).toHaveAttribute('aria-pressed', 'true');
  const light = page.getByRole('radio', { name: 'Light' });
  await light.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Paper' }), 'it is another look now').toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await page.getByRole('button', { name: 'Copy' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /^(Copied|The browser)/ })).toBeVisible();
  await expect(snippet(page)).toContainText("'--kc-font-family': 'Georgia',");
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`it is accessible, and fits a small phone, ${colorScheme}`, async ({ page, widget }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('/playground');
    await page.getByText('More colours').click();
    await widget.open();
    await expect(widget.headingOf('sign-in')).toBeVisible();
    await expectAccessible(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      'no sideways scroll',
    ).toBe(true);
  });
