'use client';

export type { KryptosConnectConfig } from './config.js';
export { KryptosConnect } from './kryptos-connect.js';
export { KryptosConnectButton, type KryptosConnectButtonProps } from './kryptos-connect-button.js';
export type { KryptosConnectError } from './kryptos-connect-error.js';
export { KryptosConnectProvider, type KryptosConnectProviderProps } from './kryptos-connect-provider.js';
export {
  type KryptosConnectHandle,
  type KryptosConnectOptions,
  type KryptosConnectState,
  type UserConsent,
  useKryptosConnect,
} from './use-kryptos-connect.js';
