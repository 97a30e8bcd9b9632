// The stack that the journeys run on: PostgreSQL, the server and the demo as they ship, and the host pages. Started by
// Playwright; it is ready when the ready port answers, and ends with SIGTERM.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../apps/server/src/store/testing/postgres-cluster.js';
import { stack } from './addresses.js';
import { type Client, startHosts } from './hosts.js';
import { runProgram, startProgram, stopProgram } from './program.js';
import { redirectUri } from './redirect-host.js';
import { keptFile, type StackFacts, stackFile } from './stack-facts.js';

const dataDir = await mkdtemp(path.join(tmpdir(), 'kryptos-e2e-'));
const tap = path.join(dataDir, 'tap.jsonl');
// The hosts are in this process, and are listened in on like the others.
process.env['E2E_TAP'] = tap;
await import('./tap.mjs');
const tapped = ['--import', './e2e/support/tap.mjs'];
const postgres = await startPostgres({ durable: false });
const databaseUrl = await postgres.createDatabase();
const env = {
  NODE_ENV: 'development',
  PORT: String(stack.serverPort),
  PUBLIC_URL: stack.connectOrigin,
  DATABASE_URL: databaseUrl,
  DATA_DIR: dataDir,
  RATE_LIMIT_FACTOR: '1000',
  LOG_LEVEL: 'trace',
};
const logs = [path.join(dataDir, 'server.log'), path.join(dataDir, 'demo.log')] as const;
const server = await startProgram(
  [...tapped, 'apps/server/dist/main.js'],
  env,
  (line) => line.includes('"msg":"listening"'),
  logs[0],
);

const register = async (name: string, origin: string, ...more: readonly string[]): Promise<Client> =>
  JSON.parse(
    await runProgram(
      [
        'apps/server/dist/client-command.js',
        'create',
        ...['--name', name, '--origin', origin, '--required-scopes', 'openid portfolios:read', '--json'],
        ...more,
      ],
      env,
    ),
  );
const demoClient = await register('Ledgerleaf', stack.demoOrigin);
const hostsClient = await register('Harbor Portfolio', stack.hostsOrigin, '--redirect-uri', redirectUri);

const demo = await startProgram(
  [...tapped, 'apps/demo/dist/main.js'],
  {
    PORT: String(stack.demoPort),
    KRYPTOS_URL: stack.serverApi,
    KRYPTOS_PUBLIC_URL: stack.connectOrigin,
    KRYPTOS_CLIENT_ID: demoClient.client_id,
    KRYPTOS_CLIENT_SECRET: demoClient.client_secret,
    DATA_DIR: dataDir,
  },
  (line) => line.includes('listening'),
  logs[1],
);
const hosts = await startHosts(hostsClient);

await mkdir(path.dirname(stackFile), { recursive: true });
await rm(keptFile, { force: true });
await writeFile(
  stackFile,
  JSON.stringify({ databaseUrl, demoClient, hostsClient, logs, tap } satisfies StackFacts),
  {
    mode: 0o600,
  },
);
const ready = createServer((_request, response) => response.end('ready')).listen(
  stack.readyPort,
  '127.0.0.1',
);

const stop = async () => {
  ready.close();
  hosts.close();
  hosts.closeAllConnections();
  await stopProgram(demo);
  await stopProgram(server);
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
  process.exit();
};
process.once('SIGTERM', stop).once('SIGINT', stop);
