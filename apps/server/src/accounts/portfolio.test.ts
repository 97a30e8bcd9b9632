import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Holding, HoldingsSummary, SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { Big } from 'big.js';
import fc from 'fast-check';
import { type HoldingAccount, holdingsOf, type Position, valuePositions } from './portfolio.js';
import type { SandboxAsset } from './sandbox.js';

// Shrinking sums of many long decimals takes minutes, and the first counterexample says as much.
fc.configureGlobal({ endOnFailure: true });

const account = (
  provider: 'ethereum' | 'solana',
  walletId: string,
  chains: string[] = [],
): HoldingAccount => ({
  walletId,
  provider,
  address: SANDBOX_ADDRESSES[provider],
  chains,
});

const asset = (fields: Partial<SandboxAsset>): SandboxAsset => ({
  tokenId: 'ethereum:one',
  symbol: 'ONE',
  publicName: 'One',
  chainId: 'ethereum',
  type: 'token',
  category: 'defi',
  quantity: '1',
  costBasis: '1',
  price: '1',
  price24hAgo: '1',
  isSpam: false,
  ...fields,
});

/** A decimal of up to 24 digits, 18 of them after the point at most; zero and one unit included. */
const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 18 }))
  .map(([units, places]) => new Big(`${units}e-${places}`).toFixed());

const tokens = ['a', 'b', 'c', 'd'];
const prices = fc.array(fc.record({ price: amount, price24hAgo: amount }), { minLength: 4, maxLength: 4 });
const holds = fc.array(fc.record({ token: fc.nat(tokens.length - 1), quantity: amount, costBasis: amount }), {
  maxLength: 8,
});

/** Positions of a few tokens over many accounts; a token has one price, wherever it lies. */
const positions = fc.tuple(prices, holds).map(([priceOf, held]): Position[] =>
  held.map(({ token, quantity, costBasis }, at) => ({
    asset: asset({ ...priceOf[token], tokenId: `ethereum:${tokens[token]}`, quantity, costBasis }),
    account: account('ethereum', `wallet-${at}`),
  })),
);

const total = (parts: readonly string[]) => parts.reduce((sum, part) => sum.plus(part), new Big(0)).toFixed();
const counted = (all: readonly Position[]) => all.filter(({ asset }) => !new Big(asset.quantity).eq(0));

test('the summary is the exact sum of the holdings, and the holdings of the positions', () => {
  fc.assert(
    fc.property(positions, (all) => {
      const { holdings, summary } = valuePositions(all);
      assert.equal(summary.totalValueExact, total(holdings.map((holding) => holding.marketValueExact)));
      assert.equal(summary.totalCostBasisExact, total(holdings.map((holding) => holding.costbasisExact)));
      assert.equal(
        summary.totalUnrealizedPnLExact,
        total(holdings.map((holding) => holding.unrealizedPnLExact)),
      );
      const parts = counted(all).map(({ asset }) => ({ ...asset, quantity: new Big(asset.quantity) }));
      assert.equal(
        summary.totalValueExact,
        total(parts.map(({ quantity, price }) => quantity.times(price).toFixed())),
      );
      assert.equal(
        summary.total24hrChangeExact,
        total(
          parts.map(({ quantity, price, price24hAgo }) =>
            quantity.times(new Big(price).minus(price24hAgo)).toFixed(),
          ),
        ),
      );
      assert.equal(summary.totalCostBasisExact, total(parts.map(({ costBasis }) => costBasis)));
    }),
  );
});

test('the order of the positions makes no difference', () => {
  fc.assert(
    fc.property(
      positions.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => assert.deepEqual(valuePositions(shuffled), valuePositions(all)),
    ),
  );
});

test('each token is one holding, its distribution adds up to it and to 100 percent, largest first', () => {
  fc.assert(
    fc.property(positions, (all) => {
      const { holdings } = valuePositions(all);
      assert.equal(new Set(holdings.map(({ asset }) => asset.tokenId)).size, holdings.length);
      for (const { assetDistribution, totalQuantityExact } of holdings) {
        assert.equal(total(assetDistribution.map(({ quantityExact }) => quantityExact)), totalQuantityExact);
        assert.equal(
          total(assetDistribution.map((part) => new Big(part.allocationPercentage).toFixed())),
          '100',
        );
        for (const { allocationPercentage } of assetDistribution)
          assert.ok(allocationPercentage >= 0 && allocationPercentage <= 100);
      }
      assert.equal(
        holdings.reduce((count, { assetDistribution }) => count + assetDistribution.length, 0),
        counted(all).length,
      );
    }),
  );
});

