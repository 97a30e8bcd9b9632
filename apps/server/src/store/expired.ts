import { sql } from 'kysely';
import type { Database, Db } from './schema.js';

/** How long a token that is past its lifetime is still told apart from one that never was: 7 days. */
const TOLD_APART = sql`interval '7 days'`;

/** What is of no more use, by table. */
const EXPIRED = {
  // Its e-mail codes go with it.
  link_tokens: sql`expires_at <= now() - ${TOLD_APART}`,
  public_tokens: sql`expires_at <= now() - ${TOLD_APART}`,
  client_secrets: sql`expires_at <= now()`,
  idempotency_keys: sql`expires_at <= now()`,
  // They hold addresses. The hour is for the wait between two mails, which the row still tells.
  email_codes: sql`expires_at <= now() - interval '1 hour'`,
  email_counters: sql`sends_since <= now() - interval '1 hour' and tries_since <= now() - interval '1 day'`,
} as const satisfies Partial<Record<keyof Database, unknown>>;

/** A table of which rows expire. */
export type ExpiringTable = keyof typeof EXPIRED;

/** Every table of which rows expire. */
export const EXPIRING_TABLES = Object.keys(EXPIRED) as ExpiringTable[];

/**
 * Deletes at most so many expired rows of a table and tells how many it were. Rows that somebody holds are left for
 * the next time, so that any number of processes may do this at once and none waits.
 */
export const deleteExpired = async (db: Db, table: ExpiringTable, atMost: number): Promise<number> => {
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table)} where ctid = any(array(
      select ctid from ${sql.table(table)} where ${EXPIRED[table]}
      limit ${atMost} for update skip locked
    ))`.execute(db);
  return Number(numAffectedRows ?? 0);
};
