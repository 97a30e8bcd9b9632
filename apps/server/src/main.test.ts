import assert from 'node:assert/strict';
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  folderForProcesses,
  runClientCommand,
  type ServerProcess,
  startServer,
} from './testing/server-process.js';

/** What a process said as it ended with a failure. */
const complaintOf = async (running: Promise<unknown>): Promise<string> => {
  try {
    await running;
  } catch (error) {
    const { message, stderr } = error as Error & { stderr?: string };
    return stderr ?? message;
  }
  throw new Error('It did not fail.');
};

describe('the server as a process', () => {
  let folder: string;
  let server: ServerProcess;
  before(async () => {
    folder = folderForProcesses();
    server = await startServer({ DATA_DIR: folder });
  });
  after(async () => {
    await server.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('listens on both loopback addresses', async () => {
    const statuses = await Promise.all(
      ['127.0.0.1', '[::1]'].map(async (host) => (await fetch(`http://${host}:${server.port}/ready`)).status),
    );
    assert.deepEqual(statuses, [200, 200]);
  });

  it('keeps a second server away from its data, and says plainly who is there', async () => {
    const complaint = await complaintOf(startServer({ DATA_DIR: folder }));
    assert.match(
      complaint,
      /^The data folder \S+ is in use by process \d+ \(server\)\. Stop that process, or set DATA_DIR/,
    );
    assert.doesNotMatch(complaint, /\n\s+at /);
  });

  it('keeps it away by another path to the same folder, too', async () => {
    const detour = path.join(folder, 'database', '..');
    assert.match(await complaintOf(startServer({ DATA_DIR: detour })), /is in use by process/);
  });

  it('has clients registered while it runs, by a socket that only its user can reach', async () => {
    const created = JSON.parse(
      await runClientCommand(
        { DATA_DIR: folder },
        'create',
        '--name',
        'Acme',
        '--origin',
        'http://localhost:4500',
        '--json',
      ),
    );
    const answer = await fetch(`${server.url}/token/grants`, {
      headers: { 'x-client-id': created.client_id, 'x-client-secret': created.client_secret },
    });
    assert.deepEqual(await answer.json(), { success: true, data: { grants: [], count: 0 } });
    assert.equal(statSync(path.join(folder, 'admin.sock')).mode & 0o777, 0o600);
  });

  it('says what is wrong with a command', async () => {
    const create = (...args: string[]) =>
      complaintOf(runClientCommand({ DATA_DIR: folder }, 'create', ...args));
    assert.match(
      await create('--name', 'A', '--origin', 'https://a.example/path'),
      /options\.origins\.0: must be an origin/,
    );
    assert.match(await create('--name', 'A', '--scopes', 'everything'), /options\.scopes: must be scopes/);
    assert.match(await create('--nonsense'), /Unknown option '--nonsense'/);
    const run = (...args: string[]) => complaintOf(runClientCommand({ DATA_DIR: folder }, ...args));
    assert.match(await run('crate'), /^command: must be create, list, /);
    assert.match(await run('update', '--name', 'A'), /^client_id: is missing/);
    assert.match(
      await run('rotate-secret', 'client_a', '--overlap', 'x'),
      /^overlap_s: must be a number of seconds/,
    );
  });

  it('says why a database can not be reached, and not how it was asked', async () => {
    const said = await complaintOf(
      runClientCommand({ DATABASE_URL: 'postgres://me:hush@127.0.0.1:1/none' }, 'list'),
    );
    assert.match(said, /The database could not be migrated\. .*ECONNREFUSED/);
    assert.doesNotMatch(said, /hush/);
  });

  it('answers in its own words what is not HTTP', async () => {
    const { connect } = await import('node:net');
    const said = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(server.port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      socket.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      socket.on('close', () => resolve(text));
    });
    assert.match(said, /^HTTP\/1\.1 400 Bad Request\r\n/);
    assert.match(said, /"code":"INVALID_REQUEST"/);
  });

  it('refuses to start in production without what makes it safe, and names each variable', async () => {
    const complaint = await complaintOf(
      startServer({ DATA_DIR: folder, NODE_ENV: 'production', PORT: 'http' }),
    );
    assert.match(complaint, /PORT must be a whole number/);
    const unsafe = await complaintOf(
      startServer({ DATA_DIR: folder, NODE_ENV: 'production', PUBLIC_URL: 'http://kryptos.example' }),
    );
    for (const variable of ['ENCRYPTION_KEYS', 'PUBLIC_URL', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM'])
      assert.match(unsafe, new RegExp(`^ {2}${variable} `, 'm'));
  });

  it('logs one JSON object a line, and no token', async () => {
    await fetch(`${server.url}/link-token`, {
      method: 'POST',
      headers: { 'x-client-id': 'client_0123456789', 'x-client-secret': 'secret_0123456789abcdef' },
    });
    const lines = server.lines.map((line) => JSON.parse(line) as { msg: string });
    assert.ok(lines.some(({ msg }) => msg === 'listening'));
    assert.doesNotMatch(server.lines.join('\n'), /secret_0123456789/);
  });

  it('stops at a signal, and gives its data free', async () => {
    assert.equal(await server.end('SIGTERM'), 0);
    assert.match(server.lines.at(-1) ?? '', /"msg":"stopped"/);
    server = await startServer({ DATA_DIR: folder });
  });
});
