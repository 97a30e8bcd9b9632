import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/fixtures.js';

// What the demo's page shows when its backend says what no healthy stack does. The healthy ways are the journeys'.

const holding = (publicName: string, marketValue: number) => ({
  asset: { tokenId: publicName, symbol: 'TST', publicName, chainId: 'base', logoUrl: '/none.svg' },
  totalQuantity: 1234.56789,
  costbasis: 100,
  marketPrice: 0.00001482,
  marketValue,
  unrealizedPnL: marketValue - 100,
  roi: marketValue - 100,
  baseCurrency: 'USD',
  '24hrChange': -1.25,
});

const portfolio = (status = 'synced', holdings = [holding('Test asset', 75), holding('Other asset', 25)]) => {
  const totalValue = holdings.reduce((sum, { marketValue }) => sum + marketValue, 0);
  return {
    holdings,
    summary: {
      totalValue,
      total24hrChange: -5,
      totalUnrealizedPnL: 10,
      roiPercentage: 11.1,
      totalCostBasis: 90,
    },
    timestamp: '2024-01-28T10:30:00Z',
    accounts: [
      {
        publicName: 'Ethereum',
        alias: null,
        address: `0x${'ab'.repeat(20)}`,
        logo: '/none.svg',
        status,
        chains: ['a'],
      },
    ],
  };
};

const failure = {
  success: false,
  error: 'Kryptos can not be reached.',
  code: 'UNAVAILABLE',
  requestId: 'req-7',
};

/** The backend's answers by path; each can be replaced while the page is open. */
const backend = async (page: Page, answers: Record<string, { status?: number; json: object }>) => {
  await page.route('**/api/**', (route) => {
    const answer = answers[new URL(route.request().url()).pathname];
    return answer ? route.fulfill(answer) : route.abort();
  });
  await page.route('**/none.svg', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  return answers;
};

const connected = { json: { connected: true, workspace: 'W', scopes: [] } };
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test.use({ expectedErrors: [/Failed to load resource|Cross-Origin Request Blocked/] });

test('a session that can not be read is said, with the reference, and can be tried again', async ({
  page,
}) => {
  const answers = await backend(page, { '/api/kryptos/session': { status: 502, json: failure } });
  await page.goto('/');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Kryptos can not be reached.');
  await expect(alert).toContainText('Reference for support: req-7');
  await expectAccessible(page);
  Object.assign(answers, { '/api/kryptos/session': connected, '/api/portfolio': { json: portfolio() } });
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(title(page, 'Your portfolio')).toBeVisible();
  await expect(alert).toBeHidden();
});

test('a portfolio that can not be read leaves the way to disconnect', async ({ page }) => {
  await backend(page, {
    '/api/kryptos/session': connected,
    '/api/portfolio': { status: 502, json: failure },
    '/api/kryptos/disconnect': { json: { success: true } },
  });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Kryptos can not be reached.');
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(title(page, 'Every coin you own, on one page')).toBeFocused();
  await expect(page.getByRole('status')).toContainText('You are disconnected.');
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a disconnection that failed keeps the figures and says so', async ({ page }) => {
  await backend(page, {
    '/api/kryptos/session': connected,
    '/api/portfolio': { json: portfolio() },
    '/api/kryptos/disconnect': { status: 502, json: failure },
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByRole('alert')).toContainText('Kryptos can not be reached.');
  await expect(page.getByRole('button', { name: 'Disconnect' })).toBeEnabled();
  await expect(page.getByRole('row', { name: /Test asset/ }).first()).toBeVisible();
});

test('access that ended elsewhere takes the figures off the page', async ({ page }) => {
  await backend(page, {
    '/api/kryptos/session': connected,
    '/api/portfolio': { status: 409, json: { success: false, error: 'No.', code: 'NOT_CONNECTED' } },
  });
  await page.goto('/');
  await expect(title(page, 'Every coin you own, on one page')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('You are no longer connected.');
});

test('accounts that are being synced are looked at again until they are', async ({ page }) => {
  await page.clock.install();
  const answers = await backend(page, {
    '/api/kryptos/session': connected,
    '/api/portfolio': { json: portfolio('syncing', []) },
  });
  await page.goto('/');
  await expect(page.getByRole('status')).toContainText('being synced');
  await expect(page.getByRole('listitem').filter({ hasText: 'Syncing' })).toBeVisible();
  Object.assign(answers, { '/api/portfolio': { json: portfolio() } });
  await page.clock.fastForward(3000);
  await expect(page.getByRole('row', { name: /Test asset/ }).first()).toBeVisible();
  await expect(page.getByRole('status')).toBeEmpty();
});

test('hostile names are text', async ({ page }) => {
  const name = '<img src=x onerror="document.title=1"><b>bold</b>';
  await backend(page, {
    '/api/kryptos/session': connected,
    '/api/portfolio': { json: portfolio('synced', [holding(name, 75)]) },
  });
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Holdings' }).getByText(name, { exact: true })).toBeVisible();
  await expect(page.locator('b, img[onerror]')).toHaveCount(0);
});

test('without the script of Kryptos the page says that connecting is not possible', async ({ page }) => {
  await backend(page, { '/api/kryptos/session': { json: { connected: false } } });
  await page.route('**/v1/kryptos-connect.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Kryptos could not be loaded');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a portfolio is accessible and fits a small phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 640 });
    await backend(page, { '/api/kryptos/session': connected, '/api/portfolio': { json: portfolio() } });
    await page.goto('/');
    await expect(page.getByRole('row', { name: /Test asset/ }).first()).toBeVisible();
    await expect(page.getByRole('table', { name: 'Allocation by asset' })).toContainText('75.0%');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      'no sideways scroll',
    ).toBe(true);
    await expectAccessible(page);
  });
