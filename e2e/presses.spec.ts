import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import type { Locator, Page } from '@playwright/test';
import { expect, openHost, test } from './support/fixtures.js';
import { newestCode } from './support/outbox.js';
import { pressAllow } from './support/press-allow.js';
import { tabTo } from './support/tab-to.js';
import type { Widget } from './support/widget.js';

type Listening = HTMLElement & { pressed: string[]; keys: number };

/** Writes down, in a document, what a person's pointer presses from now on, and counts their keys. */
const listen = (root: Locator): Promise<void> =>
  root.evaluate((element) => {
    const pressed: string[] = [];
    const root = Object.assign(element, { pressed, keys: 0 });
    let entered: EventTarget | undefined;
    addEventListener(
      'keydown',
      (event) => {
        const [place] = event.composedPath();
        const isAgain = event.key === 'Enter' && place === entered;
        entered = event.key === 'Enter' ? place : undefined;
        // Two keys at once are one press; so is `Allow` for who reads before they press it.
        if (event.isTrusted && !isAgain && !['Control', 'Meta', 'Shift'].includes(event.key)) root.keys += 1;
      },
      { capture: true },
    );
    addEventListener(
      'click',
      (event) => {
        const path = event.composedPath().filter((each) => each instanceof HTMLElement);
        const control = path.find((each) => each.matches('button, a, input, summary, [role=option]'));
        const label = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : undefined;
        const name =
          control?.ariaLabel ?? label ?? path.find((each) => each.localName === 'kc-button')?.textContent;
        if (event.isTrusted) pressed.push((name ?? control?.textContent ?? '').trim());
      },
      { capture: true },
    );
  });

/** What was pressed in it. Who presses `Allow` before it counts presses it again: a person who reads does not. */
const pressedIn = async (root: Locator): Promise<readonly string[]> => {
  const all = await root.evaluate((element) => (element as Listening).pressed);
  return all.filter((name, index) => name !== all[index - 1]);
};

const onPage = (page: Page) => page.locator(':root');
const inFrame = (widget: Widget) => widget.frame.locator(':root');

/** Opens the widget, and listens from the press that does. */
const open = async (page: Page, widget: Widget): Promise<void> => {
  await listen(onPage(page));
  await widget.open();
  await expect(widget.headingOf('sign-in')).toBeVisible();
  await listen(inFrame(widget));
};

/** What was pressed from the opening on; the page's own button comes first. */
const pressed = async (page: Page, widget: Widget): Promise<readonly string[]> => [
  ...(await pressedIn(onPage(page))),
  ...(await pressedIn(inFrame(widget))),
];

/** How many keys were pressed from the opening on. */
const keys = async (page: Page, widget: Widget): Promise<number> => {
  const count = (root: Locator) => root.evaluate((element) => (element as Listening).keys);
  return (await count(onPage(page))) + (await count(inFrame(widget)));
};

/**
 * Puts a text into the clipboard, as a person has who copied it elsewhere. The key is lost in Firefox where a frame that had
 * the focus has just gone: a person would press it again, seeing that nothing was copied.
 */
const copy = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((value) => {
    const field = Object.assign(document.createElement('textarea'), { id: 'elsewhere', value });
    field.addEventListener('copy', () => setTimeout(() => field.remove()));
    document.body.append(field);
  }, text);
  const field = page.locator('#elsewhere');
  await expect(async () => {
    if (await field.isVisible()) {
      await field.selectText();
      await page.keyboard.press('ControlOrMeta+c');
    }
    await expect(field).toBeHidden({ timeout: 1000 });
  }).toPass();
};

const addressIsIn = (widget: Widget, address: string): Promise<void> =>
  expect(widget.frame.getByLabel('Wallet address')).toHaveValue(address);

const connectAndBeDone = async (widget: Widget): Promise<void> => {
  await widget.button('Connect').click();
  await expect(widget.heading('Your accounts')).toBeVisible();
  await widget.button('Done').click();
  await expect(widget.headingOf('done')).toBeVisible();
};

