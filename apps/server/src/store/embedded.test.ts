import assert from 'node:assert/strict';
import fs, { mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it, mock } from 'node:test';
import { sql } from 'kysely';
import { openEmbedded } from './embedded.js';

it('the embedded database has each commit on the disk before it is answered', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kryptos-embedded-'));
  const synced = mock.method(fs, 'fsyncSync');
  syncBuiltinESMExports();
  const store = await openEmbedded(path.join(folder, 'database'));
  try {
    await sql`create table kept (id int)`.execute(store.db);
    const before = synced.mock.callCount();
    for (let id = 1; id <= 10; id++) await sql`insert into kept values (${id}::int)`.execute(store.db);
    assert.ok(synced.mock.callCount() - before >= 10, `${synced.mock.callCount() - before} times`);
  } finally {
    await store.close();
    mock.restoreAll();
    syncBuiltinESMExports();
    rmSync(folder, { recursive: true, force: true });
  }
});
