import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A window can be handed the session of a frame: of the widget with this key, which opened it, with what was chosen there. */
export const handedOver: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table hosted_pages add column handed_by bytea, add column choice text`.execute(db);
  },
};
