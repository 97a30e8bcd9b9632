import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type PostgresCluster, startPostgres } from './store/testing/postgres-cluster.js';
import {
  folderForProcesses,
  runClientCommand,
  startServer,
  type Variables,
} from './testing/server-process.js';

const KILLS = 20;
const EXCHANGES_A_KILL = 5;

interface Exchange {
  readonly publicToken: string;
  readonly key: string;
  /** What was acknowledged before the kill, if anything was. */
  acknowledged?: string | undefined;
}

type Credentials = Readonly<Record<string, string>>;

const post = async (url: string, headers: Credentials, body?: object): Promise<string> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  assert.equal(response.status, 200, text);
  return text;
};

const publicTokenOf = async (url: string, credentials: Credentials): Promise<string> => {
  const { link_token } = JSON.parse(await post(`${url}/link-token`, credentials, {})).data;
  const widget = { 'x-link-token': link_token };
  await post(`${url}/connect/auth/anonymous`, widget);
  await post(`${url}/connect/consent`, widget, { scopes: ['openid', 'portfolios:read'] });
  return JSON.parse(await post(`${url}/connect/finish`, widget)).data.public_token;
};

const exchange = (url: string, credentials: Credentials, { publicToken, key }: Exchange) =>
  post(`${url}/token/exchange`, { ...credentials, 'idempotency-key': key }, { public_token: publicToken });

/** Asks for all exchanges at once, and kills the server when so many of them were acknowledged. */
const exchangeUntilKilled = async (
  exchanges: readonly Exchange[],
  ask: (exchange: Exchange) => Promise<string>,
  killAfter: number,
  kill: () => Promise<unknown>,
): Promise<void> => {
  let acknowledged = 0;
  let killed: Promise<unknown> | undefined;
  const all = exchanges.map(async (one) => {
    // A request that the kill cut off is not acknowledged; a refusal is a failure of the test.
    one.acknowledged = await ask(one).catch((error: unknown) => {
      if (error instanceof assert.AssertionError) throw error;
      return undefined;
    });
    if (one.acknowledged !== undefined && ++acknowledged === killAfter) killed = kill();
  });
  if (killAfter === 0)
    setImmediate(() => {
      killed = kill();
    });
  await Promise.all(all);
  await (killed ?? kill());
};

const survives = async (variables: Variables) => {
  const created = await runClientCommand(
    variables,
    'create',
    '--name',
    'Crash',
    '--origin',
    'https://a.example',
    '--json',
  );
  const { client_id, client_secret } = JSON.parse(created);
  const credentials = { 'x-client-id': client_id, 'x-client-secret': client_secret };
  const done: string[] = [];
  let lost = 0;
  let server = await startServer(variables);
  for (let round = 0; round < KILLS; round++) {
    const { url, end } = server;
    const exchanges: Exchange[] = await Promise.all(
      Array.from({ length: EXCHANGES_A_KILL }, async (_, index) => ({
        publicToken: await publicTokenOf(url, credentials),
        key: `${round}-${index}`,
      })),
    );
    await exchangeUntilKilled(
      exchanges,
      (one) => exchange(url, credentials, one),
      round % EXCHANGES_A_KILL,
      () => end('SIGKILL'),
    );
    server = await startServer(variables);
    for (const one of exchanges) {
      const answer = await exchange(server.url, credentials, one);
      if (one.acknowledged === undefined) lost++;
      else assert.equal(answer, one.acknowledged, 'an acknowledged answer changed');
      done.push(answer);
    }
  }
  for (const answer of done) {
    const { access_token, grant_id } = JSON.parse(answer).data;
    const status = JSON.parse(
      await post(`${server.url}/link-token/check-session`, credentials, { access_token }),
    ).data;
    assert.deepEqual([status.has_valid_session, status.grant_id], [true, grant_id]);
  }
  const list = await fetch(`${server.url}/token/grants`, { headers: credentials });
  const { count } = ((await list.json()) as { data: { count: number } }).data;
  assert.deepEqual(
    [new Set(done).size, count],
    [KILLS * EXCHANGES_A_KILL, KILLS * EXCHANGES_A_KILL],
    'a grant was lost, or made twice',
  );
  assert.ok(lost > 0, 'no kill cut an exchange off: the test tried nothing');
  assert.equal(await server.end('SIGTERM'), 0);
  return `${KILLS} kills, ${done.length} grants, ${done.length - lost} acknowledged before a kill, ${lost} recovered by their key`;
};

describe('a server that is killed with -9 while clients exchange', { concurrency: true }, () => {
  let folder: string;
  let cluster: PostgresCluster | undefined;
  before(() => {
    folder = folderForProcesses();
  });
  after(async () => {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const common = { RATE_LIMIT_FACTOR: '1000', LOG_LEVEL: 'info' };

  it('loses no acknowledged grant on the embedded database, and every other one is recovered by its key', async (test) => {
    test.diagnostic(await survives({ ...common, DATA_DIR: path.join(folder, 'embedded') }));
  });

  it('loses no acknowledged grant on PostgreSQL, and every other one is recovered by its key', async (test) => {
    // The server is killed, not PostgreSQL: it needs no disk.
    cluster = await startPostgres({ durable: false });
    const DATABASE_URL = await cluster.createDatabase();
    test.diagnostic(await survives({ ...common, DATA_DIR: path.join(folder, 'postgres'), DATABASE_URL }));
  });
});
