import type { Page } from '@playwright/test';
import { stack } from './support/addresses.js';
import { expireHostedPage, sql } from './support/database.js';
import { test as base, expect, expectAccessible } from './support/fixtures.js';
import { redirectUri } from './support/redirect-host.js';
import { stackFacts } from './support/stack-facts.js';
import { Widget } from './support/widget.js';

/** The widget in a page of its own: the whole page is what elsewhere is a frame. */
const test = base.extend<{ readonly own: Widget }>({
  own: async ({ page }, use) => use(new Widget(page, page)),
});

const STATE = 'a/b?c=d&error=none#//evil.example';

const start = (query: Record<string, string> = {}) =>
  `${stack.hostsOrigin}/start?${new URLSearchParams(query)}`;

/** What the host's callback page was given. */
const cameBack = (own: Widget) => ({
  heading: own.page.getByRole('heading', { level: 1, name: 'Back at the host' }),
  query: own.page.getByRole('list', { name: 'Query' }).getByRole('listitem'),
});

/** Where a page is. */
const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.href);

const walkToDone = async (own: Widget): Promise<void> => {
  await own.continueAsGuest();
  await own.allow();
  await own.chooseEthereum();
  await own.connectTestAddress();
  await own.button('Done').click();
  await expect(own.headingOf('done')).toBeVisible();
};

test('a guest connects in a page of its own, and comes back to the app with a token and the state', {
  tag: '@core',
}, async ({ page, own }) => {
  await page.goto(start({ state: STATE }));
  await expect(own.headingOf('sign-in')).toHaveText('Link your accounts to Harbor Portfolio');
  expect(await addressOf(page)).toMatch(/\/hosted\/[\w-]{43}$/);
  await walkToDone(own);
  await own.button('Finish').click();
  const { heading, query } = cameBack(own);
  await expect(heading).toBeVisible();
  await expect(query).toHaveText([
    'from=kryptos',
    /^public_token=public_\w{49}$/,
    `state=${STATE}`,
    /^bought cgrant_/,
  ]);
  expect((await addressOf(page)).startsWith(`${redirectUri}&public_token=`)).toBe(true);
});

test('every screen of a page of its own is accessible, and nothing is in its title or address but the handle', async ({
  page,
  own,
}) => {
  await page.goto(start());
  await expect(own.headingOf('sign-in')).toBeVisible();
  await expectAccessible(page);
  await own.continueAsGuest();
  await expectAccessible(page);
  await own.allow();
  await expectAccessible(page);
  expect(await page.title()).toBe('Kryptos Connect');
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
});

test('a reload in the middle goes on where one was', { tag: '@core' }, async ({ page, own }) => {
  await page.goto(start({ state: 's' }));
  await own.continueAsGuest();
  await page.reload();
  await expect(own.headingOf('consent')).toBeVisible();
  await own.allow();
  await own.chooseEthereum();
  await page.reload();
  await expect(own.headingOf('connect-address')).toBeVisible();
  await own.connectTestAddress();
  await own.button('Done').click();
  await expect(own.headingOf('done')).toBeVisible();
});

test('Back and Forward go on where one was, and lead past the page once it is over (in Chromium alone: elsewhere the driver loses a page that comes out of a cache)', {
  tag: '@chromium',
}, async ({ page, own }) => {
  await page.goto(`${stack.hostsOrigin}/page`);
  await page.goto(start({ state: 's' }));
  await own.continueAsGuest();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'A host page' })).toBeVisible();
  await page.goForward();
  await expect(own.headingOf('consent')).toBeVisible();
  await own.button("Don't allow").click();
  await expect(cameBack(own).heading).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'A host page' })).toBeVisible();
});

test('a reload at the end finds what was finished, and goes back with it', async ({
  page,
  own,
  expectedErrors,
}) => {
  // The link of a finished flow is used up: what it bought is asked for once more.
  expectedErrors.push(/409/);
  await page.goto(start({ state: 's' }));
  await walkToDone(own);
  await page.reload();
  await expect(own.headingOf('done')).toBeVisible();
  await own.button('Finish').click();
  await expect(cameBack(own).query.filter({ hasText: 'bought' })).toHaveCount(1);
});

