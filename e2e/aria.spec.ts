import type { Locator } from '@playwright/test';
import { expect, openHost, test } from './support/fixtures.js';
import type { Widget } from './support/widget.js';

/** What a screen reader is given of the screen: all of it, header, step, footer and what is announced. */
const screen = (widget: Widget): Locator => widget.frame.locator('kc-shell');

test('signing in, and what is wrong with an address', async ({ page, widget }) => {
  await openHost(page);
  await widget.reach('sign-in', '');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "A host page" [level=1]
    - button "Connect to Kryptos"
    - dialog "Kryptos Connect":
      - iframe
  `);
  const inFrame = page.frames().find((frame) => frame.url().includes('/connect?'));
  expect(await inFrame?.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
    'en',
    'Kryptos Connect',
  ]);
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - banner:
      - text: /^Kryptos$/
      - button "Close"
    - main:
      - heading "Link your accounts to Harbor Portfolio" [level=1]
      - paragraph: Sandbox Test data only
      - list:
        - listitem:
          - heading "Fast and secure setup" [level=2]
          - paragraph: Link your accounts in a few clicks, and stay in control.
        - listitem:
          - heading "View-only access" [level=2]
          - paragraph: Kryptos reads your data. It can never move your funds.
      - text: Email address
      - textbox "Email address"
      - button "Continue"
      - paragraph: or
      - button "Continue as guest"
      - paragraph:
        - link "Privacy Policy"
        - link "Terms of Service"
    - contentinfo:
      - text: Powered by Kryptos
      - combobox "Language"
    - status: Link your accounts to Harbor Portfolio
  `);
  await widget.button('Continue').click();
  const field = widget.frame.getByRole('textbox', { name: 'Email address' });
  await expect(field).toHaveAccessibleDescription('Enter your email address.');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(widget.frame.getByRole('alert')).toHaveText(['Enter your email address.']);
});

test('the code', async ({ page, widget, email }) => {
  await openHost(page);
  await widget.reach('code', email);
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - banner:
      - button "Back"
      - text: Kryptos Sandbox
      - button "Close"
    - main:
      - heading "Check your email" [level=1]
      - paragraph: /^We sent a 6-digit code to \\S+@example\\.com\\.$/
      - text: Verification code
      - textbox "Verification code"
      - button "Continue"
      - button /^Resend code in 0:\\d\\d$/ [disabled]
      - button "Use another email"
    - contentinfo:
      - text: Powered by Kryptos
      - combobox "Language"
    - status: Check your email
  `);
});

test('the workspaces', async ({ page, widget, email }) => {
  await openHost(page);
  await widget.reach('workspace', email);
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - main:
      - heading "Choose a workspace" [level=1]
      - radiogroup "Workspace":
        - radio "Private" [checked]
        - text: Private Owner
        - radio "Family office" [disabled]
        - text: Family office Viewer Only an owner or admin can share this workspace.
      - button "Continue"
    - status: Choose a workspace
  `);
});

