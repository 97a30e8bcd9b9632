/** How the consent screen groups a scope: core scopes come with signing in, read and write with data. */
export type ScopeGroup = 'core' | 'read' | 'write';

interface ScopeWords {
  readonly group: ScopeGroup;
  /** What the switch is called. */
  readonly title: string;
  /** One line of what it means for the person who agrees. */
  readonly description: string;
}

const core = (title: string, description: string): ScopeWords => ({ group: 'core', title, description });
const read = (title: string, description: string): ScopeWords => ({ group: 'read', title, description });
const write = (title: string, description: string): ScopeWords => ({ group: 'write', title, description });

/** Every scope of the published documentation, with the consent screen's words for it. */
export const SCOPES = {
  openid: core('Your Kryptos ID', 'An identifier that tells the app it is you when you come back.'),
  profile: core('Your profile', 'Your name and language.'),
  email: core('Your email address', 'The address you sign in with, and whether it is confirmed.'),
  offline_access: core(
    'Access while you are away',
    'The app can refresh your data without asking you each time.',
  ),
  'portfolios:read': read('See your portfolio', 'What you hold, how much of it, and what it is worth.'),
  'transactions:read': read('See your transactions', 'What came in, what went out, when, and the fees.'),
  'balances:read': read('See your balances', 'The balance of each linked account.'),
  'integrations:read': read(
    'See your linked accounts',
    'Which wallets and exchanges you linked, not their keys.',
  ),
  'defi:read': read('See your DeFi positions', 'What you lend, borrow, stake or provide as liquidity.'),
  'nft:read': read('See your NFTs', 'Which collectibles you hold.'),
  'tax:read': read('See your tax figures', 'Gains, losses and income, as calculated by Kryptos.'),
  'accounting:read': read('See your ledger', 'The accounting entries that Kryptos keeps for you.'),
  'reports:read': read('See your reports', 'Reports that you generated in Kryptos.'),
  'workspace:read': read('See your workspace', 'Its name and its settings.'),
  'users:read': read('See who is in your workspace', 'The names and roles of its members.'),
  'portfolios:write': write(
    'Change your portfolio',
    'Rename, hide or correct holdings. Your funds can not be moved.',
  ),
  'transactions:write': write(
    'Change your transactions',
    'Label, correct or add records. Nothing happens on chain.',
  ),
  'balances:write': write('Change your balances', 'Correct recorded balances. Your funds can not be moved.'),
  'integrations:write': write(
    'Change your linked accounts',
    'Link, refresh and remove accounts in your name.',
  ),
  'defi:write': write(
    'Change your DeFi records',
    'Label and correct positions. Your funds can not be moved.',
  ),
  'nft:write': write('Change your NFT records', 'Label and hide collectibles. They can not be moved.'),
  'tax:write': write('Change your tax settings', 'Country, method and corrections for tax calculations.'),
  'accounting:write': write('Change your ledger', 'Add and correct accounting entries.'),
  'reports:write': write('Create reports', 'Generate and delete reports for you.'),
  'workspace:write': write('Change your workspace', 'Its name and its settings.'),
} as const satisfies Record<string, ScopeWords>;

/** One of the scopes that an app can ask for. */
export type Scope = keyof typeof SCOPES;

/** All scopes, in the order in which the consent screen shows them. */
export const ALL_SCOPES = Object.keys(SCOPES) as Scope[];

/** The scopes of a client that registered none of its own. Source: "Default Client Scopes" in the documentation. */
export const DEFAULT_SCOPES: readonly Scope[] = [
  'openid',
  'profile',
  'offline_access',
  'email',
  'portfolios:read',
  'transactions:read',
  'integrations:read',
  'tax:read',
  'accounting:read',
  'reports:read',
  'workspace:read',
  'users:read',
];

/** Whether a value names a scope. */
export const isScope = (value: unknown): value is Scope =>
  typeof value === 'string' && Object.hasOwn(SCOPES, value);

/**
 * Reads a space-separated list of scopes (RFC 6749, section 3.3), without repeats, with `openid` first.
 * Returns `undefined` when the list is empty or names an unknown scope.
 */
export const parseScopes = (list: string): Scope[] | undefined => {
  const names = list.split(' ').filter((name) => name !== '');
  return names.length > 0 && names.every(isScope) ? [...new Set<Scope>(['openid', ...names])] : undefined;
};

/** Writes scopes as the space-separated list that tokens and grants carry. */
export const formatScopes = (scopes: readonly Scope[]): string => scopes.join(' ');
