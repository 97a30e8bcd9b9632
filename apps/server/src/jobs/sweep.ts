import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { deleteExpired, EXPIRING_TABLES } from '../store/expired.js';
import { settleExpiredGrants } from '../store/grants.js';
import type { Db } from '../store/schema.js';

const EVERY_MS = 10 * 60 * 1000;

/** Small enough that on the embedded database, which has one connection, no request waits long. */
const BATCH = 500;

/** How many rows were deleted of each table, and of how many grants the time had run out; only what is not 0. */
export type Swept = Readonly<Record<string, number>>;

/**
 * Deletes what has expired, a batch at a time, and takes the grants whose time has run out off their clients'
 * counts. Between two batches it stops when it is told to.
 */
export const sweep = async (db: Db, signal?: AbortSignal, batch = BATCH): Promise<Swept> => {
  const swept: Record<string, number> = {};
  const count = (what: string, rows: number) => {
    if (rows > 0) swept[what] = (swept[what] ?? 0) + rows;
  };
  for (const table of EXPIRING_TABLES) {
    for (let rows = batch; rows === batch && !signal?.aborted; ) {
      rows = await deleteExpired(db, table, batch);
      count(table, rows);
    }
  }
  if (!signal?.aborted) count('grants', await settleExpiredGrants(db));
  return swept;
};

/**
 * Sweeps now and then every ten minutes. It keeps no process alive, and resolves soon after `signal` is aborted, once
 * the batch that is under way is done. A failure is logged, and it is tried again the next time.
 */
export const sweepUntil = async (
  signal: AbortSignal,
  db: Db,
  log: Pick<Logger, 'info' | 'warn'>,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      const swept = await sweep(db, signal);
      if (Object.keys(swept).length > 0) log.info({ swept }, 'swept');
    } catch (err) {
      log.warn({ err }, 'what has expired could not be swept');
    }
    await delay(EVERY_MS, undefined, { signal, ref: false }).catch(() => {});
  }
};
