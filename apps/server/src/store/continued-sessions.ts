import { sql } from 'kysely';
import { columns, isOpen, type LinkSession } from './link-tokens.js';
import type { Db, Digest } from './schema.js';

/**
 * Locks two sessions until the transaction ends, in an order that is the same for everyone. Not so hard that a row which
 * refers to one (an e-mail code) would have to wait.
 */
export const lockSessions = async (tx: Db, ...digests: readonly Digest[]): Promise<void> => {
  await tx
    .selectFrom('link_tokens')
    .select('digest')
    .where('digest', 'in', digests)
    .orderBy('digest')
    .forNoKeyUpdate()
    .execute();
};

/** Which session goes on in `to`, and the key of the widget that says so. */
export interface Continuation {
  readonly from: Digest;
  readonly to: LinkSession;
  readonly widgetDigest: Digest | null;
}

const before = (tx: Db, digest: Digest) =>
  tx.selectFrom('link_tokens as before').select('before.digest').where('before.continued_as', '=', digest);

/** Whether some session goes on in this one. */
export const hasOneBefore = async (tx: Db, digest: Digest): Promise<boolean> =>
  (await before(tx, digest).executeTakeFirst()) !== undefined;

/**
 * Ends a session by naming the one that it goes on in: one conditional update, so that of any number of calls at once
 * one alone gets it back. Only a session of the same client and of the same grant or none, in which nobody has signed
 * in but with this key, which has not finished, and has not expired longer than so many seconds ago; and only into one in
 * which no other goes on.
 */
export const endContinued = (
  tx: Db,
  { from, to, widgetDigest }: Continuation,
  withinS: number,
): Promise<LinkSession | undefined> =>
  tx
    .updateTable('link_tokens')
    .set({ continued_as: to.digest })
    .where('digest', '=', from)
    .where('digest', '<>', to.digest)
    .where('client_id', '=', to.client_id)
    .where(sql<boolean>`grant_id is not distinct from ${to.grant_id}::text`)
    .where('finished_at', 'is', null)
    .where('continued_as', 'is', null)
    .where('expires_at', '>', sql<Date>`now() - make_interval(secs => ${withinS})`)
    .where(({ not, exists }) => not(exists(before(tx, to.digest))))
    // Who resumes a grant has not signed in here: there is no key to which that could be bound.
    .where(sql<boolean>`(user_id is null or grant_id is not null or widget_digest = ${widgetDigest}::bytea)`)
    .returning(columns)
    .executeTakeFirst();

/** Who is signed in to a session, and what they agreed to. */
export type SessionFacts = Pick<
  LinkSession,
  'user_id' | 'workspace_id' | 'widget_digest' | 'granted_scopes' | 'lifetime_s'
>;

/** Puts what stood in one session into a fresh one: one that is open, and in which nobody has signed in. */
export const takeOver = (
  tx: Db,
  { to }: Continuation,
  facts: SessionFacts,
): Promise<LinkSession | undefined> =>
  tx
    .updateTable('link_tokens')
    .set(facts)
    .where('digest', '=', to.digest)
    .where(isOpen)
    .where(sql<boolean>`(user_id is null or grant_id is not null)`)
    .returning(columns)
    .executeTakeFirst();
