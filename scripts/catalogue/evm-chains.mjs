// EVM chains, out of viem's metadata: mainnets with a block explorer, one entry a chain id.
import * as chains from 'viem/chains';
import { slug } from './slug.mjs';

/** Keys of viem that are not listed: what is not a public mainnet, what has ended, and what another list has. */
const LEFT_OUT = new Set([
  'areum',
  'basePreconf',
  'btr',
  'diode',
  'fuseSparknet',
  'hyperliquid',
  'kinto',
  'klaytn',
  'omni',
  'oortMainnetDev',
  'pgn',
  'plume',
  'tempoMainnet',
  'zagros',
  'zkSync',
  'filecoin',
  'hedera',
  'near',
  'tron',
  'vechain',
  'zilliqa',
]);

/** Names and ids that people know better than those that follow from viem's names. */
const KNOWN_AS = {
  arbitrum: { id: 'arbitrum', publicName: 'Arbitrum' },
  coinex: { publicName: 'CoinEx Smart Chain' },
  eos: { publicName: 'EOS EVM' },
  optimism: { id: 'optimism', publicName: 'OP Mainnet' },
  bitkub: { publicName: 'KUB Chain' },
  coreDao: { publicName: 'Core' },
  harmonyOne: { publicName: 'Harmony' },
  haqqMainnet: { publicName: 'HAQQ' },
  injective: { publicName: 'Injective EVM' },
  sei: { publicName: 'Sei' },
};

const plainName = (name) =>
  name
    .replace(/\s*\|\s*/g, ' ')
    .replace(/\s+mainnet\b/i, '')
    .replace(/\s+Blockchain$/, '')
    .trim();

/** `[{key, id, chainId, name, publicName}]`, ordered by viem's keys. */
export const evmChains = () => {
  const seen = new Map();
  const found = Object.entries(chains)
    .filter(([key, chain]) => typeof chain === 'object' && 'id' in chain && !LEFT_OUT.has(key))
    // Juneo lists one chain for each token it wraps; its main chain stands for them.
    .filter(([key]) => !/^juneo\w+Chain$/.test(key))
    .filter(([, chain]) => !chain.testnet && chain.blockExplorers?.default)
    .map(([key, chain]) => {
      const publicName = KNOWN_AS[key]?.publicName ?? plainName(chain.name);
      return {
        key,
        id: KNOWN_AS[key]?.id ?? slug(publicName),
        chainId: chain.id,
        name: chain.name,
        publicName,
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { key, chainId } of found) {
    if (seen.has(chainId))
      throw new Error(`Chain ${chainId} is both ${seen.get(chainId)} and ${key}: leave one out.`);
    seen.set(chainId, key);
  }
  return found;
};
