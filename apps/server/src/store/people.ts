import type { Workspace } from '@kryptos_connect/protocol';
import { sql } from 'kysely';
import type { Db } from './schema.js';

/** What a person's first workspace is called, until they call it otherwise. */
const FIRST_WORKSPACE = 'My Workspace';

/** The workspaces that a person belongs to, the oldest membership first. */
export const workspacesOf = (db: Db, userId: string): Promise<Workspace[]> =>
  db
    .selectFrom('memberships')
    .innerJoin('workspaces', 'workspaces.id', 'memberships.workspace_id')
    .select(['workspaces.id as workspace_id', 'workspaces.name', 'memberships.role'])
    .where('memberships.user_id', '=', userId)
    .orderBy('memberships.created_at')
    .orderBy('workspaces.id')
    .execute();

const createFirstWorkspace = async (tx: Db, userId: string, workspaceId: string): Promise<Workspace> => {
  await tx.insertInto('workspaces').values({ id: workspaceId, name: FIRST_WORKSPACE }).execute();
  await tx
    .insertInto('memberships')
    .values({ workspace_id: workspaceId, user_id: userId, role: 'owner' })
    .execute();
  return { workspace_id: workspaceId, name: FIRST_WORKSPACE, role: 'owner' };
};

/** A guest: a person without an address, with a workspace of their own. */
export const createGuest = async (
  tx: Db,
  newId: () => string,
): Promise<{ userId: string; workspaces: Workspace[] }> => {
  const userId = newId();
  await tx.insertInto('users').values({ id: userId, email: null }).execute();
  return { userId, workspaces: [await createFirstWorkspace(tx, userId, newId())] };
};

/**
 * The person with an address that has just been confirmed, made if there is none. Call it in a transaction: the
 * person's row is locked, so that two first sign-ins at once make one workspace.
 */
export const confirmPerson = async (
  tx: Db,
  email: string,
  newId: () => string,
): Promise<{ userId: string; workspaces: Workspace[] }> => {
  const { id: userId } = await tx
    .insertInto('users')
    .values({ id: newId(), email, email_verified_at: sql<Date>`now()` })
    .onConflict((conflict) =>
      conflict
        .column('email')
        .doUpdateSet({ email_verified_at: sql<Date>`coalesce(users.email_verified_at, now())` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  const workspaces = await workspacesOf(tx, userId);
  return {
    userId,
    workspaces: workspaces.length > 0 ? workspaces : [await createFirstWorkspace(tx, userId, newId())],
  };
};

/** A person's address; null for a guest, `undefined` when there is no such person. */
export const emailOf = async (db: Db, userId: string): Promise<string | null | undefined> =>
  (await db.selectFrom('users').select('email').where('id', '=', userId).executeTakeFirst())?.email;
