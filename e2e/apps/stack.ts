// The stack of the apps: PostgreSQL, the server as it ships, and every app with its backend, out of packed packages.
// Started by Playwright; it is ready when the ready port answers, and ends with SIGTERM.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../apps/server/src/store/testing/postgres-cluster.js';
import { runProgram } from '../support/program.js';
import { type App, type AppName, apps, connectOrigin, originOf, ports } from './apps.js';
import { startBackend } from './backends.js';
import { startDocumentedBackends } from './documented-backends.js';
import { writeFacts } from './facts.js';
import { assembleReactVersions } from './react-versions.js';
import { startServer, stopServers } from './server-process.js';
import { assemble, npm, packPackages, root } from './workshop.js';

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

const register = async (name: AppName): Promise<{ client_id: string; client_secret: string }> =>
  JSON.parse(
    await runProgram(
      [
        ...['apps/server/dist/client-command.js', 'create', '--json', '--name', 'Ledgerleaf'],
        ...['--origin', originOf(name), '--required-scopes', 'openid portfolios:read'],
      ],
      env,
    ),
  );
const asEnv = ({ client_id, client_secret }: Awaited<ReturnType<typeof register>>) => ({
  KRYPTOS_CLIENT_ID: client_id,
  KRYPTOS_CLIENT_SECRET: client_secret,
});

const startApp = async (app: App, packages: ReadonlyMap<string, string>): Promise<void> => {
  const began = Date.now();
  const client = await register(app.name);
  const folder = app.from.length > 0 ? await assemble(app.name, app.from, packages) : root;
  if (app.build) {
    const { args, env: names } = app.build(client.client_id);
    await npm(folder, args, names);
  }
  await startBackend(app, folder, asEnv(client), packages, dataDir);
  say(`${app.name}: built and started in ${((Date.now() - began) / 1000).toFixed(0)} s`);
};

try {
  await startServer('node', ['apps/server/dist/main.js'], { cwd: root, env });
  const packages = await packPackages();
  for (const app of apps) await startApp(app, packages);
  const client = await register('react-versions');
  const folder = await assembleReactVersions(packages);
  await startBackend(
    { name: 'react-versions', backend: 'express' },
    folder,
    asEnv(client),
    packages,
    dataDir,
  );
  const documentedClients: Record<string, Awaited<ReturnType<typeof register>>> = {};
  await startDocumentedBackends(async (name) => {
    const own = await register(name);
    documentedClients[name] = own;
    return asEnv(own);
  });
  writeFacts({ packages: [...packages], sampleClientId: client.client_id, documentedClients });
  createServer((_request, response) => response.end('ready')).listen(ports.ready, '127.0.0.1');
} catch (error) {
  say(String(error));
  await stop(1);
}
