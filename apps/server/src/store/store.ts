import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { nameStatements } from './named-statements.js';
import type { Database, Db } from './schema.js';

/** An open database. */
export interface Store {
  readonly db: Db;
  readonly kind: 'embedded' | 'postgres';
  /** Waits for what is running, then closes. */
  close(): Promise<void>;
}

/**
 * A store over a pool of connections. Each distinct statement gets a name, so that PostgreSQL parses and plans
 * it once for each connection.
 */
export const storeOver = (
  kind: Store['kind'],
  pool: Pool,
  onIdleError: (error: Error) => void,
  afterClose: () => Promise<void> = () => Promise.resolve(),
): Store => {
  // Without a listener, a connection that breaks while nobody uses it would end the process.
  pool.on('error', onIdleError);
  pool.on('connect', nameStatements);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    kind,
    async close() {
      await db.destroy();
      if (!pool.ended) await pool.end();
      await afterClose();
    },
  };
};
