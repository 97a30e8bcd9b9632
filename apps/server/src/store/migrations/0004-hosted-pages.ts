import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Pages of their own get a table: a link token can have several, one after the other, each opened by one browser, and
 * each with an end of its own. The columns that held one for each link token move there.
 */
export const hostedPages: Migration = {
  async up(db: Kysely<unknown>) {
    const statements = [
      `create table hosted_pages (
        digest bytea primary key,
        link_token_digest bytea not null references link_tokens (digest) on delete cascade,
        sealed_link_token bytea not null,
        redirects boolean not null,
        widget_digest bytea,
        visits integer not null default 0,
        step text,
        away_at timestamptz,
        ended_at timestamptz,
        exit_status text,
        exit_error text,
        created_at timestamptz not null default clock_timestamp()
      )`,
      'create index hosted_pages_link_token on hosted_pages (link_token_digest, created_at desc)',
      `insert into hosted_pages (digest, link_token_digest, sealed_link_token, redirects, created_at)
        select hosted_digest, digest, hosted_link_token, true, created_at
        from link_tokens where hosted_digest is not null`,
      'alter table link_tokens drop column hosted_digest, drop column hosted_link_token',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