for (const [name, address] of Object.entries({
  Ethereum: SANDBOX_ADDRESSES.ethereum,
  Solana: SANDBOX_ADDRESSES.solana,
}))
  test(`a guest who pastes an address of ${name} is done with five presses`, async ({ page, widget }) => {
    await openHost(page);
    await copy(page, address);
    await open(page, widget);
    await widget.continueAsGuest();
    await widget.allow();
    await expect(widget.heading('Select an account to link')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+v');
    await expect(widget.heading(`Add ${name}`)).toBeVisible();
    await addressIsIn(widget, address);
    await connectAndBeDone(widget);
    expect(await pressed(page, widget)).toEqual([
      'Connect to Kryptos',
      'Continue as guest',
      'Allow',
      'Connect',
      'Done',
    ]);
  });

test('an address that is pasted into the search costs one press more, to get there', async ({
  page,
  widget,
}) => {
  await openHost(page);
  await copy(page, SANDBOX_ADDRESSES.ethereum);
  await open(page, widget);
  await widget.continueAsGuest();
  await widget.allow();
  await widget.frame.getByLabel('Search accounts').click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(widget.headingOf('connect-address')).toBeFocused();
  await addressIsIn(widget, SANDBOX_ADDRESSES.ethereum);
  await connectAndBeDone(widget);
  expect(await pressed(page, widget)).toHaveLength(6);
});

test('a guest who picks from the list and takes the test address is done with seven', async ({
  page,
  widget,
}) => {
  await openHost(page);
  await open(page, widget);
  await widget.continueAsGuest();
  await widget.allow();
  await widget.frame
    .getByRole('option', { name: /^Ethereum\b/ })
    .first()
    .click();
  await widget.button('Use test address').click();
  await connectAndBeDone(widget);
  expect(await pressed(page, widget)).toHaveLength(7);
});

test('who has signed in by e-mail finds the address there when they open it again, and never the code', async ({
  page,
  widget,
  email,
}) => {
  await openHost(page);
  await widget.reach('code', email);
  const code = await newestCode(email);
  await widget.enterCode(email);
  await widget.button('Close').click();
  await widget.pressLast('Leave');
  await open(page, widget);
  const field = widget.frame.getByLabel('Email address');
  await expect(field).toHaveValue(email);
  const kept = () => inFrame(widget).evaluate(() => JSON.stringify(sessionStorage));
  expect(await kept()).toContain(email);
  expect(await kept()).not.toContain(code);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('who signs in by e-mail and pastes an address is done with six presses, and types what nobody else can', async ({
  page,
  widget,
  email,
}) => {
  await openHost(page);
  await copy(page, SANDBOX_ADDRESSES.ethereum);
  await open(page, widget);
  await widget.frame.getByLabel('Email address').click();
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await expect(widget.headingOf('code')).toBeVisible();
  await widget.frame.getByLabel('Verification code').click();
  await page.keyboard.type(await newestCode(email));
  await expect(widget.headingOf('consent')).toBeVisible();
  await widget.allow();
  await expect(widget.heading('Select an account to link')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+v');
  await addressIsIn(widget, SANDBOX_ADDRESSES.ethereum);
  await connectAndBeDone(widget);
  expect(await pressed(page, widget)).toHaveLength(6);
  // The address, Enter, six digits that send themselves, and one to paste.
  expect(await keys(page, widget)).toBe(email.length + 1 + 6 + 1);
});

test('a returning user who pastes another address is done with four presses', async ({ page, widget }) => {
  await page.goto('/');
  await widget.reach('done', '');
  await widget.pressLast('Finish');
  await copy(page, SANDBOX_ADDRESSES.solana);
  await listen(onPage(page));
  await widget.open('Add another account');
  await expect(widget.heading('Your accounts')).toBeVisible();
  await listen(inFrame(widget));
  await widget.button('Add another account').click();
  await expect(widget.heading('Select an account to link')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+v');
  await addressIsIn(widget, SANDBOX_ADDRESSES.solana);
  await connectAndBeDone(widget);
  expect(await pressed(page, widget)).toHaveLength(4);
});

test('by keyboard alone a guest who pastes an address is done with 36 keys (counted as Tab goes in Chromium)', {
  tag: '@chromium',
}, async ({ page, widget }) => {
  await openHost(page);
  await copy(page, SANDBOX_ADDRESSES.solana);
  await listen(onPage(page));
  await tabTo(page, widget.opener);
  await page.keyboard.press('Enter');
  await expect(widget.headingOf('sign-in')).toBeFocused();
  await listen(inFrame(widget));
  const press = async (name: string) => {
    await tabTo(page, widget.button(name));
    await page.keyboard.press('Enter');
  };
  await press('Continue as guest');
  await expect(widget.headingOf('consent')).toBeFocused();
  await tabTo(page, widget.button('Allow'));
  await pressAllow(
    widget.button('Allow'),
    () => expect(widget.headingOf('accounts')).toBeVisible({ timeout: 300 }),
    () => page.keyboard.press('Enter'),
  );
  await expect(widget.heading('Select an account to link')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(widget.heading('Add Solana')).toBeFocused();
  await press('Connect');
  await expect(widget.heading('Your accounts')).toBeFocused();
  await press('Done');
  await expect(widget.headingOf('done')).toBeFocused();
  expect(await keys(page, widget)).toBe(36);
});
