import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Seal } from './seal.js';

/** What the demo keeps of a connected visitor. It never reaches the page. */
export interface Connection {
  readonly access_token: string;
  readonly grant_id: string;
}

/** Who is connected, by visitor. A write has reached the disk when its promise resolves. */
export interface Connections {
  readonly get: (visitor: string) => Connection | undefined;
  readonly set: (visitor: string, connection: Connection) => Promise<void>;
  /** Forgets the visitor's connection, unless it is another than this one by now. */
  readonly delete: (visitor: string, connection: Connection) => Promise<void>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readEntries = async (file: string): Promise<Map<string, string>> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  const entries: unknown = JSON.parse(text);
  if (!isRecord(entries))
    throw new Error(`${file} is not a list of connections. Move it away and start again.`);
  return new Map(
    Object.entries(entries).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
};

/**
 * Opens the connections kept in a file, each sealed for its visitor. An entry that the seal does not open, because
 * the client's secret is another now, is as none.
 */
export const openConnections = async (file: string, seal: Seal): Promise<Connections> => {
  const entries = await readEntries(file);
  await mkdir(dirname(file), { recursive: true });

  let writing = Promise.resolve();
  const save = () => {
    const write = async () => {
      await writeFile(`${file}.new`, JSON.stringify(Object.fromEntries(entries)), { mode: 0o600 });
      await rename(`${file}.new`, file);
    };
    writing = writing.then(write, write);
    return writing;
  };

  const get = (visitor: string) => {
    const opened = seal.open(entries.get(visitor) ?? '', visitor);
    return opened === undefined ? undefined : (JSON.parse(opened) as Connection);
  };

  return {
    get,
    async set(visitor, { access_token, grant_id }) {
      entries.set(visitor, seal.close(JSON.stringify({ access_token, grant_id }), visitor));
      await save();
    },
    async delete(visitor, { grant_id }) {
      if (get(visitor)?.grant_id !== grant_id) return;
      entries.delete(visitor);
      await save();
    },
  };
};
