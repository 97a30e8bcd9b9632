import { type Language, TOKENS } from '@kryptos_connect/protocol';
import { type Selectable, sql } from 'kysely';
import type { LinkSession } from './link-tokens.js';
import type { Database, Db, Digest } from './schema.js';
import { databaseTime } from './time.js';

/** What the bearer of a public token may exchange it for. */
export type PublicToken = Selectable<Database['public_tokens']>;

/** The moment that lies so many seconds after the transaction began. */
export const momentIn = async (tx: Db, seconds: number): Promise<Date> =>
  new Date((await databaseTime(tx)).getTime() + seconds * 1000);

/**
 * Stores the public token that a finished session buys. A link token buys one: a unique index stands behind that.
 * Called in the transaction that finished the session.
 */
export const insertPublicToken = async (
  tx: Db,
  digest: Digest,
  session: LinkSession,
  { lifetimeS, language }: { readonly lifetimeS: number; readonly language: Language },
): Promise<void> => {
  const { user_id, workspace_id, granted_scopes, lifetime_s } = session;
  if (user_id === null || workspace_id === null || granted_scopes === null)
    throw new Error('A session without a user or a consent was finished.');
  await tx
    .insertInto('public_tokens')
    .values({
      digest,
      link_token_digest: session.digest,
      client_id: session.client_id,
      user_id,
      workspace_id,
      scopes: granted_scopes,
      lifetime_s: lifetime_s ?? TOKENS.grant.lifetimeS,
      language,
      expires_at: sql<Date>`now() + make_interval(secs => ${lifetimeS})`,
    })
    .execute();
};

/**
 * Uses a client's public token up: one conditional update, so that of any number of calls at once one alone gets
 * it back. What it buys is inserted in the same transaction.
 */
export const usePublicToken = (tx: Db, digest: Digest, clientId: string): Promise<PublicToken | undefined> =>
  tx
    .updateTable('public_tokens')
    .set({ used_at: sql<Date>`now()` })
    .where('digest', '=', digest)
    .where('client_id', '=', clientId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returningAll()
    .executeTakeFirst();

/** Why a client's public token could not be used. Another client's is as unknown as one that never was. */
export const whyUnusable = async (
  db: Db,
  digest: Digest,
  clientId: string,
): Promise<'unknown' | 'used' | 'expired'> => {
  const token = await db
    .selectFrom('public_tokens')
    .select('used_at')
    .where('digest', '=', digest)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (token === undefined) return 'unknown';
  return token.used_at === null ? 'expired' : 'used';
};
