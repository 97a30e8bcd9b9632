import { sql } from 'kysely';
import type { Store } from '../store/store.js';

const TABLES = [
  'clients',
  'client_secrets',
  'users',
  'workspaces',
  'memberships',
  'link_tokens',
  'public_tokens',
  'grants',
  'access_tokens',
  'linked_accounts',
  'email_codes',
  'idempotency_keys',
] as const;

/** How many rows each table has, to see that something stored nothing. Counters and the audit are left out. */
export const countRows = async ({ db }: Store): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(db);
    counts[table] = rows[0]?.count ?? -1;
  }
  return counts;
};
