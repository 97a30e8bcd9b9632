import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { FaultProxy } from './fault-proxy.js';
import { newestCode } from './outbox.js';
import { makePersonWithTwoWorkspaces } from './people.js';
import { pressAllow } from './press-allow.js';

/** The steps that a person can stand at, in the order of the flow. */
export const steps = [
  'loading',
  'sign-in',
  'code',
  'workspace',
  'consent',
  'accounts',
  'connect-address',
  'connecting',
  'done',
] as const;
export type ReachableStep = (typeof steps)[number];

const FRAME = 'iframe[title="Kryptos Connect"]';
type Within = Pick<Page | Locator | FrameLocator, 'getByRole' | 'frameLocator'>;

/** Only a page that goes a way of its own to the server can be kept waiting for an answer. */
const theWay = (way: FaultProxy | undefined): FaultProxy => {
  if (!way) throw new Error("Open the page with { 'connect-origin': way.origin }, and hand in the way.");
  return way;
};

/** The widget as a person meets it on a page: everything is found by its role and name. */
export class Widget {
  readonly page: Page;
  /** The element's own button. */
  readonly opener: Locator;
  readonly dialog: Locator;
  /** Where it is: in its frame, or a whole page where it has one of its own. */
  readonly frame: Pick<FrameLocator, 'getByLabel' | 'getByRole' | 'getByText' | 'locator'>;

  /**
   * `place`: where it is, if not in its frame; `within`: the part of the page in which to look for the element, where
   * there is more than one or a frame around it.
   */
  constructor(
    page: Page,
    place: Widget['frame'] = page.frameLocator(FRAME),
    within: Pick<Page, 'getByRole'> = page,
  ) {
    this.page = page;
    this.opener = within.getByRole('button', { name: 'Connect to Kryptos' }).first();
    this.dialog = within.getByRole('dialog', { name: 'Kryptos Connect' });
    this.frame = place;
  }

  /** The widget of the element in one part of a page, or in a frame of it. */
  static in(page: Page, within: Within): Widget {
    return new Widget(page, within.frameLocator(FRAME), within);
  }

  heading(name: string | RegExp): Locator {
    return this.frame.getByRole('heading', { level: 1, name });
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** The heading by which each step names itself. */
  headingOf(step: ReachableStep): Locator {
    return this.heading(
      {
        loading: /^(Loading|Kryptos Connect)/,
        'sign-in': /^Link your accounts to /,
        code: 'Check your email',
        workspace: 'Choose a workspace',
        consent: / would like to access$/,
        accounts: /^(Select an account to link|Your accounts)$/,
        'connect-address': 'Add Ethereum',
        connecting: 'Connecting Ethereum',
        done: 'Connection successful',
      }[step],
    );
  }

  async open(button = 'Connect to Kryptos'): Promise<void> {
    await this.page.getByRole('button', { name: button }).first().click();
    await expect(this.dialog).toBeVisible();
  }

  async continueAsGuest(): Promise<void> {
    await this.button('Continue as guest').click();
    await expect(this.headingOf('consent')).toBeVisible();
  }

  async askForCode(email: string): Promise<void> {
    const field = this.frame.getByLabel('Email address');
    // In Firefox, filling in does not replace what stands in a field for an e-mail address.
    await field.fill('');
    await field.fill(email);
    await this.button('Continue').click();
    await expect(this.headingOf('code')).toBeVisible();
  }

  async enterCode(email: string): Promise<void> {
    await this.frame.getByLabel('Verification code').fill(await newestCode(email));
    await expect(this.headingOf('consent')).toBeVisible();
  }

  async allow(): Promise<void> {
    await pressAllow(this.button('Allow'), () =>
      expect(this.headingOf('accounts')).toBeVisible({ timeout: 300 }),
    );
  }

  async chooseEthereum(): Promise<void> {
    await this.frame.getByLabel('Search accounts').fill('ethereum');
    await this.frame
      .getByRole('option', { name: /^Ethereum\b/ })
      .first()
      .click();
    await expect(this.headingOf('connect-address')).toBeVisible();
  }

  async connectTestAddress(): Promise<void> {
    await this.button('Use test address').click();
    await expect(this.frame.getByLabel('Wallet address')).toHaveValue(SANDBOX_ADDRESSES.ethereum);
    await this.button('Connect').click();
    await expect(this.heading('Your accounts')).toBeVisible();
  }

  /** Presses what ends the flow. */
  pressLast(name: string): Promise<void> {
    return this.endBy(this.button(name).click());
  }

  /**
   * Waits until a press has ended the flow. The frame goes away under the pointer or the key, and with it the browser's
   * word that the press has arrived: that the dialog is gone says it as well.
   */
  async endBy(pressed: Promise<void>): Promise<void> {
    pressed.catch(() => undefined);
    await Promise.race([pressed, this.dialog.waitFor({ state: 'hidden' })]);
    await expect(this.dialog).toBeHidden();
  }

  /**
   * Walks from a closed widget to a step, as a new user. At `loading` and `connecting` the server does not answer, so
   * that one can stay there: `way` is the one that the page takes to the server, and is mended by the test.
   */
  async reach(step: ReachableStep, email: string, way?: FaultProxy): Promise<void> {
    if (step === 'loading') await theWay(way).break('silence', /^GET \/connect\/session$/);
    await this.open();
    if (step === 'loading') return expect(this.button('Close')).toBeVisible();
    await expect(this.headingOf('sign-in')).toBeVisible();
    if (step === 'sign-in') return;
    if (step === 'code') return this.askForCode(email);
    if (step === 'workspace') return this.chooseWorkspace(email);
    await this.continueAsGuest();
    if (step === 'consent') return;
    await this.allow();
    if (step === 'accounts') return;
    await this.chooseEthereum();
    if (step === 'connect-address') return;
    if (step === 'connecting') {
      await theWay(way).break('silence', /^POST \/connect\/integrations$/);
      await this.button('Use test address').click();
      await this.button('Connect').click();
      return expect(this.headingOf('connecting')).toBeVisible();
    }
    await this.connectTestAddress();
    await this.button('Done').click();
    await expect(this.headingOf('done')).toBeVisible();
  }

  private async chooseWorkspace(email: string): Promise<void> {
    await makePersonWithTwoWorkspaces(email);
    await this.askForCode(email);
    await this.frame.getByLabel('Verification code').fill(await newestCode(email));
    await expect(this.headingOf('workspace')).toBeVisible();
  }
}
