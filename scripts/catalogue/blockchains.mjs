import { evmChains } from './evm-chains.mjs';
import { blockchainGuide, blockchainNotes } from './guides.mjs';
import { otherBlockchains } from './other-blockchains.mjs';

/** The chains that one Ethereum address is shown on, in the order of the form. */
const CHAINS_OF_ETHEREUM = [
  'ethereum',
  'base',
  'arbitrum',
  'optimism',
  'polygon',
  'bnb-smart-chain',
  'avalanche',
  'gnosis',
  'linea',
  'scroll',
  'zksync-era',
];

/** The ids of the chains that can be linked now. */
const WORKING = new Set(['ethereum', 'solana']);

const addressField = (publicName) => ({
  name: 'address',
  label: publicName === 'Hedera' ? 'Account ID' : 'Wallet address',
  secret: false,
  required: true,
});

const blockchain = ({ id, name, publicName, addressFormat, note }) => ({
  id,
  name: name ?? publicName,
  publicName,
  type: 'blockchain',
  isEVM: addressFormat === 'evm',
  isWorking: WORKING.has(id),
  importGuide: blockchainGuide(publicName, addressFormat),
  integrationInfo: { fields: [addressField(publicName)], addressFormat },
  walletLimitations: blockchainNotes(note),
});

/** Every blockchain, without logo, popularity and the like. */
export const blockchains = () => {
  const all = [
    ...evmChains().map((chain) => blockchain({ ...chain, addressFormat: 'evm' })),
    blockchain({ id: 'solana', publicName: 'Solana', addressFormat: 'solana' }),
    ...otherBlockchains.map((chain) => blockchain({ ...chain, addressFormat: 'other' })),
  ];
  const asChain = (id) => {
    const { publicName } = all.find((chain) => chain.id === id);
    return { id, name: publicName, logo: `/logos/${id}.svg` };
  };
  const chains = { ethereum: CHAINS_OF_ETHEREUM.map(asChain), solana: [asChain('solana')] };
  return all.map((entry) =>
    entry.id in chains
      ? { ...entry, integrationInfo: { ...entry.integrationInfo, chains: chains[entry.id] } }
      : entry,
  );
};
