import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { digestOf, mintToken } from '../domain/tokens.js';
import { registerClient } from '../testing/test-client.js';
import { findClientsWithSecrets, rotateSecret } from './clients.js';
import { isMigrated, migrate } from './migrate.js';
import { onBothDatabases } from './testing/databases.js';

describe('the store', () => {
  onBothDatabases((store) => {
    it('migrates once, however many ask at once', async () => {
      await Promise.all(Array.from({ length: 5 }, () => migrate(store().db)));
      assert.equal(await isMigrated(store().db), true);
      const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
        store().db,
      );
      assert.deepEqual(
        rows.map(({ name }) => name),
        [
          '0001-initial',
          '0002-widget-key',
          '0003-continued-sessions',
          '0004-hosted-pages',
          '0005-optional-scopes',
          '0006-handed-over',
          '0007-receipt-language',
        ],
      );
    });

    it('reads numbers, moments, bytes and lists alike', async () => {
      const { rows } = await sql<Record<string, unknown>>`
        select ${'9007199254740991'}::int8 as number, ${'2026-01-02T03:04:05.678Z'}::timestamptz as moment,
          ${Buffer.from([0, 255])}::bytea as bytes, ${['a', 'b,"c']}::text[] as list`.execute(store().db);
      assert.deepEqual(rows, [
        {
          number: Number.MAX_SAFE_INTEGER,
          moment: new Date('2026-01-02T03:04:05.678Z'),
          bytes: Buffer.from([0, 255]),
          list: ['a', 'b,"c'],
        },
      ]);
    });

    it('goes on after a statement that failed, also when the table of a prepared one has changed', async () => {
      const { db } = store();
      const read = () => sql`select * from changing where id = ${1}::int`.execute(db);
      await sql`create table changing (id int)`.execute(db);
      await read();
      await sql`alter table changing add column name text`.execute(db);
      await read();
      await assert.rejects(sql`select nonsense where ${1} = 1`.execute(db));
      await read();
    });

    it('keeps transactions at once apart', async () => {
      const { db } = store();
      const ids = Array.from({ length: 40 }, (_, index) => `apart-${index}`);
      await Promise.all(
        ids.map((id, index) =>
          db
            .transaction()
            .execute(async (tx) => {
              await tx.insertInto('users').values({ id, email: null }).execute();
              await sql`select pg_sleep(0)`.execute(tx);
              if (index % 2 === 1) throw new Error('undo');
            })
            .catch(() => {}),
        ),
      );
      const kept = await db.selectFrom('users').select('id').where('id', 'like', 'apart-%').execute();
      assert.deepEqual(new Set(kept.map(({ id }) => id)), new Set(ids.filter((_, index) => index % 2 === 0)));
    });

    it('does not commit a transaction in which a failure was overlooked', async () => {
      const { db } = store();
      const overlooking = db.transaction().execute(async (tx) => {
        await tx.insertInto('users').values({ id: 'overlooked', email: null }).execute();
        await sql`select nonsense`.execute(tx).catch(() => {});
      });
      await assert.rejects(overlooking);
      assert.deepEqual(
        await db.selectFrom('users').where('id', '=', 'overlooked').select('id').execute(),
        [],
      );
    });

    it('lets two secrets of a client overlap, never three', async () => {
      const { db } = store();
      const { client, credentials } = await registerClient(store());
      const digests = async () => {
        const found = (await findClientsWithSecrets(db, [client.id])).get(client.id);
        return new Set(found?.secret_digests.map((digest) => digest.toString('hex')));
      };
      const first = digestOf(credentials['x-client-secret']);
      const [second, third] = [0, 1].map(() => digestOf(mintToken('secret', randomBytes)));
      assert.ok(second && third);
      assert.equal(await rotateSecret(db, client.id, second, 60), true);
      assert.deepEqual(await digests(), new Set([first, second].map((digest) => digest.toString('hex'))));
      await rotateSecret(db, client.id, third, 60);
      assert.deepEqual(await digests(), new Set([second, third].map((digest) => digest.toString('hex'))));
      await rotateSecret(db, client.id, first, 0);
      assert.deepEqual(await digests(), new Set([first.toString('hex')]));
      assert.equal(await rotateSecret(db, 'client_nobody', second, 0), false);
    });
  });
});
