import { sql } from 'kysely';
import { sameDigest } from '../domain/tokens.js';
import type { Db, Digest } from './schema.js';

/** A client's key for one request, and the digest of what it asked. */
export interface IdempotencyKey {
  readonly clientId: string;
  readonly keyDigest: Digest;
  readonly requestDigest: Digest;
}

/** What a key stands for: nothing yet, and it is ours to answer; an answer given before; another request. */
export type Claim =
  | { readonly kind: 'new' }
  | { readonly kind: 'answered'; readonly answer: Buffer }
  | { readonly kind: 'other-request' };

/**
 * Claims a key inside the transaction that does the work. Of any number of claims at once one is `new`; the others
 * wait until its transaction ends, and get its answer, or, when it was rolled back, the claim.
 */
export const claimIdempotencyKey = async (tx: Db, key: IdempotencyKey, lifetimeS: number): Promise<Claim> => {
  const fresh = {
    request_digest: key.requestDigest,
    answer: null,
    expires_at: sql<Date>`now() + make_interval(secs => ${lifetimeS})`,
  };
  const claimed = await tx
    .insertInto('idempotency_keys')
    .values({ client_id: key.clientId, key_digest: key.keyDigest, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(['client_id', 'key_digest'])
        .doUpdateSet(fresh)
        .where('idempotency_keys.expires_at', '<=', sql<Date>`now()`),
    )
    .returning('client_id')
    .executeTakeFirst();
  if (claimed !== undefined) return { kind: 'new' };
  const before = await tx
    .selectFrom('idempotency_keys')
    .select(['request_digest', 'answer'])
    .where('client_id', '=', key.clientId)
    .where('key_digest', '=', key.keyDigest)
    .executeTakeFirstOrThrow();
  if (before.answer === null || !sameDigest(before.request_digest, key.requestDigest))
    return { kind: 'other-request' };
  return { kind: 'answered', answer: before.answer };
};

/** Keeps the sealed answer of a claimed key. Called in the same transaction. */
export const answerIdempotencyKey = async (tx: Db, key: IdempotencyKey, answer: Buffer): Promise<void> => {
  await tx
    .updateTable('idempotency_keys')
    .set({ answer })
    .where('client_id', '=', key.clientId)
    .where('key_digest', '=', key.keyDigest)
    .execute();
};
