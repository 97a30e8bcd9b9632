import type { Holding } from '@kryptos_connect/protocol';
import type { SandboxAsset } from './sandbox.js';

/** The page of a token's contract in the explorer of its chain. */
const EXPLORERS = new Map([
  ['ethereum', { name: 'Etherscan', token: 'https://etherscan.io/token/' }],
  ['base', { name: 'BaseScan', token: 'https://basescan.org/token/' }],
  ['arbitrum', { name: 'Arbiscan', token: 'https://arbiscan.io/token/' }],
  ['optimism', { name: 'OP Mainnet Explorer', token: 'https://optimistic.etherscan.io/token/' }],
  ['polygon', { name: 'PolygonScan', token: 'https://polygonscan.com/token/' }],
  ['solana', { name: 'Solscan', token: 'https://solscan.io/token/' }],
]);

/** Where to read more about an asset. Spam has no links: they are what it is sent for. */
export const marketLinks = ({
  chainId,
  coinGeckoId,
  contractAddress,
  isSpam,
}: Pick<SandboxAsset, 'chainId' | 'coinGeckoId' | 'contractAddress' | 'isSpam'>): Holding['marketLinks'] => {
  if (isSpam) return [];
  const explorer = EXPLORERS.get(chainId);
  return [
    ...(coinGeckoId ? [{ name: 'CoinGecko', url: `https://www.coingecko.com/en/coins/${coinGeckoId}` }] : []),
    ...(explorer && contractAddress ? [{ name: explorer.name, url: explorer.token + contractAddress }] : []),
  ];
};
