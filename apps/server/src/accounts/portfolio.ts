import {
  type Holding,
  type Holdings,
  type HoldingsSummary,
  isSandboxAddress,
  isSandboxProvider,
} from '@kryptos_connect/protocol';
import { tokenLogoPath } from './logos.js';
import { marketLinks } from './market-links.js';
import { type SandboxAsset, sandboxAssets } from './sandbox.js';
import { type Decimal, decimal, exactly, nearest, percentOf, sum } from './valuation.js';

/** An account whose assets are counted. No chains named: all of its chains. */
export interface HoldingAccount {
  readonly walletId: string;
  readonly provider: string;
  readonly address: string;
  readonly chains: readonly string[];
}

/** An asset at one account. */
export interface Position {
  readonly asset: SandboxAsset;
  readonly account: HoldingAccount;
}

/** Cost and values of one token over all accounts, exact, in the base currency. */
interface Valued {
  readonly holding: Holding;
  readonly cost: Decimal;
  readonly value: Decimal;
  readonly valueBefore: Decimal;
}

const BASE_CURRENCY = 'USD';

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The shares of the accounts, largest first. The largest takes what rounding leaves, so that they are 100 together. */
const distribution = (positions: readonly Position[], total: Decimal): Holding['assetDistribution'] => {
  const parts = positions
    .map(({ asset, account }) => ({ account, quantity: decimal(asset.quantity) }))
    .sort((a, b) => b.quantity.cmp(a.quantity) || byText(a.account.walletId, b.account.walletId));
  const shares = parts.map(({ quantity }) => percentOf(quantity, total));
  const rest = decimal('100').minus(sum(shares.slice(1)));
  return parts.map(({ account, quantity }, at) => ({
    quantity: nearest(quantity),
    quantityExact: exactly(quantity),
    account: { provider: account.provider, walletId: account.walletId, publicAddress: account.address },
    allocationPercentage: nearest(at === 0 ? rest : (shares[at] ?? rest)),
    isCalculatedBalance: false,
  }));
};

const valued = (asset: SandboxAsset, positions: readonly Position[]): Valued => {
  const quantity = sum(positions.map((position) => decimal(position.asset.quantity)));
  const cost = sum(positions.map((position) => decimal(position.asset.costBasis)));
  const price = decimal(asset.price);
  const priceBefore = decimal(asset.price24hAgo);
  const value = quantity.times(price);
  const gain = value.minus(cost);
  const { tokenId, symbol, publicName, chainId, type, category, contractAddress } = asset;
  const holding: Holding = {
    asset: {
      tokenId,
      symbol,
      publicName,
      chainId,
      logoUrl: tokenLogoPath(symbol),
      type,
      category,
      ...(contractAddress === undefined ? {} : { contractAddress }),
    },
    totalQuantity: nearest(quantity),
    totalQuantityExact: exactly(quantity),
    costbasis: nearest(cost),
    costbasisExact: exactly(cost),
    marketPrice: nearest(price),
    marketPriceExact: exactly(price),
    marketValue: nearest(value),
    marketValueExact: exactly(value),
    unrealizedPnL: nearest(gain),
    unrealizedPnLExact: exactly(gain),
    roi: nearest(percentOf(gain, cost)),
    baseCurrency: BASE_CURRENCY,
    '24hrChange': nearest(percentOf(price.minus(priceBefore), priceBefore)),
    marketLinks: marketLinks(asset),
    hasCalculatedBalance: false,
    assetDistribution: distribution(positions, quantity),
  };
  return { holding, cost, value, valueBefore: quantity.times(priceBefore) };
};

const summary = (all: readonly Valued[]): HoldingsSummary => {
  const value = sum(all.map((each) => each.value));
  const cost = sum(all.map((each) => each.cost));
  const gain = value.minus(cost);
  const change = value.minus(sum(all.map((each) => each.valueBefore)));
  return {
    totalValue: nearest(value),
    totalValueExact: exactly(value),
    totalCostBasis: nearest(cost),
    totalCostBasisExact: exactly(cost),
    totalUnrealizedPnL: nearest(gain),
    totalUnrealizedPnLExact: exactly(gain),
    roiPercentage: nearest(percentOf(gain, cost)),
    total24hrChange: nearest(change),
    total24hrChangeExact: exactly(change),
  };
};

/**
 * Values positions: one holding a token, largest value first, whatever the order of the positions.
 *
 * Money is in US dollars. `costbasis` is what the whole quantity cost. `roi`, `roiPercentage` and a holding's
 * `24hrChange` are percentages, 0 where there was no cost or no price before; `total24hrChange` is money: the value
 * now less the value of the same quantities 24 hours ago.
 */
export const valuePositions = (positions: readonly Position[]): Pick<Holdings, 'holdings' | 'summary'> => {
  const byToken = new Map<string, [Position, ...Position[]]>();
  for (const position of positions) {
    if (decimal(position.asset.quantity).eq(0)) continue;
    const same = byToken.get(position.asset.tokenId);
    if (same) same.push(position);
    else byToken.set(position.asset.tokenId, [position]);
  }
  const all = [...byToken.values()]
    .map((same) => valued(same[0].asset, same))
    .sort((a, b) => b.value.cmp(a.value) || byText(a.holding.asset.tokenId, b.holding.asset.tokenId));
  return { holdings: all.map(({ holding }) => holding), summary: summary(all) };
};

/** What linked accounts hold, as `GET /api/v1/holdings` tells it. Only test addresses hold anything; see `valuePositions`. */
export const holdingsOf = (
  accounts: readonly HoldingAccount[],
  { includeSpam = false }: { includeSpam?: boolean } = {},
): Pick<Holdings, 'holdings' | 'summary'> =>
  valuePositions(
    accounts
      .filter(({ provider, address }) => isSandboxProvider(provider) && isSandboxAddress(provider, address))
      .flatMap((account) =>
        sandboxAssets(account.provider, account.chains)
          .filter(({ isSpam }) => includeSpam || !isSpam)
          .map((asset) => ({ asset, account })),
      ),
  );
