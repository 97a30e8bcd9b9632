import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, realpath, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { callAdminSocket, serveAdminSocket } from './admin-socket.js';

const noError = (error: unknown) => assert.fail(String(error));
const echo = async (command: unknown) => ({ result: command });

let place: string;
beforeEach(async () => {
  place = await realpath(await mkdtemp(path.join(tmpdir(), 'kc-')));
});
afterEach(async () => {
  await rm(place, { recursive: true });
});

/** A folder in whose path there is no room for a socket. */
const deepFolder = async () => {
  const folder = path.join(place, 'd'.repeat(100));
  await mkdir(folder);
  return folder;
};

const findSocket = async (folder: string): Promise<string> => {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).find((entry) =>
    entry.isSocket(),
  );
  assert.ok(found);
  return path.join(found.parentPath, found.name);
};

for (const [name, folderOf] of [
  ['in the data folder', async () => place],
  ['near by, where the path would be too long', deepFolder],
] as const)
  test(`the socket takes commands ${name}, and is its user's alone`, async () => {
    const folder = await folderOf();
    const server = await serveAdminSocket(folder, echo, noError, place);
    try {
      const socket = await findSocket(place);
      assert.equal((await stat(socket)).mode & 0o777, 0o600);
      if (folder !== place) assert.equal((await stat(path.dirname(socket))).mode & 0o777, 0o700);
      assert.deepEqual(await callAdminSocket(folder, { command: 'list' }, place), {
        result: { command: 'list' },
      });
    } finally {
      await server.close();
    }
  });

test('a link that somebody put in the place of the folder near by is not followed', async () => {
  const folder = await deepFolder();
  const server = await serveAdminSocket(folder, echo, noError, place);
  const nearby = path.dirname(await findSocket(place));
  await server.close();
  await rm(nearby, { recursive: true });
  await mkdir(path.join(place, 'theirs'));
  await symlink(path.join(place, 'theirs'), nearby);
  await assert.rejects(serveAdminSocket(folder, echo, noError, place), /not a folder of ours/);
  await assert.rejects(callAdminSocket(folder, {}, place), /not a folder of ours/);
});
