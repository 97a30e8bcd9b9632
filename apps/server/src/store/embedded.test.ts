import assert from 'node:assert/strict';
import fs, { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { sql } from 'kysely';
import { openEmbedded } from './embedded.js';
import { writeTemplate } from './template.js';

describe('the embedded database', () => {
  let parent: string;
  let folder: string;
  let unfinished: string;
  beforeEach(() => {
    parent = mkdtempSync(path.join(tmpdir(), 'kryptos-embedded-'));
    folder = path.join(parent, 'database');
    unfinished = path.join(parent, 'database.unfinished');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  /** Opens it, sees that it works and is whole on the disk, and gives the tables that somebody made in it. */
  const tablesAfterOpening = async (template?: string): Promise<string[]> => {
    const store = await openEmbedded(folder, template);
    try {
      const { rows } = await sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(store.db);
      await sql.raw(`create table made_${rows.length} (id int)`).execute(store.db);
      assert.equal(existsSync(unfinished), false);
      return rows.map(({ name }) => name);
    } finally {
      await store.close();
    }
  };

  it('has each commit on the disk before it is answered', async () => {
    const synced = mock.method(fs, 'fsyncSync');
    syncBuiltinESMExports();
    const store = await openEmbedded(folder);
    try {
      await sql`create table kept (id int)`.execute(store.db);
      const before = synced.mock.callCount();
      for (let id = 1; id <= 10; id++) await sql`insert into kept values (${id}::int)`.execute(store.db);
      assert.ok(synced.mock.callCount() - before >= 10, `${synced.mock.callCount() - before} times`);
    } finally {
      await store.close();
      mock.restoreAll();
      syncBuiltinESMExports();
    }
  });

  it('begins with the template where one was built, without it where none was, and is opened again as it is', async () => {
    const template = path.join(parent, 'template.tar.gz');
    assert.deepEqual(await tablesAfterOpening(template), []);
    await writeTemplate(template);
    assert.deepEqual(await tablesAfterOpening(template), ['made_0']);
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    assert.deepEqual(await tablesAfterOpening(template), []);
    assert.deepEqual(await tablesAfterOpening(template), ['made_0']);
  });

  it('begins anew where the making of it was cut off, and never where it was not', async () => {
    await tablesAfterOpening();
    for (const lost of ['PG_VERSION', 'global/pg_control', 'base'])
      rmSync(path.join(folder, lost), { recursive: true });
    writeFileSync(unfinished, '');
    assert.deepEqual(await tablesAfterOpening(), []);
    rmSync(path.join(folder, 'global/pg_control'));
    await assert.rejects(openEmbedded(folder));
    assert.ok(existsSync(path.join(folder, 'base')), 'data was deleted');
  });

  for (const [moment, call] of Object.entries({ begins: 0, ends: 1 }))
    it(`may be cut off as its making ${moment}`, async () => {
      const removing = mock.method(fs.promises, 'rm');
      removing.mock.mockImplementationOnce(() => Promise.reject(new Error('cut off')), call);
      syncBuiltinESMExports();
      await assert.rejects(openEmbedded(folder), /cut off/);
      removing.mock.restore();
      syncBuiltinESMExports();
      assert.ok(existsSync(unfinished));
      assert.deepEqual(await tablesAfterOpening(), []);
    });
});
