import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The scopes among those asked for that begin switched off. */
export const optionalScopes: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table link_tokens add column optional_scopes text[] not null default '{}'`.execute(db);
  },
};
