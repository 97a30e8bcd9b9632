// The stack of the apps: PostgreSQL, the server as it ships, and every app with its backend, out of packed packages.
// Started by Playwright; it is ready when the ready port answers, and ends with SIGTERM.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../apps/server/src/store/testing/postgres-cluster.js';
import { runProgram } from '../support/program.js';
import { appNames, apps, connectOrigin, originOf, ports } from './apps.js';
import { startBackend } from './backends.js';
import { startDocumentedBackends } from './documented-backends.js';
import { writeFacts } from './facts.js';
import { install } from './installation.js';
import { buildReactVersion, reactVersions } from './react-versions.js';
import { startServer, stopServers } from './server-process.js';
import { npm, placeOf, root } from './workshop.js';

const dataDir = await mkdtemp(path.join(tmpdir(), 'kryptos-apps-data-'));
const postgres = await startPostgres({ durable: false });
const databaseUrl = await postgres.createDatabase();
const env = {
  NODE_ENV: 'development',
  PORT: String(ports.server),
  PUBLIC_URL: connectOrigin,
  DATABASE_URL: databaseUrl,
  DATA_DIR: dataDir,
  RATE_LIMIT_FACTOR: '1000',
};

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

let stopping = false;
const stop = async (code: number): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await stopServers();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
  process.exit(code);
};
process.once('SIGTERM', () => stop(0)).once('SIGINT', () => stop(0));

/** All of them are one integrator's, with a client for all. */
const register = async (): Promise<{ client_id: string; client_secret: string }> =>
  JSON.parse(
    await runProgram(
      [
        ...['apps/server/dist/client-command.js', 'create', '--json', '--name', 'Ledgerleaf'],
        ...appNames.flatMap((name) => ['--origin', originOf(name)]),
        ...['--required-scopes', 'openid portfolios:read'],
      ],
      env,
    ),
  );

const timed = async <Result>(what: string, done: Promise<Result>): Promise<Result> => {
  const began = performance.now();
  const result = await done;
  say(`${what}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return result;
};

/** Two at a time, the longest of them first: the last of the apps. */
const build = async (clientId: string): Promise<void> => {
  const jobs = [
    ...reactVersions.map((version) => ({
      what: `React ${version}`,
      begin: () => buildReactVersion(version),
    })),
    ...apps.flatMap(({ name, build }) => {
      if (!build) return [];
      const { args, env } = build(clientId);
      return { what: name, begin: () => npm(placeOf(name), args, env) };
    }),
  ];
  const next = async (): Promise<void> => {
    for (let job = jobs.pop(); job; job = jobs.pop()) await timed(`built ${job.what}`, job.begin());
  };
  await Promise.all([next(), next()]);
};

const start = async (): Promise<void> => {
  const [{ client_id, client_secret }] = await Promise.all([register(), timed('installed all', install())]);
  const client = { KRYPTOS_CLIENT_ID: client_id, KRYPTOS_CLIENT_SECRET: client_secret };
  await Promise.all([
    startServer('node', ['apps/server/dist/main.js'], { cwd: root, env }),
    timed('built all', build(client_id)),
  ]);
  const withBackend = [...apps, { name: 'react-versions', backend: 'express' } as const];
  await Promise.all([
    ...withBackend.map((app) => startBackend(app, placeOf(app.name), client, dataDir)),
    startDocumentedBackends(client),
  ]);
  writeFacts({ client_id, client_secret });
};

try {
  await timed('the stack', start());
  createServer((_request, response) => response.end('ready')).listen(ports.ready, '127.0.0.1');
} catch (error) {
  say(String(error));
  await stop(1);
}