test('consent, accounts, an address, what is linked, and the end', async ({ page, widget }) => {
  await openHost(page);
  await widget.reach('consent', '');
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - banner:
      - button "Back"
      - text: Kryptos Sandbox
      - button "Close"
    - main:
      - heading "Harbor Portfolio would like to access" [level=1]
      - button "Show examples"
      - group "Read":
        - heading "Read" [level=2]
        - list:
          - listitem:
            - switch "Your Kryptos ID" [checked] [disabled]
          - listitem:
            - switch "Your profile" [checked]
          - listitem:
            - switch "Access while you are away" [checked]
          - listitem:
            - switch "Your email address" [checked]
          - listitem:
            - switch "See your portfolio" [checked] [disabled]
      - group "How long":
        - text: How long
        - radio "30 days"
        - text: 30 days
        - radio "1 year"
        - text: 1 year
        - radio "Until I revoke it" [checked]
        - text: Until I revoke it
        - paragraph: Access lasts until you revoke it, at most 15 years.
      - term: Who sees it
      - definition: Harbor Portfolio, and Kryptos, which reads it for you. Nobody can move your funds.
      - term: How to stop
      - definition: Open Kryptos Connect in Harbor Portfolio again, and press “What you share”. It ends at once.
      - button "Don't allow"
      - button "Allow"
    - status: Harbor Portfolio would like to access
  `);
  await expect(widget.frame.getByRole('switch', { name: 'See your portfolio' })).toHaveAccessibleDescription(
    'Required What you hold, how much of it, and what it is worth.',
  );

  await widget.allow();
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - main:
      - heading "Select an account to link" [level=1]
      - searchbox "Search accounts"
      - tablist "Kinds of accounts":
        - tab "All" [selected]
        - tab "Exchanges"
        - tab "Blockchains"
        - tab "Wallets"
      - tabpanel "All":
        - listbox "Accounts":
          - option "Ethereum Blockchain"
          - option "Solana Blockchain"
          - option "Bitcoin Blockchain Unavailable" [disabled]
    - status: Select an account to link
  `);
  const search = widget.frame.getByRole('searchbox', { name: 'Search accounts' });
  await search.fill('ethereum');
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - main:
      - searchbox "Search accounts": ethereum
      - button "Clear search"
      - tabpanel "All":
        - listbox "Accounts":
          - option "Ethereum Blockchain"
          - option "Ethereum Classic Blockchain Unavailable" [disabled]
      - status: 2 accounts
  `);
  await search.fill('zzqq');
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - main:
      - tabpanel "All":
        - paragraph: No match for “zzqq”
        - paragraph: Check the spelling, or look in another tab.
      - status: No match for “zzqq”
  `);

  await widget.chooseEthereum();
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - main:
      - heading "Add Ethereum" [level=1]
      - text: Wallet address
      - button "Use test address"
      - textbox "Wallet address"
      - group "Select chains to add":
        - heading "Select chains to add" [level=2]
        - button "Select all"
        - button "Clear"
        - status: Chains where this address has been active are chosen.
        - button "Ethereum" [pressed]
        - button "Base"
      - group: Instructions
      - group: Good to know
      - group: Supported features
      - button "Connect"
    - status: Add Ethereum
  `);
  await widget.frame.getByRole('textbox', { name: 'Wallet address' }).fill('0x47Z');
  await expect(widget.frame.getByRole('textbox', { name: 'Wallet address' })).toHaveAccessibleDescription(
    '“Z” can not be in it: after 0x come only 0–9 and a–f.',
  );

  await widget.connectTestAddress();
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - main:
      - heading "Your accounts" [level=1]
      - paragraph: 1 account linked
      - list "Your accounts":
        - listitem:
          - paragraph: Ethereum
          - paragraph: 0x47c2…fcfa
          - text: Synced
          - button "Refresh"
          - button "Remove"
      - button "Add another account"
      - button "Done"
    - status: Your accounts
  `);
  await expect(widget.button('Remove')).toHaveAccessibleDescription('Ethereum');
  await widget.button('Remove').click();
  await expect(
    widget.frame.getByRole('group', { name: 'Remove this account and its data?' }),
  ).toMatchAriaSnapshot(`
    - group "Remove this account and its data?":
      - paragraph: Remove this account and its data?
      - button "Keep"
      - button "Remove"
  `);
  await widget.button('Keep').click();

  await widget.button('Close').click();
  await expect(widget.frame.getByRole('alertdialog')).toMatchAriaSnapshot(`
    - alertdialog "Leave without finishing?":
      - heading "Leave without finishing?" [level=2]
      - paragraph: What you have done so far is not shared with the app until you finish.
      - button "Leave"
      - button "Stay"
  `);
  await widget.button('Stay').click();

  await widget.button('Done').click();
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - banner:
      - text: Kryptos Sandbox
      - button "Close"
    - main:
      - heading "Connection successful" [level=1]
      - paragraph: Your data is being synced and will be ready soon.
      - list "Linked accounts":
        - listitem: Ethereum 0x47c2…fcfa
      - button "Finish"
    - status: Connection successful
  `);

  await widget.frame.getByText('Your receipt').click();
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - main:
      - heading "Connection successful" [level=1]
      - group:
        - text: Your receipt
        - term: What you share
        - definition:
          - text: /^With Harbor Portfolio, since .+ \\d{4}\\.$/
          - list:
            - listitem: Your Kryptos ID
            - listitem: Your profile
            - listitem: Access while you are away
            - listitem: Your email address
            - listitem: See your portfolio
        - term: How long
        - definition: Access lasts until you revoke it, at most 15 years.
        - term: How to stop
        - definition: Open Kryptos Connect in Harbor Portfolio again, and press “What you share”. It ends at once.
      - button "Finish"
  `);
});

test('what a returning user shares, and the end of it', async ({ page, widget, expectedErrors }) => {
  expectedErrors.push(/401|403|404|409/);
  await page.goto('/');
  await widget.reach('done', '');
  await widget.pressLast('Finish');
  await widget.open('Add another account');
  await widget.button('What you share').click();
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - banner:
      - button "Back"
      - text: Kryptos Sandbox
      - button "Close"
    - main:
      - heading "What you share" [level=1]
      - paragraph: /^With Ledgerleaf, since .+ \\d{4}\\. Access lasts until you revoke it, at most 15 years\\.$/
      - list "What you share":
        - listitem:
          - switch "Your Kryptos ID" [checked] [disabled]
        - listitem:
          - switch "Your profile" [checked]
      - button "Stop sharing"
    - status: What you share
  `);
  await widget.button('Stop sharing').click();
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - main:
      - group "Stop sharing with Ledgerleaf?":
        - heading "Stop sharing with Ledgerleaf?" [level=2]
        - paragraph: It can read nothing from then on. Your accounts stay in Kryptos.
        - button "Stop sharing"
        - button "Keep sharing"
  `);
});

test('what happens while an account is linked is said', async ({ page, widget, way }) => {
  await openHost(page, { 'connect-origin': way.origin });
  await widget.reach('connecting', '', way);
  await expect(screen(widget)).toMatchAriaSnapshot(`
    - main:
      - heading "Connecting Ethereum" [level=1]
      - list:
        - listitem: Checking…
        - listitem: Reading balances…
      - status: Checking…
      - paragraph: You can leave this running.
      - button "Back to accounts"
    - status: Connecting Ethereum
  `);
});

test('a button that waits is busy, keeps its name and its place, and nothing else is said', async ({
  page,
  widget,
}) => {
  await openHost(page);
  await widget.reach('sign-in', '');
  await page.route('**/connect/auth/anonymous', () => undefined);
  const guest = widget.button('Continue as guest');
  // The screen has arrived when a press would be taken.
  await guest.click({ trial: true });
  const before = await guest.boundingBox();
  await guest.click();
  await expect(guest).toHaveAttribute('aria-busy', 'true');
  expect(await guest.boundingBox()).toEqual(before);
  await expect(guest).toBeFocused();
  await expect(widget.frame.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
});
