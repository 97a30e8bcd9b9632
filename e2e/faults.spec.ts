import type { IncomingMessage } from 'node:http';
import { stack } from './support/addresses.js';
import { expireLinkToken } from './support/database.js';
import {
  type Cell,
  faultPlaces,
  goToTheEnd,
  headingAt,
  leaveFrom,
  reloadFrame,
} from './support/fault-places.js';
import { faultSights } from './support/fault-sights.js';
import {
  type FaultName,
  faults,
  type Place,
  places,
  type Sight,
  sights,
  table,
} from './support/fault-table.js';
import { test as base, expect, expectAccessible, openHost } from './support/fixtures.js';
import { type BackendFault, broken } from './support/host-backend.js';
import { giveTokensBy } from './support/host-tokens.js';
import { goOffline, goOnline } from './support/network.js';
import { chromiumUnlessAll } from './support/when-all.js';

const test = base.extend<{ readonly cell: Cell }>({
  cell: async ({ page, context, widget, email, way: proxy }, use) =>
    use({ page, context, widget, email, proxy }),
});

// A cell is a whole journey, and waits for the product's deadlines besides.
test.describe.configure({ mode: 'parallel', timeout: 90_000 });

/** What the browser writes down of requests that failed, and of a frame that is not ours any more. */
const ofTheFault = [
  /^Failed to load resource/,
  /Failed to execute .postMessage./,
  // The same in Firefox's words, of a server that is not there.
  /CORS request did not succeed/,
];

const BACKEND_FAULTS: { readonly [F in FaultName]?: BackendFault } = {
  refuse: 'hang-up',
  fail: 'fail',
  silence: 'silence',
  cut: 'cut',
  limit: 'limit',
};

/** The page's address, with its backend broken from the start where that is the place. */
const hostQuery = ({ proxy }: Cell, place: Place, fault: FaultName): Record<string, string> => {
  const backendFault = BACKEND_FAULTS[fault];
  return {
    'connect-origin': proxy.origin,
    ...(place === 'link-token' && backendFault && { 'link-token-url': broken(backendFault, '/link-token') }),
    ...(place === 'exchange' && backendFault && { 'exchange-url': broken(backendFault, '/exchange') }),
  };
};

const strikes: { readonly [F in FaultName]?: (cell: Cell) => Promise<unknown> } = {
  'tab-reloaded': ({ page }) => page.reload(),
  'frame-reloaded': reloadFrame,
  'frame-left': ({ widget }) =>
    widget.frame
      .locator('body')
      .evaluate((_, elsewhere) => location.assign(elsewhere), `${stack.strangerOrigin}/page`),
};

/** Breaks what the next press needs. */
const breakWay = async (cell: Cell, place: Place, fault: FaultName): Promise<void> => {
  const { proxy } = cell;
  const { asks } = faultPlaces[place];
  if (place === 'link-token' || place === 'exchange') return;
  if (fault === 'offline') {
    if (place !== 'loading') return goOffline(cell);
    return proxy.break({ prepare: () => goOffline(cell) }, asks);
  }
  if (fault === 'expired' || fault === 'spent') {
    const expire = async ({ headers }: IncomingMessage) => {
      await proxy.mend();
      await expireLinkToken(String(headers['x-link-token']));
    };
    return proxy.break({ prepare: expire }, asks);
  }
  // The frame's document has to be there, before anything can be loading in it.
  if (fault === 'refuse' && place === 'loading')
    return proxy.break({ prepare: () => proxy.break('refuse') }, asks);
  await proxy.break(fault as 'refuse', asks);
};

const mend = async (cell: Cell, fault: FaultName): Promise<void> => {
  const { page, proxy } = cell;
  if (fault === 'offline') return goOnline(cell);
  await proxy.mend();
  await page.locator('kryptos-connect').evaluate((element) => {
    element.setAttribute('link-token-url', '/link-token');
    if (element.hasAttribute('exchange-url')) element.setAttribute('exchange-url', '/exchange');
  });
};

const cells = (Object.keys(table) as Place[]).flatMap((place) =>
  (Object.entries(table[place]) as [FaultName, Sight][]).map(([fault, sight]) => ({ place, fault, sight })),
);
const shown = new Set<Sight>();

// Those of a crash are in faults-crashed.spec.ts.
for (const { place, fault, sight } of cells.filter((cell) => cell.fault !== 'frame-crashed')) {
  const isFirst = !shown.has(sight);
  shown.add(sight);
  test(`${places[place]} × ${faults[fault]}: ${sights[sight]}`, { tag: chromiumUnlessAll }, async ({
    cell,
    expectedErrors,
  }) => {
    expectedErrors.push(...ofTheFault);
    const { page, proxy } = cell;
    const there = faultPlaces[place];
    const { seen, goOn, leads = there.leads } = faultSights[sight];
    await openHost(page, hostQuery(cell, place, fault));
    if (fault === 'spent') await giveTokensBy(page, 'link-token');
    await there.reach(cell);
    const strike = strikes[fault];
    if (strike) {
      if (place === 'loading') {
        await proxy.break('silence', there.asks);
        await there.press(cell, async () => undefined);
        await expect(cell.widget.button('Close')).toBeVisible();
        await proxy.mend();
      }
      await strike(cell);
    } else {
      await breakWay(cell, place, fault);
      await there.press(cell, () => expect(seen(cell, there)).toBeVisible({ timeout: 300 }));
    }
    await expect(seen(cell, there)).toBeVisible({ timeout: 15_000 });
    if (isFirst) await expectAccessible(page);
    if (sight !== 'nothing') await mend(cell, fault);
    await goOn(cell, there);
    if (leads !== 'ended') {
      // Where the server did what it was asked, and only its word was lost, nothing may be out of joint later.
      if (fault === 'cut' || fault === 'refuse') await goToTheEnd(cell, leads);
      else {
        await expect(headingAt(cell, leads)).toBeVisible();
        await leaveFrom(cell, leads);
      }
    }
    await expect(cell.widget.dialog).toBeHidden();
    const events = page.getByRole('list', { name: 'Events' }).getByRole('listitem');
    await expect(events.filter({ hasText: /^first (success|exit) / })).toHaveCount(1);
    await expect(events.filter({ hasText: /^first close / })).toHaveCount(1);
  });
}
