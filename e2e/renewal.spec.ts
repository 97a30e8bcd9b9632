import { createHash } from 'node:crypto';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import type { Page } from '@playwright/test';
import { expireLinkToken, sql } from './support/database.js';
import { endings, expect, openHost, test } from './support/fixtures.js';
import { giveTokensBy, linkTokens, type TokenSource } from './support/host-tokens.js';
import type { ReachableStep, Widget } from './support/widget.js';

/** One step that holds something: what is put into it, and what goes on with it once the link has expired. */
interface Case {
  readonly step: ReachableStep;
  readonly source: TokenSource;
  readonly fill?: (widget: Widget, email: string) => Promise<void>;
  /** Goes on to the accounts, or past them. */
  readonly goOn: (widget: Widget, email: string) => Promise<void>;
}

const profile = (widget: Widget) => widget.frame.getByRole('switch', { name: /profile/i });
const address = (widget: Widget) => widget.frame.getByLabel('Wallet address');

const cases: readonly Case[] = [
  {
    step: 'sign-in',
    source: 'link-token-url',
    fill: (widget, email) => widget.frame.getByLabel('Email address').fill(email),
    goOn: async (widget, email) => {
      await widget.button('Continue').click();
      await expect(widget.headingOf('code')).toBeVisible();
      await widget.enterCode(email);
      await widget.allow();
    },
  },
  {
    step: 'code',
    source: 'generateLinkToken',
    goOn: async (widget, email) => {
      await widget.enterCode(email);
      await widget.allow();
    },
  },
  {
    step: 'workspace',
    source: 'link-token-url',
    goOn: async (widget) => {
      await widget.frame.getByRole('radio', { name: /Private/ }).check();
      await widget.button('Continue').click();
      await expect(widget.headingOf('consent')).toBeVisible();
      await widget.allow();
    },
  },
  {
    step: 'consent',
    source: 'generateLinkToken',
    fill: (widget) => profile(widget).click(),
    goOn: async (widget) => {
      await widget.allow();
      await widget.button('Back').click();
      await expect(profile(widget)).not.toBeChecked();
      await widget.allow();
    },
  },
  {
    step: 'accounts',
    source: 'link-token-url',
    fill: async (widget) => {
      await widget.chooseEthereum();
      await widget.connectTestAddress();
    },
    goOn: async (widget) => {
      await expect(widget.frame.getByRole('button', { name: /^Remove/ })).toHaveCount(1);
    },
  },
  {
    step: 'connect-address',
    source: 'generateLinkToken',
    fill: async (widget) => {
      await address(widget).fill(SANDBOX_ADDRESSES.ethereum);
      await expect(widget.frame.getByRole('group', { name: 'Select chains to add' })).toBeVisible();
    },
    goOn: async (widget) => {
      await expect(address(widget)).toHaveValue(SANDBOX_ADDRESSES.ethereum);
      await widget.button('Connect').click();
      await expect(widget.heading('Your accounts')).toBeVisible();
    },
  },
  { step: 'done', source: 'link-token-url', goOn: async () => {} },
];

const expireLast = async (page: Page) => {
  const token = (await linkTokens(page)).at(-1) ?? '';
  await expireLinkToken(token);
  return token;
};

/** Links an account where none is linked, and goes to the end. */
const finish = async (widget: Widget) => {
  if (await widget.headingOf('done').isVisible()) return widget.pressLast('Finish');
  await expect(widget.headingOf('accounts')).toBeVisible();
  if (await widget.heading('Select an account to link').isVisible()) {
    await widget.chooseEthereum();
    await widget.connectTestAddress();
  }
  await widget.button('Done').click();
  await widget.pressLast('Finish');
};

const success = [/^first success \{"public_token":"public_\w{49}"\}$/];

for (const { step, source, fill, goOn } of cases)
  test(`a link that expires at ${step} is renewed by ${source}, and nothing of the step is lost`, async ({
    page,
    widget,
    email,
    expectedErrors,
  }) => {
    expectedErrors.push(/401/);
    await openHost(page);
    await giveTokensBy(page, source);
    await widget.reach(step, email);
    await fill?.(widget, email);
    await expireLast(page);
    await expect(widget.headingOf(step)).toBeVisible();
    await goOn(widget, email);
    await finish(widget);
    // Nothing of it is an event of the page: not an error, not a step that comes again.
    await expect(endings(page)).toHaveText(success);
    expect(await linkTokens(page)).toHaveLength(step === 'done' ? 1 : 2);
  });

test('what was switched off at the consent is not granted in the session that goes on', async ({
  page,
  widget,
  email,
  expectedErrors,
}) => {
  expectedErrors.push(/401/);
  await openHost(page);
  await giveTokensBy(page, 'link-token-url');
  await widget.reach('consent', email);
  await profile(widget).click();
  await widget.allow();
  await expireLast(page);
  await finish(widget);
  const [first, second] = (await linkTokens(page)).map((token) =>
    createHash('sha256').update(token).digest(),
  );
  const granted = async (digest: Buffer | undefined) =>
    (await sql('select granted_scopes, user_id from link_tokens where digest = $1', [digest]))[0];
  expect(await granted(second)).toEqual(await granted(first));
  expect(JSON.stringify(await granted(second))).not.toContain('profile');
});

test('a link is renewed as often as it expires', async ({ page, widget, email, expectedErrors }) => {
  expectedErrors.push(/401/);
  await openHost(page);
  await giveTokensBy(page, 'link-token-url');
  await widget.reach('code', email);
  await expireLast(page);
  await widget.enterCode(email);
  await expireLast(page);
  await widget.allow();
  await expireLast(page);
  await finish(widget);
  await expect(endings(page)).toHaveText(success);
  expect(await linkTokens(page)).toHaveLength(4);
});

test('a frame that is loaded again after its link has expired goes on where it was', async ({
  page,
  widget,
  email,
  expectedErrors,
}) => {
  expectedErrors.push(/401/);
  await openHost(page);
  await giveTokensBy(page, 'generateLinkToken');
  await widget.reach('connect-address', email);
  await expireLast(page);
  const reload = () => widget.frame.locator(':root').evaluate(() => location.reload());
  await reload();
  await expect(widget.headingOf('connect-address')).toBeVisible();
  // And once more with the fresh link, which the frame has its key for too.
  await reload();
  await expect(widget.headingOf('connect-address')).toBeVisible();
  await widget.connectTestAddress();
  await finish(widget);
  await expect(endings(page)).toHaveText(success);
  expect(await linkTokens(page)).toHaveLength(2);
});

test('a returning user’s link is renewed too, into one for the same grant', async ({
  page,
  widget,
  expectedErrors,
}) => {
  expectedErrors.push(/401/);
  await page.goto('/');
  await widget.open();
  await widget.continueAsGuest();
  await widget.allow();
  await finish(widget);
  await expect(page.getByRole('heading', { level: 1, name: 'Your portfolio' })).toBeVisible();
  await giveTokensBy(page, 'link-token-url');
  await widget.open('Add another account');
  await expect(widget.heading('Your accounts')).toBeVisible();
  await expireLast(page);
  await widget.button('Add another account').click();
  await widget.chooseEthereum();
  await widget.connectTestAddress();
  await widget.button('Done').click();
  await widget.pressLast('Finish');
  expect(await linkTokens(page)).toHaveLength(2);
});
