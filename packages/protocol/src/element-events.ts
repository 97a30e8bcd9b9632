import type { ExitStatus, Step } from './choices.js';
import type { ErrorCode } from './errors.js';
import type { FailureCause } from './failure-causes.js';

/** `success`: the one-time public token for a new grant, or `null` when a returning user is done. */
export type SuccessDetail = { readonly public_token: string } | null;

/** `error`: something went wrong, in words a developer can act on. */
export interface ErrorDetail {
  readonly code: ErrorCode;
  readonly message: string;
  /** The server's `X-Request-Id`, for support. */
  readonly requestId?: string;
  /** What stood in the way, where that has a name. */
  readonly cause?: FailureCause | undefined;
}

/** `exit`: the user left, at which step, and why. */
export interface ExitDetail {
  readonly status: ExitStatus;
  readonly step: Step;
  readonly error?: ErrorCode;
}

/** `step`: what the user does now. No personal data. */
export interface StepDetail {
  readonly name: Step;
}
