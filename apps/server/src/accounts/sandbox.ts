import {
  isSandboxAddress,
  isSandboxProvider,
  SANDBOX_ADDRESSES,
  type SandboxProvider,
} from '@kryptos_connect/protocol';
import * as z from 'zod/mini';
import { readDataFile } from './data-file.js';

const decimal = () => z.string().check(z.regex(/^(0|[1-9][0-9]*)(\.[0-9]+)?$/, 'is not a plain decimal'));

/** One token at a test address. Amounts are exact decimals; money is in US dollars. */
const SandboxAsset = z.object({
  /** The same for the same token on the same chain, at whatever address. */
  tokenId: z.string(),
  symbol: z.string(),
  publicName: z.string(),
  chainId: z.string(),
  type: z.enum(['native', 'token']),
  category: z.string(),
  contractAddress: z.optional(z.string()),
  coinGeckoId: z.optional(z.string()),
  quantity: decimal(),
  /** What all of `quantity` cost, not one of it. */
  costBasis: decimal(),
  price: decimal(),
  price24hAgo: decimal(),
  isSpam: z.boolean(),
});
export type SandboxAsset = z.infer<typeof SandboxAsset>;

const portfolio = (provider: SandboxProvider): readonly SandboxAsset[] =>
  z.array(SandboxAsset).parse(readDataFile(`sandbox/${provider}.json`));

const PORTFOLIOS: Record<SandboxProvider, readonly SandboxAsset[]> = {
  ethereum: portfolio('ethereum'),
  solana: portfolio('solana'),
};

/**
 * What the test address of a provider holds: on these chains, or on all where none are named. Nothing where the
 * provider has no test address.
 */
export const sandboxAssets = (provider: string, chains: readonly string[] = []): readonly SandboxAsset[] => {
  if (!isSandboxProvider(provider)) return [];
  const assets = PORTFOLIOS[provider];
  return chains.length === 0 ? assets : assets.filter(({ chainId }) => chains.includes(chainId));
};

/** The ids of the chains on which an address has been active, spam aside. Only the test addresses are known. */
export const activeChains = (address: string): readonly string[] =>
  Object.keys(SANDBOX_ADDRESSES)
    .filter(isSandboxProvider)
    .filter((provider) => isSandboxAddress(provider, address))
    .flatMap((provider) => [
      ...new Set(PORTFOLIOS[provider].filter(({ isSpam }) => !isSpam).map(({ chainId }) => chainId)),
    ]);
