// The instructions and notes that stand beside each form, as plain text. A step is one sentence or two.

const NEVER = 'Never paste a recovery phrase or a private key: an address is all that is needed.';

const list = (words) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** How to make a read-only key on an exchange. `site` is the host of its website, `labels` the form's fields. */
export const exchangeGuide = (name, site, labels) => [
  `Sign in to ${name} at ${site} and open API management, usually under your account or security settings.`,
  'Create a new API key with permission to read only. Leave trading, transfers and withdrawals switched off.',
  `Copy the ${list(labels)} and paste ${labels.length > 1 ? 'them' : 'it'} here. A secret is often shown only once.`,
];

/** What to know before linking an exchange by its API key. */
export const exchangeNotes = (name) => [
  'Only read-only keys are taken. A key that can trade or withdraw is refused and not stored.',
  `History goes back as far as ${name} keeps it for API keys.`,
];

/** How to link an exchange whose accounts are public on a chain. */
export const onChainExchangeGuide = (name, site) => [
  `Open ${name} at ${site} with the wallet that you trade with.`,
  'Copy the address of that wallet.',
  `Paste it here. ${NEVER}`,
];

/** What to know before linking an exchange by address. */
export const onChainExchangeNotes = (name) => [
  `Positions on ${name} are public, so no API key is needed.`,
  'Funds that stay in the wallet itself are read by linking its blockchain.',
];

const FORMS = {
  evm: 'It starts with 0x and has 42 characters.',
  solana: 'It has 32 to 44 letters and digits.',
  other: 'Take the address for receiving, as a whole.',
};

const WALLET_APPS = {
  evm: ', for example MetaMask or Rabby,',
  solana: ', for example Phantom or Solflare,',
  other: '',
};

/** How to find and paste an address on a blockchain. `format` is the address format. */
export const blockchainGuide = (name, format) => [
  `Open your ${name} wallet${WALLET_APPS[format]} and choose the account to link.`,
  `Copy its public address. ${FORMS[format]}`,
  `Paste it here. ${NEVER}`,
];

/** What to know before linking an address. `note` is what is particular to this chain. */
export const blockchainNotes = (note) => [
  'An address is public: linking it gives no one the power to move funds.',
  ...(note ? [note] : ['Tokens that are worth nothing or look like spam are hidden at first.']),
];

/** How to link a wallet app or device. */
export const walletGuide = (name, isHardware) => [
  isHardware
    ? `Connect your ${name} to its own app and open the account to link.`
    : `Open ${name} and choose the account to link.`,
  'Copy its address, under Receive or beside the account’s name.',
  `Paste it here. ${NEVER}`,
];

/** What to know before linking a wallet. */
export const walletNotes = (name) => [
  `Each account in ${name} has its own address. Link those that you want to be seen.`,
  `Your keys stay in ${name}. Kryptos only reads what is public.`,
];
