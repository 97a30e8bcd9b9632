import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A session may go on in that of a fresh link token, once, and takes the e-mail codes along that were sent in it. */
export const continuedSessions: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table link_tokens add column continued_as bytea`.execute(db);
    await sql`create unique index link_tokens_continued_as on link_tokens (continued_as)
      where continued_as is not null`.execute(db);
    await sql`alter table email_codes add column made_for bytea`.execute(db);
  },
};
