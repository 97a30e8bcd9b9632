import { createHash } from 'node:crypto';
import pg from 'pg';
import { stackFacts } from './stack-facts.js';

/** Asks the stack's database something, from outside: for what takes half an hour or a second person. */
export const sql = async (
  statement: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: stackFacts().databaseUrl });
  await client.connect();
  try {
    return (await client.query(statement, [...values])).rows;
  } finally {
    await client.end();
  }
};

/** Makes a link token too old, by a minute unless said. */
export const expireLinkToken = (token: string, by = '1 minute') =>
  sql('update link_tokens set expires_at = now() - $2::interval where digest = $1', [
    createHash('sha256').update(token).digest(),
    by,
  ]);

/** Makes the link token behind a page of its own a minute too old. */
export const expireHostedPage = (url: string) =>
  sql(
    `update link_tokens set expires_at = now() - interval '1 minute'
     where digest = (select link_token_digest from hosted_pages where digest = $1)`,
    [
      createHash('sha256')
        .update(url.slice(url.lastIndexOf('/') + 1))
        .digest(),
    ],
  );

/** Everything that the database holds, a line a row, with bytes in hexadecimal. */
export const dump = async (): Promise<string[]> => {
  const tables = await sql(`select tablename from pg_tables where schemaname = 'public'`);
  const rows = tables.map(async ({ tablename }) =>
    (await sql(`select row_to_json(t)::text as row from "${tablename}" t`)).map(
      ({ row }) => `${tablename} ${row}`,
    ),
  );
  return (await Promise.all(rows)).flat();
};
