import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database, Db } from './schema.js';

/** An account that is linked to a workspace, as it is stored. */
export type LinkedAccountRow = Selectable<Database['linked_accounts']>;

/** An account to be linked. Its data is there at once: it is `synced`. */
export type NewLinkedAccount = Pick<
  Insertable<Database['linked_accounts']>,
  'wallet_id' | 'workspace_id' | 'provider' | 'address' | 'account_key' | 'chains' | 'alias'
>;

/** Links an account, or finds the one that is there: the same account twice is one, however many ask at once. */
export const linkAccount = async (db: Db, account: NewLinkedAccount): Promise<LinkedAccountRow> => {
  const inserted = await db
    .insertInto('linked_accounts')
    .values({ ...account, verified: false, status: 'synced', last_synced_at: sql<Date>`now()` })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'provider', 'account_key']).doNothing())
    .returningAll()
    .executeTakeFirst();
  return (
    inserted ??
    (await db
      .selectFrom('linked_accounts')
      .selectAll()
      .where('workspace_id', '=', account.workspace_id)
      .where('provider', '=', account.provider)
      .where('account_key', '=', account.account_key)
      .executeTakeFirstOrThrow())
  );
};

/** The accounts of a workspace, in the order in which they were linked. */
export const linkedAccountsOf = (db: Db, workspaceId: string): Promise<LinkedAccountRow[]> =>
  db
    .selectFrom('linked_accounts')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('added_at')
    .orderBy('wallet_id')
    .execute();

/** Removes an account of a workspace. Answers whether it was there. */
export const unlinkAccount = async (db: Db, workspaceId: string, walletId: string): Promise<boolean> => {
  const removed = await db
    .deleteFrom('linked_accounts')
    .where('workspace_id', '=', workspaceId)
    .where('wallet_id', '=', walletId)
    .returning('wallet_id')
    .executeTakeFirst();
  return removed !== undefined;
};

/** Notes that an account of a workspace was read again; `undefined` when there is none. */
export const markSynced = (
  db: Db,
  workspaceId: string,
  walletId: string,
): Promise<LinkedAccountRow | undefined> =>
  db
    .updateTable('linked_accounts')
    .set({ status: 'synced', last_synced_at: sql<Date>`now()` })
    .where('workspace_id', '=', workspaceId)
    .where('wallet_id', '=', walletId)
    .returningAll()
    .executeTakeFirst();
