import type { ErrorDetail, ExitDetail } from '@kryptos_connect/element';

/** Why connecting did not work. `code` is one of the API's error codes, or `DISMISSED` where the person left. */
export interface KryptosConnectError extends Error {
  readonly code: ErrorDetail['code'] | 'DISMISSED';
  /** The server's `X-Request-Id`, for support. */
  readonly requestId?: string | undefined;
  /** What stood in the way, where that has a name. */
  readonly cause?: ErrorDetail['cause'];
  /** With `DISMISSED`: how they left. */
  readonly status?: ExitDetail['status'];
  /** With `DISMISSED`: from which step. */
  readonly step?: ExitDetail['step'];
}

/** An error of what the element tells. */
export const errorOf = (detail: Omit<KryptosConnectError, 'name'>): KryptosConnectError =>
  Object.assign(new Error(detail.message), detail);
