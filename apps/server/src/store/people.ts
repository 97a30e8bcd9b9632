import type { Language, Workspace } from '@kryptos_connect/protocol';
import { type Selectable, sql } from 'kysely';
import type { Database, Db } from './schema.js';

/** A person; a guest has no e-mail address. */
export type User = Selectable<Database['users']>;

/** The ids of a new person and of the workspace that is their own, and the language they came with. */
export interface NewUser {
  readonly userId: string;
  readonly workspaceId: string;
  readonly language: Language | null;
}

/** What a person's first workspace is called, until they call it otherwise. */
const FIRST_WORKSPACE = 'My Workspace';

const insertOwnWorkspace = async (tx: Db, { userId, workspaceId }: NewUser): Promise<void> => {
  await tx.insertInto('workspaces').values({ id: workspaceId, name: FIRST_WORKSPACE }).execute();
  await tx
    .insertInto('memberships')
    .values({ workspace_id: workspaceId, user_id: userId, role: 'owner' })
    .execute();
};

/** Makes a guest, with a workspace of their own. Called within a transaction. */
export const insertGuest = async (tx: Db, guest: NewUser): Promise<User> => {
  const user = await tx
    .insertInto('users')
    .values({ id: guest.userId, email: null, name: null, language: guest.language })
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertOwnWorkspace(tx, guest);
  return user;
};

/**
 * The person with a proven, normalised e-mail address; made, with a workspace, at the first time. `ids` are used
 * only then. Two at once get the same person. Called within a transaction.
 */
export const findOrInsertByEmail = async (tx: Db, email: string, ids: NewUser): Promise<User> => {
  const inserted = await tx
    .insertInto('users')
    .values({
      id: ids.userId,
      email,
      name: null,
      language: ids.language,
      email_verified_at: sql<Date>`now()`,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (inserted === undefined)
    return tx.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirstOrThrow();
  await insertOwnWorkspace(tx, ids);
  return inserted;
};

/** Finds a person. */
export const findUser = (db: Db, id: string): Promise<User | undefined> =>
  db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();

/** The workspaces that a person belongs to, each with their role, the oldest membership first. */
export const workspacesOf = (db: Db, userId: string): Promise<Workspace[]> =>
  db
    .selectFrom('memberships')
    .innerJoin('workspaces', 'workspaces.id', 'memberships.workspace_id')
    .select(['workspaces.id as workspace_id', 'workspaces.name', 'memberships.role'])
    .where('memberships.user_id', '=', userId)
    .orderBy('memberships.created_at')
    .orderBy('workspaces.id')
    .execute();

/** A person, or `undefined` when there is none of this id. */
export const findPerson = (db: Db, userId: string): Promise<Selectable<Database['users']> | undefined> =>
  db.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirst();
