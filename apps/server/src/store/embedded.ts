import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { DurableNodeFs, syncFolder, syncTree } from './durable-node-fs.js';
import { parsers } from './parsers.js';
import { type Store, storeOver } from './store.js';
import { readTemplate } from './template.js';

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

const openIn = (folder: string, loadDataDir?: Blob): Promise<PGlite> =>
  PGlite.create({
    fs: new DurableNodeFs(folder),
    startParams: durableStartParams,
    ...(loadDataDir === undefined ? {} : { loadDataDir }),
  });

/**
 * Makes a new database, out of the template where one was built. A file beside the folder says that it is being made
 * until all of it is on the disk: whoever finds that file knows that there is nothing to lose yet, and begins anew.
 */
const create = async (folder: string, unfinished: string, template: string | undefined): Promise<PGlite> => {
  await writeFile(unfinished, '');
  syncFolder(path.dirname(folder));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  const pglite = await openIn(folder, await readTemplate(template));
  try {
    await syncTree(folder);
    await rm(unfinished);
    syncFolder(path.dirname(folder));
    return pglite;
  } catch (error) {
    await pglite.close();
    throw error;
  }
};

/**
 * Opens the embedded database in a folder, which is made if it is not there. The caller holds the folder's lock:
 * PGlite itself does not keep a second process out.
 */
export const openEmbedded = async (folder: string, template?: string): Promise<Store> => {
  await mkdir(path.dirname(folder), { recursive: true, mode: 0o700 });
  const unfinished = `${folder}.unfinished`;
  const isNew = existsSync(unfinished) || !existsSync(folder) || (await readdir(folder)).length === 0;
  return open(await (isNew ? create(folder, unfinished, template) : openIn(folder)));
};

/** An embedded database that lives in memory and ends with its store. */
export const openInMemory = async (): Promise<Store> => {
  const loadDataDir = await readTemplate();
  return open(await PGlite.create(loadDataDir === undefined ? {} : { loadDataDir }));
};
