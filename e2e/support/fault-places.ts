import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import type { BrowserContext, Page } from '@playwright/test';
import { stack } from './addresses.js';
import type { FaultProxy } from './fault-proxy.js';
import type { Place } from './fault-table.js';
import { expect } from './fixtures.js';
import { newestCode } from './outbox.js';
import { pressAllow } from './press-allow.js';
import type { Widget } from './widget.js';

/** What a cell of the table works with. */
export interface Cell {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly widget: Widget;
  readonly proxy: FaultProxy;
  readonly email: string;
}

/** Where a person stands between two presses. `linked`: at the accounts, with one of them linked. */
export type Standing = 'sign-in' | 'code' | 'consent' | 'accounts' | 'linked' | 'done' | 'ended';

/** The heading by which a person knows where they stand. */
export const headingAt = ({ widget }: Cell, at: Standing) =>
  at === 'linked' ? widget.heading('Your accounts') : widget.headingOf(at === 'ended' ? 'done' : at);

/** A place of the table, as a person comes there and goes on from there. */
export interface FaultPlace {
  /** Until nothing is missing but the press that meets the fault. */
  readonly reach: (cell: Cell) => Promise<unknown>;
  /** The requests that the press sends, as `METHOD /path`. */
  readonly asks: RegExp;
  /** That press. `met`: whether the fault has been met, for a button that may not have listened yet. */
  readonly press: (cell: Cell, met: () => Promise<unknown>) => Promise<unknown>;
  /** Where the press leads when all is well. */
  readonly leads: Standing;
  /** Where a reload of the frame comes back to. */
  readonly again: Exclude<Standing, 'ended'> | 'connect-address';
}

