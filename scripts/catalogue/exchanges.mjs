// Exchanges, out of ccxt's metadata: its list, names, websites and required credentials.
import ccxt from 'ccxt';
import { exchangeGuide, exchangeNotes, onChainExchangeGuide, onChainExchangeNotes } from './guides.mjs';

/** Entries that are another view of an account which is listed already, reached with the same key. */
const SAME_ACCOUNT = new Set(['binancecoinm', 'binanceusdm', 'kucoinfutures']);

/** Names as the exchanges write them today, where ccxt's differ. */
const NAMES = {
  binanceus: 'Binance.US',
  coinbase: 'Coinbase',
  mexc: 'MEXC',
  myokx: 'OKX Europe',
  okxus: 'OKX US',
  p2b: 'P2B',
  whitebit: 'WhiteBIT',
  bitbank: 'Bitbank',
  coinmate: 'Coinmate',
  coinone: 'Coinone',
  deepcoin: 'Deepcoin',
  onetrading: 'One Trading',
};

/** Trading venues whose accounts are public: ccxt asks for a wallet's key to trade, reading needs the address only. */
const BY_ADDRESS = {
  aster: 'evm',
  derive: 'evm',
  dydx: 'other',
  grvt: 'evm',
  hyperliquid: 'evm',
  lighter: 'evm',
  nado: 'evm',
  pacifica: 'solana',
  paradex: 'evm',
};

/** Credentials needed to read, where ccxt lists what trading or another login needs as well. */
const CREDENTIALS = {
  extended: ['apiKey'],
  hibachi: ['apiKey', 'accountId'],
  ndax: ['apiKey', 'secret', 'uid'],
};

const FIELDS = {
  apiKey: { name: 'apiKey', label: 'API key', secret: false, required: true },
  secret: { name: 'secretKey', label: 'API secret', secret: true, required: true },
  privateKey: { name: 'secretKey', label: 'API private key', secret: true, required: true },
  password: { name: 'password', label: 'Passphrase', secret: true, required: true },
  uid: { name: 'accountName', label: 'Account ID', secret: false, required: true },
  accountId: { name: 'accountName', label: 'Account ID', secret: false, required: true },
};

const fieldsFor = (credentials) =>
  // Where one secret is all there is, it is the API key of the contract's credentials.
  credentials.includes('apiKey')
    ? credentials.map((credential) => FIELDS[credential])
    : credentials.map((each) => (each === 'secret' ? { ...FIELDS.apiKey, secret: true } : FIELDS[each]));

const site = (exchange) => {
  const { www } = exchange.urls;
  return new URL(Array.isArray(www) ? www[0] : www).hostname.replace(/^www\./, '');
};

const addressField = { name: 'address', label: 'Wallet address', secret: false, required: true };

/** Every exchange that can be listed, without logo, popularity and the like. */
export const exchanges = () =>
  ccxt.exchanges
    .filter((id) => !SAME_ACCOUNT.has(id))
    .map((id) => {
      const exchange = new ccxt[id]();
      const publicName = NAMES[id] ?? exchange.name;
      const shared = { id, name: exchange.name, publicName, type: 'exchange', isEVM: false };
      const addressFormat = BY_ADDRESS[id];
      if (addressFormat)
        return {
          ...shared,
          importGuide: onChainExchangeGuide(publicName, site(exchange)),
          integrationInfo: { fields: [addressField], addressFormat },
          walletLimitations: onChainExchangeNotes(publicName),
        };
      const required = Object.keys(exchange.requiredCredentials).filter(
        (key) => exchange.requiredCredentials[key],
      );
      const fields = fieldsFor(CREDENTIALS[id] ?? required);
      if (fields.length === 0 || fields.includes(undefined))
        throw new Error(`${id}: what to ask for is not known (${required.join(', ')}).`);
      return {
        ...shared,
        importGuide: exchangeGuide(
          publicName,
          site(exchange),
          fields.map((field) => field.label),
        ),
        integrationInfo: { fields },
        walletLimitations: exchangeNotes(publicName),
      };
    });
