import {
  DEFAULT_SCOPES,
  type Integration,
  type LinkedAccount,
  SANDBOX_ADDRESSES,
  SCOPES,
  type Scope,
  type ScopeRequest,
} from '@kryptos_connect/protocol';
import { wordsFor } from '../locales/message.js';
import { logos } from './sample-logos.js';

/** The invented app that asks. */
export const appName = 'Ledgerly';

/** A name as long as one can be, and hostile. */
export const longName = 'The Extraordinarily Long-Winded Portfolio & Tax Companion <b>Pro</b> for Teams';

/** A failure, in the words of the language that is spoken. */
export const failure = {
  get message() {
    return wordsFor('failure.UPSTREAM_UNAVAILABLE') ?? 'A data source did not answer in time. Try again.';
  },
  requestId: 'req_8Zk2vQ0xY7',
};

/** The consent lines for some scopes. */
export const requestsFor = (
  scopes: readonly Scope[],
  required: readonly Scope[] = ['openid'],
): ScopeRequest[] =>
  scopes.map((scope) => ({
    scope,
    title: SCOPES[scope].title,
    description: SCOPES[scope].description,
    required: required.includes(scope),
  }));

/** What most apps ask for. */
export const usualRequests = requestsFor(DEFAULT_SCOPES, ['openid', 'portfolios:read']);

const chains = [
  { id: 'ethereum', name: 'Ethereum', logo: logos.ethereum },
  { id: 'base', name: 'Base', logo: logos.base },
  { id: 'arbitrum', name: 'Arbitrum One', logo: logos.arbitrum },
  { id: 'optimism', name: 'OP Mainnet', logo: logos.optimism },
  ...[
    'Polygon',
    'BNB Smart Chain',
    'Avalanche C-Chain',
    'Gnosis',
    'Linea',
    'Scroll',
    'zkSync Era',
    'Blast',
    'Mantle',
    'Celo',
    'Zora',
    'Mode',
  ].map((name) => ({ id: name.toLowerCase(), name, logo: '' })),
];

const integration = (
  wanted: Partial<Integration> & Pick<Integration, 'id' | 'publicName' | 'type'>,
): Integration => ({
  name: wanted.id,
  logo: '',
  isAPI: true,
  isCSV: false,
  isOAuth: false,
  isEVM: false,
  isWorking: false,
  importGuide: [],
  functions: [],
  integrationInfo: { fields: [] },
  walletLimitations: [],
  ...wanted,
});

/** Ethereum, with everything that can stand on its screen. */
export const ethereum = integration({
  id: 'ethereum',
  publicName: 'Ethereum',
  type: 'blockchain',
  logo: logos.ethereum,
  isEVM: true,
  isWorking: true,
  importGuide: [
    'Open your wallet and choose the account that you want to link.',
    'Copy its public address. It starts with 0x.',
    'Paste it above and choose the chains on which you use it.',
  ],
  functions: [
    { name: 'holdings', publicName: 'Holdings' },
    { name: 'transactions', publicName: 'Transactions' },
    { name: 'defi', publicName: 'DeFi positions' },
    { name: 'nft', publicName: 'NFTs' },
  ],
  walletLimitations: ['Tokens without a market price are listed with a value of zero.'],
  integrationInfo: { fields: [], addressFormat: 'evm', chains, popularity: 1 },
});

/** Solana: one chain, so nothing to choose. */
export const solana = integration({
  id: 'solana',
  publicName: 'Solana',
  type: 'blockchain',
  logo: logos.solana,
  isWorking: true,
  importGuide: ['Copy the public address out of your wallet.', 'Paste it above.'],
  functions: [{ name: 'holdings', publicName: 'Holdings' }],
  integrationInfo: { fields: [], addressFormat: 'solana', popularity: 2 },
});

const others = [
  ['Binance', 'exchange'],
  ['Coinbase', 'exchange'],
  ['Kraken', 'exchange'],
  ['MetaMask', 'wallet'],
  ['Bitcoin', 'blockchain'],
  ['Ledger', 'wallet'],
  ['Bitstamp', 'exchange'],
  ['Cardano', 'blockchain'],
  ['A wallet whose maker could not decide on a name shorter than this one', 'wallet'],
] as const;

/** What the picker shows in most scenes. */
export const integrations: readonly Integration[] = [
  ethereum,
  solana,
  ...others.map(([publicName, type], index) =>
    integration({
      id: publicName.toLowerCase(),
      publicName,
      type,
      integrationInfo: { fields: [], popularity: index + 3 },
    }),
  ),
];

/** As many as the catalogue will have one day. */
export const thousands: readonly Integration[] = Array.from({ length: 5000 }, (_, index) =>
  integration({
    id: `exchange-${index}`,
    publicName: `Exchange ${String(index + 1).padStart(4, '0')}`,
    type: 'exchange',
    isWorking: index % 3 > 0,
  }),
);

const account = (wanted: Partial<LinkedAccount> & Pick<LinkedAccount, 'walletId'>): LinkedAccount => ({
  provider: 'ethereum',
  publicName: 'Ethereum',
  logo: logos.ethereum,
  type: 'blockchain',
  alias: null,
  address: SANDBOX_ADDRESSES.ethereum,
  chains: ['ethereum', 'base'],
  status: 'synced',
  verified: false,
  addedAt: '2026-01-15T10:00:00Z',
  lastSyncedAt: '2026-01-15T10:01:00Z',
  ...wanted,
});

/** Two linked accounts. */
export const accounts: readonly LinkedAccount[] = [
  account({ walletId: 'w1', alias: 'Long-term savings' }),
  account({
    walletId: 'w2',
    provider: 'solana',
    publicName: 'Solana',
    logo: logos.solana,
    address: SANDBOX_ADDRESSES.solana,
    chains: [],
    status: 'syncing',
  }),
];

/** Many accounts, in every state, with long names. */
export const manyAccounts: readonly LinkedAccount[] = Array.from({ length: 12 }, (_, index) =>
  account({
    walletId: `w${index}`,
    alias: index % 3 === 0 ? `Treasury of subsidiary no. ${index + 1}, held for its employees` : null,
    status: (['synced', 'syncing', 'failed'] as const)[index % 3] ?? 'synced',
  }),
);
