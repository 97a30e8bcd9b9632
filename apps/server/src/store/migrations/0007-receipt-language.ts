import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the person read the widget in when they finished, in which their receipt is written. */
export const receiptLanguage: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table public_tokens add column language text not null default 'en'`.execute(db);
  },
};
