// `/link-token` on PostgreSQL: what the server answers a second over real HTTP, beside what the bare driver inserts
// of the same row in the same run. Prints the ratio. Run by `npm run bench`.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { startPostgres } from '../src/store/testing/postgres-cluster.js';
import { runClientCommand, startServer } from '../src/testing/server-process.js';

const SECONDS = 6;
const CONNECTIONS = 20;
const ROUNDS = 3;

const cluster = await startPostgres({ durable: true });
const DATABASE_URL = await cluster.createDatabase();
const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'kryptos-bench-'));
const variables = { DATABASE_URL, DATA_DIR, RATE_LIMIT_FACTOR: '1000000', LOG_LEVEL: 'info' };

/** The insert that the server makes, by nothing but the driver, with as many in flight. */
const driver = async (clientId: string, scopes: readonly string[]): Promise<number> => {
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
  const insert = () =>
    pool.query({
      name: 'insert',
      text: `insert into link_tokens (digest, client_id, scopes, auth_methods, expires_at)
        values ($1, $2, $3, $4, now() + make_interval(secs => $5)) returning expires_at`,
      values: [randomBytes(32), clientId, scopes, ['email', 'anonymous'], 1800],
    });
  const end = performance.now() + SECONDS * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (; performance.now() < end; done++) await insert();
    }),
  );
  await pool.end();
  return done / SECONDS;
};

const server = async (url: string, credentials: Record<string, string>): Promise<number> => {
  const result = await autocannon({
    url: `${url}/link-token`,
    method: 'POST',
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { ...credentials, 'content-type': 'application/json' },
    body: '{}',
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

try {
  const created = JSON.parse(
    await runClientCommand(
      variables,
      'create',
      '--name',
      'Bench',
      '--origin',
      'https://bench.example',
      '--json',
    ),
  );
  const running = await startServer(variables);
  const credentials = { 'x-client-id': created.client_id, 'x-client-secret': created.client_secret };
  const rounds = [];
  // Turn and turn about, so that whatever else the machine does weighs on both.
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({
      driver: await driver(created.client_id, created.scopes.split(' ')),
      server: await server(running.url, credentials),
    });
  await running.end('SIGTERM');
  const bare = median(rounds.map((round) => round.driver));
  const ours = median(rounds.map((round) => round.server));
  const ratio = median(rounds.map((round) => round.server / round.driver));
  process.stdout.write(
    `/link-token on PostgreSQL: ${Math.round(ours)} requests/s; bare driver: ${Math.round(bare)} inserts/s; ratio ${ratio.toFixed(2)} (median of ${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} in flight)\n`,
  );
} finally {
  await cluster.stop();
  rmSync(DATA_DIR, { recursive: true, force: true });
}
