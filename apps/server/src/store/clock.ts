import { sql } from 'kysely';
import type { Db } from './schema.js';

/** The database's clock, so many seconds ahead. Within a transaction it stands still. */
export const momentIn = async (db: Db, seconds: number): Promise<Date> => {
  const { rows } = await sql<{
    moment: Date;
  }>`select now() + make_interval(secs => ${seconds}) as moment`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('The database does not tell the time.');
  return row.moment;
};
