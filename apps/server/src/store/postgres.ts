import pg from 'pg';
import { parsers } from './parsers.js';
import { type Store, storeOver } from './store.js';

/** Connections to PostgreSQL for each process. */
export const POOL_SIZE = 10;

/** Opens PostgreSQL at `postgres://…`. It connects when it is first used. */
export const openPostgres = (url: string, onIdleError: (error: Error) => void): Store =>
  storeOver(
    'postgres',
    new pg.Pool({
      connectionString: url,
      max: POOL_SIZE,
      types: parsers,
      application_name: 'kryptos-connect',
      // Also how long a request waits for a connection: a burst is worked off rather than refused.
      connectionTimeoutMillis: 30_000,
      // Nothing of ours runs this long; what does must not hold a connection for ever.
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 30_000,
    }),
    onIdleError,
  );
