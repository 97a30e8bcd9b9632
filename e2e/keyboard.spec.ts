import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import type { Locator, Page } from '@playwright/test';
import { endings, expect, openHost, test } from './support/fixtures.js';
import { newestCode } from './support/outbox.js';
import { pressAllow } from './support/press-allow.js';
import { tabTo } from './support/tab-to.js';
import type { ReachableStep, Widget } from './support/widget.js';

const hasRing = (target: Locator) =>
  target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    // `auto` is the browser's own ring, however wide it says to be.
    const hasOutline = outlineStyle === 'auto' || Number.parseFloat(outlineWidth) >= 2;
    return (outlineStyle !== 'none' && hasOutline) || boxShadow !== 'none';
  });

/** The step has opened, and its title has the focus, as can be seen. */
const arriveAt = async (widget: Widget, step: ReachableStep): Promise<void> => {
  const heading = widget.headingOf(step);
  await expect(heading).toBeFocused();
  expect(await hasRing(heading), `the focus on the title of ${step} can be seen`).toBe(true);
};

const press = async (page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
  await tabTo(page, target);
  expect(await hasRing(target), 'the focus can be seen').toBe(true);
  await page.keyboard.press(key);
};

const allow = async (page: Page, widget: Widget): Promise<void> => {
  await tabTo(page, widget.button('Allow'));
  await pressAllow(
    widget.button('Allow'),
    () => expect(widget.headingOf('accounts')).toBeVisible({ timeout: 300 }),
    () => page.keyboard.press('Enter'),
  );
};

