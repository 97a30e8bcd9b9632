export type {
  ErrorCode,
  Grant,
  GrantPage,
  Holding,
  Holdings,
  HoldingsSummary,
  LinkedAccount,
  LinkedAccountPage,
  LinkToken,
  Scope,
  SessionStatus,
  TokenExchange,
  UserInfo,
} from '@kryptos_connect/protocol';
export { type CallOptions, Kryptos, type LinkTokenRequest } from './kryptos.js';
export { type ErrorField, KryptosError, type KryptosErrorCode } from './kryptos-error.js';
export type { KryptosOptions } from './kryptos-options.js';
