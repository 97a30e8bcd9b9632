import { type Migration, Migrator } from 'kysely/migration';
import { initial } from './migrations/0001-initial.js';
import { widgetKey } from './migrations/0002-widget-key.js';
import { continuedSessions } from './migrations/0003-continued-sessions.js';
import { hostedPages } from './migrations/0004-hosted-pages.js';
import { optionalScopes } from './migrations/0005-optional-scopes.js';
import { handedOver } from './migrations/0006-handed-over.js';
import { receiptLanguage } from './migrations/0007-receipt-language.js';
import type { Db } from './schema.js';

/** In the order in which they run. A migration that was released is never changed again. */
const migrations: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-widget-key': widgetKey,
  '0003-continued-sessions': continuedSessions,
  '0004-hosted-pages': hostedPages,
  '0005-optional-scopes': optionalScopes,
  '0006-handed-over': handedOver,
  '0007-receipt-language': receiptLanguage,
};

const migratorOf = (db: Db) =>
  new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });

/** What the driver says; where several addresses were tried, what it says of the first. */
const reasonOf = (error: unknown): string =>
  error instanceof AggregateError ? reasonOf(error.errors[0]) : error instanceof Error ? error.message : '';

/** Brings the database to the newest schema. Any number of processes may call it at once: a lock lets one work. */
export const migrate = async (db: Db): Promise<void> => {
  const { error, results } = await migratorOf(db).migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  throw new Error(
    `The database could not be migrated${failed === undefined ? '' : ` (${failed})`}. ${reasonOf(error)}`,
    {
      cause: error,
    },
  );
};

/** Whether every migration that this version knows has run. Throws when the database can not be reached. */
export const isMigrated = async (db: Db): Promise<boolean> =>
  (await migratorOf(db).getMigrations()).every((migration) => migration.executedAt !== undefined);
