import * as z from 'zod/mini';
import { Language } from './choices.js';
import type { Endpoint } from './endpoint.js';
import { moment, text } from './field.js';
import { LinkedAccount } from './integration.js';
import type { Scope } from './scopes.js';

const bearer = <S extends Scope>(scope: S) => ({ kind: 'bearer', scope }) as const;

/** An amount as an exact decimal string: what the number beside it was rounded from. */
const exact = () => z.string().check(z.meta({ description: 'Exact decimal' }));

/** One asset that a user holds, over all their accounts. Money is in `baseCurrency`, shares and changes in percent. */
export const Holding = z.object({
  asset: z.object({
    tokenId: z.string(),
    symbol: z.string(),
    publicName: z.string(),
    chainId: z.string(),
    logoUrl: z.string(),
    type: z.string(),
    category: z.string(),
    contractAddress: z.optional(z.string()),
  }),
  totalQuantity: z.number(),
  totalQuantityExact: exact(),
  costbasis: z.number(),
  costbasisExact: exact(),
  marketPrice: z.number(),
  marketPriceExact: exact(),
  marketValue: z.number(),
  marketValueExact: exact(),
  unrealizedPnL: z.number(),
  unrealizedPnLExact: exact(),
  roi: z.number(),
  baseCurrency: z.string(),
  '24hrChange': z.number(),
  marketLinks: z.array(z.object({ name: z.string(), url: z.string() })),
  hasCalculatedBalance: z.boolean(),
  assetDistribution: z.array(
    z.object({
      quantity: z.number(),
      quantityExact: exact(),
      account: z.object({
        provider: z.string(),
        walletId: z.string(),
        publicAddress: z.optional(z.string()),
      }),
      allocationPercentage: z.number(),
      isCalculatedBalance: z.boolean(),
    }),
  ),
});
export type Holding = z.infer<typeof Holding>;

/** The sums over all holdings, in the base currency; percentages in percent. */
export const HoldingsSummary = z.object({
  totalValue: z.number(),
  totalValueExact: exact(),
  totalCostBasis: z.number(),
  totalCostBasisExact: exact(),
  totalUnrealizedPnL: z.number(),
  totalUnrealizedPnLExact: exact(),
  roiPercentage: z.number(),
  total24hrChange: z.number(),
  total24hrChangeExact: exact(),
});
export type HoldingsSummary = z.infer<typeof HoldingsSummary>;

/** What a user holds. */
export const Holdings = z.object({
  holdings: z.array(Holding),
  summary: HoldingsSummary,
  user_id: z.string(),
  timestamp: moment(),
});
export type Holdings = z.infer<typeof Holdings>;

/** Who the user is, as far as the grant's scopes allow. */
export const UserInfo = z.object({
  message: z.string(),
  userInfo: z.object({
    sub: z.string(),
    name: z.optional(z.string()),
    email: z.optional(z.string()),
    email_verified: z.optional(z.boolean()),
    preferred_username: z.optional(z.string()),
    language: z.optional(Language),
  }),
  scopes: z.array(z.string()),
});
export type UserInfo = z.infer<typeof UserInfo>;

/** A page of linked accounts. */
export const LinkedAccountPage = z.object({
  integrations: z.array(LinkedAccount),
  pagination: z.object({
    page: z.number(),
    pageSize: z.number(),
    totalCount: z.number(),
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
  }),
  user_id: z.string(),
  timestamp: moment(),
});
export type LinkedAccountPage = z.infer<typeof LinkedAccountPage>;

/** The endpoints that read a user's data with client credentials and a Bearer token. Contract, section 6. */
export const dataEndpoints = {
  userinfo: {
    method: 'GET',
    path: '/api/v1/userinfo',
    credentials: bearer('openid'),
    summary: 'Tells who the user is; profile and email add their fields.',
    answer: UserInfo,
    errors: [],
  },
  holdings: {
    method: 'GET',
    path: '/api/v1/holdings',
    credentials: bearer('portfolios:read'),
    summary: 'Tells what the user holds, with totals.',
    query: z.object({ isSpam: z.optional(z.enum(['true', 'false'])) }),
    answer: Holdings,
    errors: [],
  },
  integrations: {
    method: 'GET',
    path: '/api/v1/integrations',
    credentials: bearer('integrations:read'),
    summary: "Lists the user's linked accounts, never their keys.",
    query: z.object({
      page: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1_000_000))),
      pageSize: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))),
      searchedKey: z.optional(text(100)),
    }),
    answer: LinkedAccountPage,
    errors: [],
  },
} as const satisfies Record<string, Endpoint>;
