import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { digestOf } from '../domain/tokens.js';
import { findBrokenAudit } from '../store/audit.js';
import { onBothDatabases } from '../store/testing/databases.js';
import { data, failure } from '../testing/answers.js';
import { exchange, grantOf, publicTokenOf } from '../testing/granted.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { registerClient, type TestClient } from '../testing/test-client.js';

const times = <Value>(count: number, make: () => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, make));

describe('POST /token/exchange', () => {
  onBothDatabases((store) => {
    let app: TestApp;
    let client: TestClient;
    before(async () => {
      app = await startTestApp({ store: store() });
      client = await registerClient(store());
    });
    after(() => app.close());

    const grantsOf = async (publicToken: string) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from grants join access_tokens on access_tokens.grant_id = grants.id
        where public_token_digest = ${digestOf(publicToken)}`.execute(store().db);
      return rows[0]?.count;
    };

    it('answers as documented', async () => {
      const publicToken = await publicTokenOf(app, client, { scopes: ['openid', 'portfolios:read'] });
      const answer = await data(exchange(app, client, publicToken));
      assert.match(answer.access_token, /^cat_[0-9A-Za-z]{49}$/);
      assert.match(answer.grant_id, /^cgrant_[0-9A-Za-z]{49}$/);
      const { access_token: _, grant_id: __, workspace_id, ...rest } = answer;
      assert.match(workspace_id, /^[0-9a-f-]{36}$/);
      assert.deepEqual(rest, {
        token_type: 'Bearer',
        expires_in: 473_040_000,
        scope: 'openid portfolios:read',
      });
    });

    it('says the lifetime that the user allowed', async () => {
      assert.equal((await grantOf(app, client, { lifetimeS: 86_400 })).expires_in, 86_400);
    });

    it('lets one of 1,000 at once win, and makes one grant', async () => {
      const publicToken = await publicTokenOf(app, client);
      const answers = await times(1000, () => exchange(app, client, publicToken));
      const won = answers.filter(({ statusCode }) => statusCode === 200);
      const lost = answers.filter(
        ({ statusCode, body }) => statusCode === 409 && JSON.parse(body).code === 'TOKEN_ALREADY_USED',
      );
      assert.deepEqual([won.length, lost.length, await grantsOf(publicToken)], [1, 999, 1]);
    });

    it('gives 1,000 at once with one key the same answer, and makes one grant', async () => {
      const publicToken = await publicTokenOf(app, client);
      const answers = await times(1000, () =>
        exchange(app, client, publicToken, { 'idempotency-key': 'one key' }),
      );
      assert.deepEqual([...new Set(answers.map(({ statusCode }) => statusCode))], [200]);
      assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
      assert.equal(await grantsOf(publicToken), 1);
    });

    it('refuses a key that was used for another token, and leaves that token usable', async () => {
      const [first, second] = [await publicTokenOf(app, client), await publicTokenOf(app, client)];
      const key = { 'idempotency-key': 'used twice' };
      await data(exchange(app, client, first, key));
      assert.deepEqual(await failure(exchange(app, client, second, key)), [409, 'TOKEN_ALREADY_USED']);
      await data(exchange(app, client, second));
    });

    it('keeps the keys of clients apart', async () => {
      const other = await registerClient(store());
      const key = { 'idempotency-key': 'a common key' };
      const mine = await data(exchange(app, client, await publicTokenOf(app, client), key));
      const theirs = await data(exchange(app, other, await publicTokenOf(app, other), key));
      assert.notEqual(mine.access_token, theirs.access_token);
    });

    it('does not spend a key on a token that could not be exchanged', async () => {
      const key = { 'idempotency-key': 'mistyped first' };
      const publicToken = await publicTokenOf(app, client);
      const other = await registerClient(store());
      assert.deepEqual(await failure(exchange(app, other, publicToken, key)), [401, 'INVALID_TOKEN']);
      await data(exchange(app, other, await publicTokenOf(app, other), key));
    });

    it('forgets a key after its 10 minutes, so that it can not give out a token for ever', async () => {
      const key = { 'idempotency-key': 'long ago' };
      const publicToken = await publicTokenOf(app, client);
      await data(exchange(app, client, publicToken, key));
      await sql`update idempotency_keys set expires_at = now() where key_digest = ${digestOf('long ago')}`.execute(
        store().db,
      );
      assert.deepEqual(await failure(exchange(app, client, publicToken, key)), [409, 'TOKEN_ALREADY_USED']);
    });

    it("treats another client's token like one that never was, and leaves it usable", async () => {
      const publicToken = await publicTokenOf(app, client);
      const other = await registerClient(store());
      assert.deepEqual(await failure(exchange(app, other, publicToken)), [401, 'INVALID_TOKEN']);
      await data(exchange(app, client, publicToken));
    });

    it('refuses a token past its lifetime', async () => {
      const publicToken = await publicTokenOf(app, client);
      await sql`update public_tokens set expires_at = now() where digest = ${digestOf(publicToken)}`.execute(
        store().db,
      );
      assert.deepEqual(await failure(exchange(app, client, publicToken)), [401, 'TOKEN_EXPIRED']);
    });

    it('takes the credentials in the body too', async () => {
      const publicToken = await publicTokenOf(app, client);
      const { 'x-client-id': client_id, 'x-client-secret': client_secret } = client.credentials;
      const answer = app.inject({
        method: 'POST',
        url: '/token/exchange',
        payload: { public_token: publicToken, client_id, client_secret },
      });
      assert.match((await data(answer)).access_token, /^cat_/);
    });

    it('stores no token as it is', async () => {
      const publicToken = await publicTokenOf(app, client);
      const { access_token } = await data(exchange(app, client, publicToken, { 'idempotency-key': 'dump' }));
      const { rows } = await sql<{ row: string }>`
        select link_tokens::text as row from link_tokens union all select public_tokens::text from public_tokens
        union all select access_tokens::text from access_tokens union all select grants::text from grants
        union all select idempotency_keys::text from idempotency_keys union all select audit_events::text from audit_events
        union all select client_secrets::text from client_secrets`.execute(store().db);
      const dump = rows.map(({ row }) => row).join('\n');
      for (const token of [publicToken, access_token, client.credentials['x-client-secret']]) {
        const asHex = Buffer.from(token).toString('hex');
        assert.ok(!dump.includes(token) && !dump.includes(asHex));
      }
    });

    it('writes each grant and each replay into an unbroken audit, in which a removed row shows', async () => {
      const publicToken = await publicTokenOf(app, client);
      await data(exchange(app, client, publicToken));
      await failure(exchange(app, client, publicToken));
      const { rows } = await sql<{ event: string }>`
        select event from audit_events order by sequence desc limit 2`.execute(store().db);
      assert.deepEqual(
        rows.map(({ event }) => event),
        ['public_token.replayed', 'grant.created'],
      );
      assert.equal(await findBrokenAudit(store().db), undefined);
      const rollback = new Error('undo');
      const removing = async (statement: ReturnType<typeof sql>) =>
        store()
          .db.transaction()
          .execute(async (tx) => {
            await statement.execute(tx);
            assert.notEqual(await findBrokenAudit(tx), undefined);
            throw rollback;
          })
          .catch((error: unknown) => assert.equal(error, rollback));
      await removing(sql`delete from audit_events where sequence = 3`);
      await removing(sql`delete from audit_events where sequence = (select max(sequence) from audit_events)`);
      await removing(sql`update audit_events set body = '{"event":"grant.created"}' where sequence = 2`);
    });
  });
});
