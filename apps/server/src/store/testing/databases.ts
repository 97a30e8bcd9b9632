import { after, before, describe } from 'node:test';
import { openInMemory } from '../embedded.js';
import { migrate } from '../migrate.js';
import { openPostgres } from '../postgres.js';
import type { Store } from '../store.js';
import { type PostgresCluster, startPostgres } from './postgres-cluster.js';

/**
 * Runs a suite once on each database: the embedded one in memory, and a throwaway PostgreSQL. Each is migrated and
 * shared by the suite's tests, so they make their own clients and users.
 */
export const onBothDatabases = (suite: (store: () => Store) => void): void => {
  const on = (name: string, open: () => Promise<Store>, stop: () => Promise<void>) =>
    describe(name, () => {
      let store: Store | undefined;
      before(async () => {
        store = await open();
        await migrate(store.db);
      });
      after(async () => {
        await store?.close();
        await stop();
      });
      suite(() => {
        if (store === undefined) throw new Error('The database is not open yet.');
        return store;
      });
    });

  on('on the embedded database', openInMemory, () => Promise.resolve());
  let cluster: PostgresCluster | undefined;
  on(
    'on PostgreSQL',
    async () => {
      cluster = await startPostgres({ durable: false });
      return openPostgres(await cluster.createDatabase(), () => {});
    },
    async () => cluster?.stop(),
  );
};
