import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { CommandOutcome } from './client-commands.js';

/** What the kernel takes as the path of a socket is about this long. */
const MAX_PATH_BYTES = 100;
const MAX_COMMAND_BYTES = 2 * 1024 * 1024;

/** Where the server that holds a data folder takes commands. Only its own user can reach it. */
const socketPathOf = async (folder: string, temporary: string): Promise<string> => {
  const real = await realpath(folder);
  const inside = path.join(real, 'admin.sock');
  if (process.platform !== 'win32' && Buffer.byteLength(inside) <= MAX_PATH_BYTES) return inside;
  const name = `kryptos-connect-${createHash('sha256').update(real).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}-admin`;
  const nearby = path.join(temporary, name);
  await mkdir(nearby, { recursive: true, mode: 0o700 });
  // Anyone can make a folder of this name here before us, or a link to one, and would have our commands.
  const found = await lstat(nearby);
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error(`${nearby} is not a folder of ours. Remove it, or set a shorter DATA_DIR.`);
  await chmod(nearby, 0o700);
  return path.join(nearby, 'admin.sock');
};

/** All that the other side says until it ends; the socket stays open for an answer. */
const readAll = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    socket.on('data', (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (length > MAX_COMMAND_BYTES) reject(new Error('The command is too long.'));
    });
    socket.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The connection broke.')));
  });

/** Takes commands, one a connection, until it is closed. The caller holds the folder's lock. */
export const serveAdminSocket = async (
  folder: string,
  run: (command: unknown) => Promise<CommandOutcome>,
  onError: (error: unknown) => void,
  temporary = tmpdir(),
): Promise<{ close(): Promise<void> }> => {
  const address = await socketPathOf(folder, temporary);
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', onError);
    readAll(socket)
      .then((text) => run(JSON.parse(text)))
      .catch((error: unknown): CommandOutcome => {
        onError(error);
        return { refused: 'The command could not be done. The reason is in the log of the server.' };
      })
      .then((outcome) => socket.end(JSON.stringify(outcome)));
  });
  // We hold the lock, so what lies there was left by a process that was killed.
  if (process.platform !== 'win32') await rm(address, { force: true });
  const before = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(address, resolve);
    });
  } finally {
    process.umask(before);
  }
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
};

const CONNECT_ATTEMPTS = 100;
const RETRY_MS = 100;

const tryConnect = (address: string): Promise<Socket | undefined> =>
  new Promise((resolve) => {
    const socket = connect({ path: address, allowHalfOpen: true });
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });

/** Sends a command to the server that holds a data folder; waits a little where that is still starting. */
export const callAdminSocket = async (
  folder: string,
  command: unknown,
  temporary = tmpdir(),
): Promise<CommandOutcome> => {
  const address = await socketPathOf(folder, temporary);
  for (let attempt = 0; attempt < CONNECT_ATTEMPTS; attempt++) {
    const socket = await tryConnect(address);
    if (socket !== undefined) {
      socket.end(JSON.stringify(command));
      return JSON.parse(await readAll(socket)) as CommandOutcome;
    }
    await delay(RETRY_MS);
  }
  throw new Error(`The server that uses ${folder} does not answer at ${address}.`);
};
