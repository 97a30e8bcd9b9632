import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** A PostgreSQL server of a test run's own. */
export interface PostgresCluster {
  /** Makes an empty database and gives its URL. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const VERSIONS = '/usr/lib/postgresql';

const isBinFolder = (folder: string): boolean => existsSync(path.join(folder, 'initdb'));

/** Debian's newest, else those of the `pg_config` on the PATH: the same as `scripts/machine.mjs` looks for. */
const findBinaries = (): string => {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a)) : [];
  const folder = versions.map((version) => path.join(VERSIONS, version, 'bin')).find(isBinFolder);
  if (folder !== undefined) return folder;
  const told = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  if (told && isBinFolder(told)) return told;
  throw new Error(
    'The store is tested on PostgreSQL too, and its programs are not here. Install them: apt-get install -y --no-install-recommends postgresql, or put the pg_config of PostgreSQL 15 or newer on the PATH',
  );
};

/** PostgreSQL refuses to run as root: there its programs run as the user that its package made. */
const asItsUser = async (command: string, args: readonly string[]): Promise<void> => {
  const asRoot = process.getuid?.() === 0;
  const dropped = ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args];
  await run(asRoot ? 'setpriv' : command, asRoot ? dropped : [...args], { cwd: tmpdir() });
};

const giveToItsUser = async (folder: string): Promise<void> => {
  if (process.getuid?.() !== 0) return;
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  chownSync(folder, await id('-u'), await id('-g'));
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Starts a throwaway PostgreSQL. `durable`: it keeps what it acknowledged through a crash, as in production. */
export const startPostgres = async ({ durable }: { readonly durable: boolean }): Promise<PostgresCluster> => {
  const bin = findBinaries();
  const folder = mkdtempSync(path.join(tmpdir(), 'kryptos-postgres-'));
  chmodSync(folder, 0o700);
  await giveToItsUser(folder);
  const data = path.join(folder, 'data');
  const port = await freePort();
  await asItsUser(path.join(bin, 'initdb'), [
    '-D',
    data,
    '-A',
    'trust',
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--no-locale',
    '-N',
  ]);
  const options = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    `-c unix_socket_directories=${folder}`,
    '-c max_connections=60',
    ...(durable ? [] : ['-c fsync=off']),
  ].join(' ');
  const control = (...args: string[]) => asItsUser(path.join(bin, 'pg_ctl'), ['-D', data, ...args]);
  await control('-w', '-l', path.join(folder, 'log'), '-o', options, 'start');
  const urlOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  let databases = 0;
  return {
    async createDatabase() {
      const name = `t${databases++}`;
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    async stop() {
      await control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