/** From the picker to the accounts, one of which is the sandbox's own of this chain. */
const linkTestAccount = async (page: Page, widget: Widget, name: string): Promise<void> => {
  await expect(widget.heading('Select an account to link')).toBeFocused();
  await tabTo(page, widget.frame.getByRole('searchbox', { name: 'Search accounts' }));
  await page.keyboard.type(name);
  await expect(widget.frame.getByRole('status').filter({ hasText: /\d account/ })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(widget.heading(`Add ${name}`)).toBeFocused();
  await press(page, widget.button('Use test address'));
  await press(page, widget.button('Connect'));
  await expect(widget.heading('Your accounts')).toBeFocused();
};

const finish = async (page: Page, widget: Widget): Promise<void> => {
  await press(page, widget.button('Done'));
  await arriveAt(widget, 'done');
  await tabTo(page, widget.button('Finish'));
  await widget.endBy(page.keyboard.press('Enter'));
};

test('the whole way as a guest by keyboard alone', async ({ page, widget }) => {
  await openHost(page);
  const opener = page.getByRole('button', { name: 'Connect to Kryptos' });
  await press(page, opener);
  // No key has been pressed in the frame yet: its title has the focus, without a ring for those who came by mouse.
  await expect(widget.headingOf('sign-in')).toBeFocused();
  await press(page, widget.button('Continue as guest'), 'Space');

  await arriveAt(widget, 'consent');
  const reports = widget.frame.getByRole('switch', { name: 'See your reports' });
  await press(page, reports, 'Space');
  await expect(reports).not.toBeChecked();
  await allow(page, widget);

  await arriveAt(widget, 'accounts');
  const search = widget.frame.getByRole('searchbox', { name: 'Search accounts' });
  await expect(widget.frame.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await tabTo(page, search);
  await tabTo(page, widget.frame.getByRole('tab', { name: 'All', exact: true }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const blockchains = widget.frame.getByRole('tab', { name: 'Blockchains' });
  await expect(blockchains).toBeFocused();
  await expect(blockchains).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  const option = (name: RegExp) => widget.frame.getByRole('option', { name }).first();
  await expect(option(/^Ethereum\b/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(option(/^Solana\b/)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(option(/^Ethereum\b/)).toBeFocused();
  await page.keyboard.type('sol');
  await expect(option(/^Solana\b/)).toBeFocused();
  await tabTo(page, search, 'Shift+Tab');
  await page.keyboard.type('ethereum');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await arriveAt(widget, 'connect-address');
  await tabTo(page, widget.frame.getByRole('textbox', { name: 'Wallet address' }));
  await page.keyboard.type(SANDBOX_ADDRESSES.ethereum);
  const base = widget.frame.getByRole('button', { name: 'Base', exact: true });
  await press(page, base, 'Space');
  await press(page, widget.button('Connect'));

  await expect(widget.heading('Your accounts')).toBeFocused();
  await finish(page, widget);
  await expect(endings(page)).toHaveText([/^first success /]);
  await expect(opener).toBeFocused();
});

test('the whole way by e-mail by keyboard alone, and back from half of it', async ({
  page,
  widget,
  email,
}) => {
  await openHost(page);
  const opener = page.getByRole('button', { name: 'Connect to Kryptos' });
  await press(page, opener);
  await expect(widget.headingOf('sign-in')).toBeFocused();
  const field = widget.frame.getByRole('textbox', { name: 'Email address' });
  await tabTo(page, field);
  await page.keyboard.type('ada');
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription('An email address has an “@” in it.');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');

  await arriveAt(widget, 'code');
  await press(page, widget.button('Use another email'), 'Space');
  await expect(widget.headingOf('sign-in')).toBeFocused();
  await expect(field).toHaveValue(email);
  await tabTo(page, field);
  await page.keyboard.press('Enter');
  await arriveAt(widget, 'code');
  await tabTo(page, widget.frame.getByRole('textbox', { name: 'Verification code' }));
  await page.keyboard.type(await newestCode(email));
  await arriveAt(widget, 'consent');
  await allow(page, widget);
  await arriveAt(widget, 'accounts');

  await page.keyboard.press('Escape');
  const stay = widget.button('Stay');
  await expect(stay).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(stay).toBeHidden();
  await linkTestAccount(page, widget, 'Ethereum');
  await finish(page, widget);
  await expect(endings(page)).toHaveText([/^first success /]);
  await expect(opener).toBeFocused();
});

test('a returning user adds an account by keyboard alone, and another time leaves', async ({
  page,
  widget,
}) => {
  await page.goto('/');
  await widget.reach('done', '');
  await widget.pressLast('Finish');
  const opener = page.getByRole('button', { name: 'Add another account' });
  await press(page, opener);
  await expect(widget.heading('Your accounts')).toBeFocused();
  await press(page, widget.button('Add another account'));
  await linkTestAccount(page, widget, 'Solana');
  await finish(page, widget);
  // That page has something new to show, and gives its heading the focus.
  await expect(page.getByRole('heading', { name: 'Your portfolio' })).toBeFocused();

  await press(page, opener);
  await expect(widget.heading('Your accounts')).toBeFocused();
  await press(page, widget.button('Add another account'));
  await expect(widget.heading('Select an account to link')).toBeFocused();
  // Nothing would be lost: nothing is asked.
  await widget.endBy(page.keyboard.press('Escape'));
  await expect(opener).toBeFocused();
});

test('who leaves by keyboard is asked first, and is back at the button', async ({ page, widget }) => {
  await openHost(page);
  await widget.reach('accounts', '');
  await page.keyboard.press('Escape');
  await expect(widget.button('Stay')).toBeFocused();
  await tabTo(page, widget.button('Leave'), 'Shift+Tab');
  await widget.endBy(page.keyboard.press('Enter'));
  await expect(endings(page)).toHaveText([/^first exit \{"status":"closed"/]);
  await expect(widget.opener).toBeFocused();
});

test('Tab never gets behind the modal', async ({ page, widget }) => {
  await openHost(page, { elements: '2' });
  await page.getByRole('button', { name: 'Connect to Kryptos' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(widget.headingOf('sign-in')).toBeFocused();
  for (const key of ['Tab', 'Shift+Tab'])
    for (let presses = 0; presses < 16; presses++) {
      await page.keyboard.press(key);
      const behind = await page.evaluate(() => {
        const { activeElement } = document;
        // The browser's own controls are the only other place: then nothing of the page has it.
        return activeElement !== document.body && !activeElement?.shadowRoot?.querySelector('dialog[open]');
      });
      expect(behind, 'the focus is on something behind the modal').toBe(false);
    }
});
