import { type ApiClient, ApiFailure } from './api-client.js';
import type { Request, RequestKinds } from './flow/requests.js';

/*
 * What works once, or not twice in a moment, and did its work although its answer was lost: the repetition is refused,
 * and that refusal is the news that the first was heard. Never asked for anything but a repetition, so that a wrong
 * code stays a wrong code.
 */

/** A code is sent at most once in this time (the contract's, section 5); a longer wait says that none was. */
const RESEND_S = 30;

/** Where a code was sent by the first request: in how many seconds another may be asked for. Else throws the reason. */
export const sentBefore = ({ repeated }: Request<'send-code'>, reason: unknown): number => {
  const wait =
    reason instanceof ApiFailure && reason.code === 'RATE_LIMITED' ? reason.retryAfterS : undefined;
  if (!repeated || wait === undefined || wait > RESEND_S) throw reason;
  return wait;
};

/** Where the first request has signed this person in: who they are. Else throws the reason. */
export const signedInBefore = async (
  { repeated, email }: Request<'verify-code'>,
  reason: unknown,
  api: ApiClient,
  signal: AbortSignal,
): Promise<RequestKinds['verify-code']['answer']> => {
  if (!repeated || !(reason instanceof ApiFailure) || reason.code !== 'INVALID_CODE') throw reason;
  const { user, workspaces = [], workspace_id } = await api.call('getSession', { signal });
  if (user?.email?.toLowerCase() !== email.trim().toLowerCase()) throw reason;
  return { user, workspaces, ...(workspace_id === undefined ? {} : { workspace_id }) };
};
