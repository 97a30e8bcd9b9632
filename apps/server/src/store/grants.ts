import type { Scope } from '@kryptos_connect/protocol';
import { type Selectable, sql } from 'kysely';
import type { PublicToken } from './public-tokens.js';
import type { Database, Db } from './schema.js';

/** What a user allowed a client. */
export type StoredGrant = Selectable<Database['grants']>;

/** The place of a grant in its client's list, newest first. */
export interface GrantPosition {
  readonly createdAt: Date;
  readonly id: string;
}

/** A page of active grants; `total` is the number of all of them. */
export interface GrantList {
  readonly grants: readonly StoredGrant[];
  readonly total: number;
}

const countBy = (tx: Db, clientId: string, change: 1 | -1) =>
  tx
    .updateTable('clients')
    .set({ grant_count: sql<number>`grant_count + ${change}::int` })
    .where('id', '=', clientId)
    .execute();

/** Makes the grant that a used public token buys, and counts it. Called in the transaction that used it. */
export const insertGrant = async (tx: Db, id: string, token: PublicToken): Promise<StoredGrant> => {
  const grant = await tx
    .insertInto('grants')
    .values({
      id,
      client_id: token.client_id,
      user_id: token.user_id,
      workspace_id: token.workspace_id,
      scopes: token.scopes,
      public_token_digest: token.digest,
      expires_at: sql<Date>`now() + make_interval(secs => ${token.lifetime_s})`,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await countBy(tx, token.client_id, 1);
  return grant;
};

/**
 * Revokes a client's grant: its access tokens are dead once this commits. `again` when it was revoked before,
 * `unknown` when the client has no such grant.
 */
export const revokeGrant = async (
  tx: Db,
  id: string,
  clientId: string,
): Promise<'revoked' | 'again' | 'unknown'> => {
  const before = await tx
    .selectFrom('grants')
    .select(['revoked_at', 'ended_at'])
    .where('id', '=', id)
    .where('client_id', '=', clientId)
    .forUpdate()
    .executeTakeFirst();
  if (before === undefined) return 'unknown';
  if (before.revoked_at !== null) return 'again';
  await tx
    .updateTable('grants')
    .set({ revoked_at: sql<Date>`now()`, ended_at: sql<Date>`coalesce(ended_at, now())` })
    .where('id', '=', id)
    .execute();
  if (before.ended_at === null) await countBy(tx, clientId, -1);
  return 'revoked';
};

/** Finds a grant, whatever has become of it. */
export const findGrant = (db: Db, id: string): Promise<StoredGrant | undefined> =>
  db.selectFrom('grants').selectAll().where('id', '=', id).executeTakeFirst();

/** Locks a grant that is alive until the transaction ends; `undefined` where it was revoked or its time has run out. */
export const lockActiveGrant = (tx: Db, id: string): Promise<StoredGrant | undefined> =>
  tx
    .selectFrom('grants')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .forUpdate()
    .executeTakeFirst();

/** What a locked grant allows from now on: its access tokens open no more once this commits. */
export const setGrantScopes = async (tx: Db, id: string, scopes: readonly Scope[]): Promise<void> => {
  await tx
    .updateTable('grants')
    .set({ scopes: [...scopes] })
    .where('id', '=', id)
    .execute();
};

/** Takes the grants whose time has run out off a client's count, and tells how many it were. */
const settleExpired = async (tx: Db, clientId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`with ended as (
      update grants set ended_at = expires_at
      where client_id = ${clientId} and ended_at is null and expires_at <= now() returning 1
    ), total as (select count(*)::int as count from ended)
    update clients set grant_count = grant_count - total.count from total
    where clients.id = ${clientId} and total.count > 0
    returning total.count`.execute(tx);
  return rows[0]?.count ?? 0;
};

/**
 * Does that for every client that has such grants, and tells how many it were in all. One client after the other, so
 * that of two processes which do this none waits for what the other waits for.
 */
export const settleExpiredGrants = async (db: Db): Promise<number> => {
  const clients = await db
    .selectFrom('clients')
    .select('id')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('grants')
          .select('grants.id')
          .whereRef('grants.client_id', '=', 'clients.id')
          .where('ended_at', 'is', null)
          .where('expires_at', '<=', sql<Date>`now()`),
      ),
    )
    .execute();
  let settled = 0;
  for (const { id } of clients) settled += await settleExpired(db, id);
  return settled;
};

/** A client's active grants, newest first, after a position where one is given. */
export const listGrants = (
  db: Db,
  clientId: string,
  limit: number,
  after?: GrantPosition,
): Promise<GrantList> =>
  db.transaction().execute(async (tx) => {
    await settleExpired(tx, clientId);
    let page = tx
      .selectFrom('grants')
      .selectAll()
      .where('client_id', '=', clientId)
      .where('ended_at', 'is', null);
    if (after !== undefined)
      page = page.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`);
    const grants = await page.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
    const { grant_count } = await tx
      .selectFrom('clients')
      .select('grant_count')
      .where('id', '=', clientId)
      .executeTakeFirstOrThrow();
    return { grants, total: grant_count };
  });
