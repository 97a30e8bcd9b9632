import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { digestOf } from '../domain/tokens.js';
import { onBothDatabases } from '../store/testing/databases.js';
import { failure } from '../testing/answers.js';
import { exchange, grantOf, publicTokenOf, withBearer } from '../testing/granted.js';
import { startTestApp } from '../testing/test-app.js';
import { createLinkToken, registerClient, widgetOf } from '../testing/test-client.js';
import { sweep, sweepUntil } from './sweep.js';

describe('the sweep', () => {
  onBothDatabases((store) => {
    const start = async () => {
      const app = await startTestApp({ store: store() });
      return { app, client: await registerClient(app.store) };
    };
    const age = (table: string, days: number) =>
      sql`update ${sql.table(table)} set expires_at = now() - make_interval(days => ${days}::int)`.execute(
        store().db,
      );
    const countOf = async (table: string) => {
      const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(
        store().db,
      );
      return rows[0]?.count;
    };
    const grantCountOf = async (id: string) => {
      const { grant_count } = await store()
        .db.selectFrom('clients')
        .select('grant_count')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return grant_count;
    };

    it('keeps tokens for a week after they expired, so that they are told apart from made-up ones', async () => {
      const { app, client } = await start();
      const linkToken = await createLinkToken(app, client);
      const publicToken = await publicTokenOf(app, client);
      const codes = async () => [
        await failure(widgetOf(app, linkToken)('GET', '/connect/session')),
        await failure(exchange(app, client, publicToken)),
      ];
      const expired = [401, 'TOKEN_EXPIRED'];
      const unknown = [401, 'INVALID_TOKEN'];
      for (const [days, expected] of [
        [6, expired],
        [8, unknown],
      ] as const) {
        for (const table of ['link_tokens', 'public_tokens']) await age(table, days);
        await sweep(store().db);
        assert.deepEqual(await codes(), [expected, expected], `after ${days} days`);
      }
      await app.close();
    });

    it('keeps what has not expired', async () => {
      const { app, client } = await start();
      await grantOf(app, client, { account: true });
      await exchange(app, client, await publicTokenOf(app, client), { 'idempotency-key': 'kept' });
      await sweep(store().db);
      const tables = ['clients', 'client_secrets', 'link_tokens', 'public_tokens', 'idempotency_keys'];
      const before = await Promise.all(tables.map(countOf));
      assert.deepEqual(await sweep(store().db), {});
      assert.deepEqual(await Promise.all(tables.map(countOf)), before);
      await app.close();
    });

    it('deletes the answers of keys as soon as they are no longer repeated, and addresses with their codes', async () => {
      const { app, client } = await start();
      const { db } = store();
      await exchange(app, client, await publicTokenOf(app, client), { 'idempotency-key': 'old' });
      await age('idempotency_keys', 0);
      const digest = digestOf(await createLinkToken(app, client));
      await sql`insert into email_codes (link_token_digest, email, code_hmac, expires_at)
        values (${digest}, 'a@a.example', ${digest}, now() - interval '2 hours')`.execute(db);
      await sql`insert into email_counters (email, sends_since, tries_since) values
        ('a@a.example', now() - interval '2 days', now() - interval '2 days'),
        ('mailed@a.example', now(), now() - interval '2 days'),
        ('guessed@a.example', now() - interval '2 days', now() - interval '23 hours')`.execute(db);
      const swept = await sweep(db);
      assert.ok(Number(swept['idempotency_keys']) >= 1);
      assert.deepEqual([swept['email_codes'], swept['email_counters']], [1, 1]);
      const left = await db.selectFrom('email_counters').select('email').orderBy('email').execute();
      assert.deepEqual(
        left.map(({ email }) => email),
        ['guessed@a.example', 'mailed@a.example'],
      );
      await app.close();
    });

    it('goes on until nothing is left, batch by batch, and stops between two when it is told to', async () => {
      const { db } = store();
      const { client } = await registerClient(store());
      await sweep(db);
      await sql`insert into idempotency_keys (client_id, key_digest, request_digest, expires_at)
        select ${client.id}, sha256(n::text::bytea), '', now() from generate_series(1, 25) as n`.execute(db);
      assert.deepEqual(await sweep(db, AbortSignal.abort(), 10), {});
      assert.deepEqual(await sweep(db, undefined, 10), { idempotency_keys: 25 });
    });

    it('takes a grant off its client’s count once its time has run out, once, however many sweep', async () => {
      const { app, client } = await start();
      const { db } = store();
      await sweep(db);
      const [ended] = [await grantOf(app, client), await grantOf(app, client)];
      await sql`update grants set expires_at = now() where id = ${ended.grant_id}`.execute(db);
      assert.equal(await grantCountOf(client.client.id), 2);
      const sweeps = await Promise.all(Array.from({ length: 5 }, () => sweep(db)));
      assert.deepEqual(
        sweeps.flatMap(({ grants = 0 }) => (grants > 0 ? [grants] : [])),
        [1],
      );
      assert.equal(await grantCountOf(client.client.id), 1);
      const refusal = await failure(withBearer(app, client, '/api/v1/holdings', ended.access_token));
      assert.deepEqual(refusal, [401, 'TOKEN_EXPIRED']);
      await app.close();
    });

    it('ends when it is told to, and outlives a failure', async () => {
      const ending = new AbortController();
      const said: string[] = [];
      const log = (_: object, text?: string) => {
        said.push(text ?? '');
        ending.abort();
      };
      const broken = store().db.withSchema('nowhere');
      await sweepUntil(ending.signal, broken, { info: log, warn: log });
      assert.deepEqual(said, ['what has expired could not be swept']);
    });
  });
});
