import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod/mini';

/** What the holder of a lock says of itself to whoever asks. */
const Holder = z.object({ pid: z.number(), role: z.enum(['server', 'client-command']) });
export type Holder = z.infer<typeof Holder>;

/** A folder that no other process opens until it is released, or this process ends in whatever way. */
export interface FolderLock {
  release(): Promise<void>;
}

/** Another process holds the lock of a folder. */
export class FolderInUse extends Error {
  readonly holder: Holder | undefined;

  constructor(folder: string, holder: Holder | undefined) {
    const who = holder === undefined ? 'another process' : `process ${holder.pid} (${holder.role})`;
    super(
      `The data folder ${folder} is in use by ${who}. Stop that process, or set DATA_DIR to another folder: the embedded database can only be opened once.`,
    );
    this.name = 'FolderInUse';
    this.holder = holder;
  }
}

/**
 * Where the lock of a folder is. On Linux a name in the kernel alone, which is gone with its process; on Windows a
 * pipe; elsewhere a socket file. It is made of the real path, so that a link to the folder is the same folder.
 */
const addressOf = (folder: string): string => {
  const name = `kryptos-connect-${createHash('sha256').update(folder).digest('hex').slice(0, 40)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(folder, 'lock.sock');
};

const listen = (address: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });

/** Whether nobody listens at a socket file: its process was killed. A name in the kernel ends with its process. */
const isAbandoned = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (address.startsWith('\0') || process.platform === 'win32') return resolve(false);
    const socket = connect(address);
    socket.once('connect', () => resolve(false));
    socket.once('error', (error: Error & { code?: string }) => resolve(error.code === 'ECONNREFUSED'));
    socket.once('close', () => resolve(false));
  });

/** Who took the lock last. A file, as a process that is busy can not answer; the lock itself is what counts. */
const holderFile = (folder: string) => path.join(folder, 'holder.json');

const readHolder = async (folder: string): Promise<Holder | undefined> => {
  try {
    return Holder.parse(JSON.parse(await readFile(holderFile(folder), 'utf8')));
  } catch {
    return undefined;
  }
};

/** How long a passing holder is waited for, and one that has not yet said who it is. */
const PASSING_ATTEMPTS = 1200;
const UNKNOWN_ATTEMPTS = 20;
const RETRY_MS = 50;

/**
 * Takes the lock of a folder, which is made if it is not there. Throws `FolderInUse`, that names the holder. A
 * command that registers clients holds it for a moment only: that is waited for.
 */
export const lockFolder = async (folder: string, role: Holder['role']): Promise<FolderLock> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const real = await realpath(folder);
  const address = addressOf(real);
  for (let attempt = 1; ; attempt++) {
    try {
      const server = await listen(address);
      await writeFile(holderFile(real), JSON.stringify({ pid: process.pid, role } satisfies Holder));
      return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
    if (await isAbandoned(address)) {
      await rm(address, { force: true });
      continue;
    }
    const holder = await readHolder(real);
    const attempts = { 'client-command': PASSING_ATTEMPTS, server: 1 }[holder?.role ?? 'server'];
    if (attempt >= (holder === undefined ? UNKNOWN_ATTEMPTS : attempts)) throw new FolderInUse(real, holder);
    await delay(RETRY_MS);
  }
};
