import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { DurableNodeFs } from './durable-node-fs.js';
import { parsers } from './parsers.js';
import { type Store, storeOver } from './store.js';

/** PGlite's own parameters say `-F`: no fsync. Ours say that a commit is on the disk when it is answered. */
const durableStartParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
];

const open = (pglite: PGlite): Store =>
  storeOver(
    'embedded',
    // One connection, as PGlite has one session: whoever holds it is alone, and the others wait in the pool.
    new pg.Pool({ ...createPgConfig(pglite), max: 1, idleTimeoutMillis: 0, types: parsers }),
    () => {},
    () => pglite.close(),
  );

/**
 * Opens the embedded database in a folder, which is made if it is not there. The caller holds the folder's lock:
 * PGlite itself does not keep a second process out.
 */
export const openEmbedded = async (folder: string): Promise<Store> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return open(await PGlite.create({ fs: new DurableNodeFs(folder), startParams: durableStartParams }));
};

/** An embedded database that lives in memory and ends with its store. */
export const openInMemory = async (): Promise<Store> => open(await PGlite.create());
