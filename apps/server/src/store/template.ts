import { openAsBlob } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

/** Where the build leaves the template; the same for the sources and for what is built of them. */
export const TEMPLATE = fileURLToPath(new URL('../../dist/database-template.tar.gz', import.meta.url));

/**
 * A database as `initdb` leaves it, packed; `undefined` where none was built. Starting from it takes a third of the
 * time that making one takes.
 */
export const readTemplate = async (file = TEMPLATE): Promise<Blob | undefined> => {
  try {
    return await openAsBlob(file, { type: 'application/x-gzip' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_ARG_VALUE') return undefined;
    throw error;
  }
};

/** Makes the template: an empty database without a table, since those are the migrations' to make. */
export const writeTemplate = async (file = TEMPLATE): Promise<void> => {
  const pglite = await PGlite.create();
  try {
    const packed = await pglite.dumpDataDir('gzip');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.new`, packed.stream());
    await rename(`${file}.new`, file);
  } finally {
    await pglite.close();
  }
};