test('holdings come by value, largest first', () => {
  fc.assert(
    fc.property(positions, (all) => {
      const values = valuePositions(all).holdings.map(({ marketValueExact }) => new Big(marketValueExact));
      for (const [at, value] of values.entries()) assert.ok(at === 0 || value.lte(values[at - 1] ?? 0));
    }),
  );
});

test('exact strings are plain decimals, the numbers beside them the nearest, and no number is infinite', () => {
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, field] of Object.entries(value)) {
      if (typeof field === 'number') assert.ok(Number.isFinite(field), key);
      if (key.endsWith('Exact')) {
        assert.match(String(field), /^(0|-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?)$/, key);
        assert.equal((value as Record<string, unknown>)[key.slice(0, -'Exact'.length)], Number(field), key);
      }
      look(field);
    }
  };
  fc.assert(fc.property(positions, (all) => look(valuePositions(all))));
});

test('no accounts make no holdings and zeros', () => {
  const zeros = Object.fromEntries(
    Object.keys(HoldingsSummary.shape).map((key) => [key, key.endsWith('Exact') ? '0' : 0]),
  );
  assert.deepEqual(holdingsOf([]), { holdings: [], summary: zeros });
});

test('one token at two accounts is one holding, by hand', () => {
  const { holdings, summary } = valuePositions([
    {
      asset: asset({ quantity: '0.1', costBasis: '10', price: '300', price24hAgo: '250' }),
      account: account('ethereum', 'w1'),
    },
    {
      asset: asset({ quantity: '0.2', costBasis: '50', price: '300', price24hAgo: '250' }),
      account: account('ethereum', 'w2'),
    },
  ]);
  const [holding] = holdings;
  assert.equal(holdings.length, 1);
  assert.equal(holding?.totalQuantityExact, '0.3');
  assert.equal(holding?.marketValueExact, '90');
  assert.equal(holding?.unrealizedPnL, 30);
  assert.equal(holding?.roi, 50);
  assert.equal(holding?.['24hrChange'], 20);
  assert.deepEqual(
    holding?.assetDistribution.map((part) => [
      part.account.walletId,
      part.quantity,
      part.allocationPercentage,
    ]),
    [
      ['w2', 0.2, 66.66666667],
      ['w1', 0.1, 33.33333333],
    ],
  );
  assert.equal(summary.total24hrChangeExact, '15');
  assert.equal(summary.roiPercentage, 50);
});

test('equal parts, and equal values, come by name', () => {
  const parts = ['w2', 'w1'].flatMap((walletId) =>
    ['ethereum:b', 'ethereum:a'].map((tokenId) => ({
      asset: asset({ tokenId }),
      account: account('ethereum', walletId),
    })),
  );
  for (const order of [parts, parts.toReversed()])
    assert.deepEqual(
      valuePositions(order).holdings.map(({ asset, assetDistribution }) => [
        asset.tokenId,
        ...assetDistribution.map((part) => part.account.walletId),
      ]),
      [
        ['ethereum:a', 'w1', 'w2'],
        ['ethereum:b', 'w1', 'w2'],
      ],
    );
});

test('what cost nothing, or had no price before, has a return and a change of 0', () => {
  const [holding] = valuePositions([
    { asset: asset({ costBasis: '0', price24hAgo: '0' }), account: account('ethereum', 'w1') },
  ]).holdings;
  assert.equal(holding?.roi, 0);
  assert.equal(holding?.['24hrChange'], 0);
});

test('the test addresses have holdings in the shape of the contract, without spam unless it is asked for', () => {
  const accounts = [account('ethereum', 'w1'), account('solana', 'w2')];
  const { holdings, summary } = holdingsOf(accounts);
  for (const holding of holdings) assert.deepEqual(Holding.parse(holding), holding);
  assert.deepEqual(HoldingsSummary.parse(summary), summary);
  assert.ok(holdings.length >= 20);
  assert.equal(
    holdings.some(({ asset }) => asset.category === 'spam'),
    false,
  );
  const spam = holdingsOf(accounts, { includeSpam: true }).holdings.filter(
    ({ asset }) => asset.category === 'spam',
  );
  assert.equal(spam.length, 3);
  for (const { marketLinks } of spam) assert.deepEqual(marketLinks, []);
});

test('only the chains that were chosen are counted', () => {
  const { holdings } = holdingsOf([account('ethereum', 'w1', ['polygon'])]);
  assert.deepEqual(new Set(holdings.map(({ asset }) => asset.chainId)), new Set(['polygon']));
});

test('an account at another address, or at another provider, holds nothing', () => {
  const elsewhere = { ...account('ethereum', 'w1'), address: `0x${'1'.repeat(40)}` };
  const exchange = { ...account('ethereum', 'w2'), provider: 'kraken' };
  assert.deepEqual(holdingsOf([elsewhere, exchange]), holdingsOf([]));
});
