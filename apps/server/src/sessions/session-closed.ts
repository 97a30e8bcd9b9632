import { LIMITS } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { findLinkSession } from '../store/link-tokens.js';
import type { Db, Digest } from '../store/schema.js';

/** Why a session that was open when the request came in no longer takes it: it has finished meanwhile, or expired. */
export const sessionClosed = async (db: Db, digest: Digest): Promise<ApiError> => {
  const state = await findLinkSession(db, digest, LIMITS.idempotencyS);
  return new ApiError(state?.session.finished_at ? 'TOKEN_ALREADY_USED' : 'TOKEN_EXPIRED');
};
