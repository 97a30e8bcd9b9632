import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The key of the widget in which a person signed in, as a digest: their session answers to no other. */
export const widgetKey: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table link_tokens add column widget_digest bytea`.execute(db);
  },
};
