// Wallet apps and devices. Written by hand: what people look for by name.
import { walletGuide, walletNotes } from './guides.mjs';

const app = (id, publicName, addressFormat) => ({ id, publicName, addressFormat, isHardware: false });
const device = (id, publicName) => ({ id, publicName, addressFormat: 'other', isHardware: true });

const WALLETS = [
  app('ambire', 'Ambire', 'evm'),
  app('argent', 'Argent', 'evm'),
  app('atomic-wallet', 'Atomic Wallet', 'other'),
  app('backpack-wallet', 'Backpack Wallet', 'solana'),
  device('bitbox', 'BitBox'),
  app('bitget-wallet', 'Bitget Wallet', 'evm'),
  app('blue-wallet', 'BlueWallet', 'other'),
  app('coin98', 'Coin98', 'evm'),
  app('coinbase-wallet', 'Coinbase Wallet', 'evm'),
  app('enkrypt', 'Enkrypt', 'evm'),
  app('exodus', 'Exodus', 'other'),
  app('imtoken', 'imToken', 'evm'),
  app('keplr', 'Keplr', 'other'),
  device('keystone', 'Keystone'),
  app('kraken-wallet', 'Kraken Wallet', 'evm'),
  device('ledger', 'Ledger'),
  app('metamask', 'MetaMask', 'evm'),
  app('my-ether-wallet', 'MyEtherWallet', 'evm'),
  app('okx-wallet', 'OKX Wallet', 'evm'),
  app('phantom', 'Phantom', 'solana'),
  app('rabby', 'Rabby', 'evm'),
  app('rainbow', 'Rainbow', 'evm'),
  app('ronin-wallet', 'Ronin Wallet', 'evm'),
  app('safe', 'Safe', 'evm'),
  app('solflare', 'Solflare', 'solana'),
  app('temple', 'Temple', 'other'),
  app('token-pocket', 'TokenPocket', 'evm'),
  device('trezor', 'Trezor'),
  app('trust-wallet', 'Trust Wallet', 'evm'),
  app('zengo', 'Zengo', 'evm'),
  app('zerion', 'Zerion', 'evm'),
];

/** Every wallet, without logo, popularity and the like. */
export const wallets = () =>
  WALLETS.map(({ id, publicName, addressFormat, isHardware }) => ({
    id,
    name: publicName,
    publicName,
    type: 'wallet',
    isEVM: addressFormat === 'evm',
    importGuide: walletGuide(publicName, isHardware),
    integrationInfo: {
      fields: [{ name: 'address', label: 'Wallet address', secret: false, required: true }],
      addressFormat,
    },
    walletLimitations: walletNotes(publicName),
  }));
