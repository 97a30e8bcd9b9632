import {
  DEFAULT_SCOPES,
  ERRORS,
  type ErrorCode,
  type Integration,
  type LinkedAccount,
  SANDBOX_ADDRESSES,
  SCOPES,
  type Scope,
  type ScopeRequest,
} from '@kryptos_connect/protocol';
import { wordsFor } from '../locales/message.js';
import { logoOf } from './sample-logos.js';

/** The invented app that asks. */
export const appName = 'Ledgerly';

/** A name as long as one can be, and hostile. */
export const longName = 'The Extraordinarily Long-Winded Portfolio & Tax Companion <b>Pro</b> for Teams';

/** A failure, in the words of the language that is spoken. */
const failureOf = (code: ErrorCode) => ({
  get message(): string {
    return wordsFor(`failure.${code}`) ?? ERRORS[code].message;
  },
  requestId: 'req_8Zk2vQ0xY7',
});

/** What may go wrong anywhere. */
export const failure = failureOf('UPSTREAM_UNAVAILABLE');

/** What may go wrong in one step. */
export const failures = {
  tooMany: failureOf('RATE_LIMITED'),
  wrongCode: failureOf('INVALID_CODE'),
  notInSandbox: failureOf('SANDBOX_ADDRESS_NOT_ALLOWED'),
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
  ['ethereum', 'Ethereum'],
  ['base', 'Base'],
  ['arbitrum', 'Arbitrum One'],
  ['optimism', 'OP Mainnet'],
  ['polygon', 'Polygon'],
  ['bnb-smart-chain', 'BNB Smart Chain'],
  ['avalanche', 'Avalanche C-Chain'],
  ['gnosis', 'Gnosis'],
  ['linea', 'Linea'],
  ['scroll', 'Scroll'],
  ['zksync-era', 'zkSync Era'],
  ['blast', 'Blast'],
  ['mantle', 'Mantle'],
  ['celo', 'Celo'],
  ['zora', 'Zora'],
  ['mode', 'Mode'],
].map(([id = '', name = '']) => ({ id, name, logo: logoOf(id) }));

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
  logo: logoOf('ethereum'),
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
  logo: logoOf('solana'),
  isWorking: true,
  importGuide: ['Copy the public address out of your wallet.', 'Paste it above.'],
  functions: [{ name: 'holdings', publicName: 'Holdings' }],
  integrationInfo: { fields: [], addressFormat: 'solana', popularity: 2 },
});

/** Most popular first; what can not be linked yet stands last, the last of all without a logo. */
const others = [
  ['Bitcoin', 'blockchain'],
  ['Binance', 'exchange'],
  ['Coinbase', 'exchange'],
  ['Kraken', 'exchange'],
  ['MetaMask', 'wallet'],
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
      logo: logoOf(publicName.toLowerCase()),
      isWorking: index < 5,
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
  logo: logoOf('ethereum'),
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
    logo: logoOf('solana'),
    address: SANDBOX_ADDRESSES.solana,
    chains: [],
    status: 'syncing',
  }),
];

const manyKinds = [ethereum, solana, ...integrations.slice(2, 6)];

const lookOf = ({ id, publicName, logo, type }: Integration) => ({ provider: id, publicName, logo, type });

/** Many accounts, in every state, with long names. */
export const manyAccounts: readonly LinkedAccount[] = Array.from({ length: 120 }, (_, index) =>
  account({
    walletId: `w${index}`,
    ...lookOf(manyKinds[index % manyKinds.length] ?? ethereum),
    alias: index % 3 === 0 ? `Treasury of subsidiary no. ${index + 1}, held for its employees` : null,
    status: (['synced', 'syncing', 'failed'] as const)[index % 3] ?? 'synced',
  }),
);

/** What the switches of some scopes are called, in the language that is spoken. */
export const titlesOf = (requests: readonly ScopeRequest[]): string[] =>
  requests.map(({ scope, title }) => wordsFor(`scope.${scope}`) ?? title);
