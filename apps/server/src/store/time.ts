import { sql } from 'kysely';
import type { Db } from './schema.js';

/** The time by the database's clock, the one that every lifetime is measured by. In a transaction, when it began. */
export const databaseTime = async (db: Db): Promise<Date> => {
  const { rows } = await sql<{ time: Date }>`select now() as time`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('The database did not tell the time.');
  return row.time;
};