for (const [what, leave, query] of [
  [
    'leaves',
    (own: Widget) => own.button('Close').click(),
    ['from=kryptos', 'error=access_denied', 'error_description=closed', `state=${STATE}`],
  ],
  [
    'leaves by Escape',
    (own: Widget) => own.page.keyboard.press('Escape'),
    ['from=kryptos', 'error=access_denied', 'error_description=closed', `state=${STATE}`],
  ],
  [
    'does not allow',
    async (own: Widget) => {
      await own.continueAsGuest();
      await own.button("Don't allow").click();
    },
    ['from=kryptos', 'error=access_denied', 'error_description=consent_denied', `state=${STATE}`],
  ],
] as const)
  test(`who ${what} comes back to the app with an error and the state`, async ({ page, own }) => {
    await page.goto(start({ state: STATE }));
    await expect(own.headingOf('sign-in')).toBeVisible();
    await leave(own);
    await expect(cameBack(own).heading).toBeVisible();
    await expect(cameBack(own).query).toHaveText([...query]);
  });

test('leaving asks first where something would be lost', async ({ page, own }) => {
  await page.goto(start());
  await own.continueAsGuest();
  await own.button('Close').click();
  await own.button('Stay').click();
  await expect(own.headingOf('consent')).toBeVisible();
  await own.button('Close').click();
  await own.button('Leave').click();
  await expect(cameBack(own).query).toHaveText([
    'from=kryptos',
    'error=access_denied',
    'error_description=closed',
  ]);
});

test('a handle that one browser has opened is of no use in another', async ({
  page,
  own,
  browser,
  expectedErrors,
}) => {
  expectedErrors.push(/401/);
  await page.goto(start());
  await own.continueAsGuest();
  const another = await browser.newContext();
  const stolen = await another.newPage();
  await stolen.goto(page.url());
  await expect(new Widget(stolen, stolen).heading('This link has expired')).toBeVisible();
  await expect(stolen.getByText('start again there')).toBeVisible();
  await another.close();
  await page.reload();
  await expect(own.headingOf('consent')).toBeVisible();
});

test('a link that expires in a page of its own leads back with an error', async ({
  page,
  own,
  expectedErrors,
}) => {
  expectedErrors.push(/401/);
  await page.goto(start({ state: 's' }));
  await expect(own.headingOf('sign-in')).toBeVisible();
  await expireHostedPage(page.url());
  await own.button('Continue as guest').click();
  await expect(own.heading('This link has expired')).toBeVisible();
  await expectAccessible(page);
  await own.button('Go back to Harbor Portfolio').click();
  await expect(cameBack(own).query).toHaveText([
    'from=kryptos',
    'error=server_error',
    'error_description=failed: TOKEN_EXPIRED',
    'state=s',
  ]);
});

test('nobody is sent to a redirect URI that was taken away meanwhile', async ({
  page,
  own,
  expectedErrors,
}) => {
  expectedErrors.push(/400/);
  const { client_id } = stackFacts().hostsClient;
  const register = (uris: readonly string[]) =>
    sql('update clients set redirect_uris = $1 where id = $2', [uris, client_id]);
  await page.goto(start({ state: 's' }));
  await walkToDone(own);
  // A longer one and a shorter one begin alike; only the whole is the same.
  await register([`${redirectUri}&more=1`, redirectUri.slice(0, -1)]);
  try {
    await own.button('Finish').click();
    await expect(own.heading('Connection successful')).toBeVisible();
    await expect(page.getByText('You can close this window and go back to Harbor Portfolio.')).toBeVisible();
    expect(page.url()).toContain('/hosted/');
  } finally {
    await register([redirectUri]);
  }
});

test('a page that another page frames is not shown (only Chromium’s driver says that a frame was refused)', {
  tag: '@chromium',
}, async ({ page, expectedErrors }) => {
  expectedErrors.push(/frame-ancestors|X-Frame-Options|ERR_BLOCKED/i);
  await page.goto(`${stack.hostsOrigin}/page`);
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    frame.title = 'Framed';
    document.body.append(frame);
  }, start());
  await expect
    .poll(() =>
      page
        .frames()
        .find((frame) => frame !== page.mainFrame())
        ?.url(),
    )
    .toMatch(/^chrome-error:/);
});
