import { randomUUID } from 'node:crypto';
import { sql } from './database.js';

/** Someone with two workspaces: one of their own, and one in which they may only look. */
export const makePersonWithTwoWorkspaces = async (email: string): Promise<void> => {
  const [user, own, shared] = [randomUUID(), randomUUID(), randomUUID()];
  await sql('insert into users (id, email, email_verified_at) values ($1, $2, now())', [user, email]);
  await sql(`insert into workspaces (id, name) values ($1, 'Private'), ($2, 'Family office')`, [own, shared]);
  await sql(
    `insert into memberships (workspace_id, user_id, role, created_at)
     values ($1, $3, 'owner', now() - interval '1 day'), ($2, $3, 'viewer', now())`,
    [own, shared, user],
  );
};