const post = async ({ proxy }: Cell, path: string, body?: object): Promise<void> => {
  const { linkToken, widgetKey } = proxy.credentials;
  const answer = await fetch(`${stack.serverApi}${path}`, {
    method: 'POST',
    headers: {
      'x-link-token': linkToken,
      'x-widget-key': widgetKey,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.status, path).toBeLessThan(300);
};

/** Reloads the frame alone. */
export const reloadFrame = ({ widget }: Cell): Promise<void> =>
  widget.frame.locator(':root').evaluate(() => location.reload());

const open = async (cell: Cell): Promise<void> => {
  await cell.widget.open();
  await expect(headingAt(cell, 'sign-in')).toBeVisible();
};

/** As a guest who has come this far, which the frame learns by a reload: quicker than the way on foot. */
const openAt = async (cell: Cell, at: 'accounts' | 'linked'): Promise<void> => {
  await open(cell);
  await post(cell, '/connect/auth/anonymous');
  await post(cell, '/connect/consent', { scopes: ['openid', 'portfolios:read'] });
  if (at === 'linked')
    await post(cell, '/connect/integrations', { provider: 'ethereum', address: SANDBOX_ADDRESSES.ethereum });
  await reloadFrame(cell);
  await expect(headingAt(cell, at)).toBeVisible();
  if (at === 'linked') await waitForTheList(cell);
};

/** The list of all that can be linked comes behind the accounts: a fault that met it would be another cell. */
const waitForTheList = async (cell: Cell): Promise<void> => {
  await cell.widget.button('Add another account').click();
  await expect(cell.widget.frame.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await cell.widget.button('Back').click();
  await expect(headingAt(cell, 'linked')).toBeVisible();
};

const openDone = async (cell: Cell): Promise<void> => {
  await openAt(cell, 'linked');
  await cell.widget.button('Done').click();
  await expect(headingAt(cell, 'done')).toBeVisible();
};

const openConsent = async (cell: Cell): Promise<void> => {
  await open(cell);
  await cell.widget.continueAsGuest();
};

/** Whether a press has led there already. */
export const isAt = (cell: Cell, at: Standing): Promise<void> =>
  expect(headingAt(cell, at)).toBeVisible({ timeout: 300 });

const openAddress = async (cell: Cell): Promise<void> => {
  await openAt(cell, 'accounts');
  await cell.widget.chooseEthereum();
};

const finish = ({ widget }: Cell): Promise<void> => widget.pressLast('Finish');
const nowhere = async (): Promise<void> => {};

/** Each place of the table. */
export const faultPlaces: { readonly [P in Place]: FaultPlace } = {
  'link-token': {
    reach: nowhere,
    asks: /^/,
    press: ({ widget }) => widget.open(),
    leads: 'sign-in',
    again: 'sign-in',
  },
  opening: {
    reach: nowhere,
    asks: /^GET \/connect\?/,
    press: ({ widget }) => widget.open(),
    leads: 'sign-in',
    again: 'sign-in',
  },
  loading: {
    reach: nowhere,
    asks: /^GET \/connect\/session$/,
    press: ({ widget }) => widget.open(),
    leads: 'sign-in',
    again: 'sign-in',
  },
  'sign-in': {
    reach: open,
    asks: /^POST \/connect\/auth\/anonymous$/,
    press: ({ widget }) => widget.button('Continue as guest').click(),
    leads: 'consent',
    again: 'sign-in',
  },
  email: {
    reach: async (cell) => {
      await open(cell);
      await cell.widget.frame.getByLabel('Email address').fill(cell.email);
    },
    asks: /^POST \/connect\/auth\/email$/,
    press: ({ widget }) => widget.button('Continue').click(),
    leads: 'code',
    again: 'sign-in',
  },
  code: {
    reach: async (cell) => {
      await open(cell);
      await cell.widget.askForCode(cell.email);
    },
    asks: /^POST \/connect\/auth\/email\/verify$/,
    press: async ({ widget, email }) => {
      // Six digits send themselves; where they have been refused for no fault of theirs they stand there still.
      const field = widget.frame.getByLabel('Verification code');
      if (await field.inputValue()) await widget.button('Continue').click();
      else await field.fill(await newestCode(email));
    },
    leads: 'consent',
    again: 'code',
  },
  consent: {
    reach: openConsent,
    asks: /^POST \/connect\/consent$/,
    press: ({ widget }, met) => pressAllow(widget.button('Allow'), met),
    leads: 'accounts',
    again: 'consent',
  },
  lists: {
    reach: openConsent,
    asks: /^GET \/(connect\/integrations|integrations\/public\/list)$/,
    press: (cell, met) =>
      pressAllow(cell.widget.button('Allow'), () => Promise.any([isAt(cell, 'accounts'), met()])),
    leads: 'accounts',
    again: 'accounts',
  },
  accounts: {
    reach: (cell) => openAt(cell, 'linked'),
    asks: /^POST \/connect\/finish$/,
    press: ({ widget }) => widget.button('Done').click(),
    leads: 'done',
    again: 'linked',
  },
  connecting: {
    reach: openAddress,
    asks: /^POST \/connect\/integrations$/,
    press: async ({ widget }) => {
      const field = widget.frame.getByLabel('Wallet address');
      if (!(await field.inputValue())) await widget.button('Use test address').click();
      await widget.button('Connect').click();
    },
    leads: 'linked',
    again: 'connect-address',
  },
  done: { reach: openDone, asks: /^/, press: finish, leads: 'ended', again: 'done' },
  exchange: {
    reach: openDone,
    asks: /^/,
    // The frame goes away under the press, which then never comes back.
    press: async ({ widget }) =>
      void widget
        .button('Finish')
        .click()
        .catch(() => undefined),
    leads: 'ended',
    again: 'done',
  },
};

const onward: {
  readonly [S in Exclude<Standing, 'ended'>]: readonly [(cell: Cell) => Promise<unknown>, Standing];
} = {
  'sign-in': [({ widget }) => widget.continueAsGuest(), 'consent'],
  code: [({ widget, email }) => widget.enterCode(email), 'consent'],
  consent: [(cell) => pressAllow(cell.widget.button('Allow'), () => isAt(cell, 'accounts')), 'accounts'],
  accounts: [
    async ({ widget }) => {
      await widget.chooseEthereum();
      await widget.connectTestAddress();
    },
    'linked',
  ],
  linked: [({ widget }) => widget.button('Done').click(), 'done'],
  done: [finish, 'ended'],
};

/** Goes all the way to success. */
export const goToTheEnd = async (cell: Cell, from: Standing): Promise<void> => {
  for (let at = from; at !== 'ended'; ) {
    await expect(headingAt(cell, at)).toBeVisible();
    const [goOn, next] = onward[at];
    await goOn(cell);
    at = next;
  }
};

/** Ends the opening by the shortest good way from where one stands. */
export const leaveFrom = async (cell: Cell, at: Standing): Promise<void> => {
  if (at === 'sign-in') return cell.widget.pressLast('Close');
  if (at === 'consent') return cell.widget.pressLast("Don't allow");
  if (at !== 'accounts' && at !== 'code') return goToTheEnd(cell, at);
  await cell.widget.button('Close').click();
  await cell.widget.pressLast('Leave');
};
