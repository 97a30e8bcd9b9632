import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';

/** PostgreSQL's code for a prepared statement whose tables were changed under it, by a migration of a newer version. */
const PLAN_CHANGED = '0A000';

const names = new Map<string, string>();

const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
};

type Query = (text: string, values?: unknown[]) => Promise<unknown>;

/**
 * Gives each statement with parameters a name on this connection, so that it is parsed and planned once. One whose
 * tables have changed is from then on sent as it is.
 */
export const nameStatements = (client: PoolClient): void => {
  const query = client.query.bind(client) as (config: object | string) => Promise<unknown>;
  const changed = new Set<string>();
  const named: Query = async (text, values) => {
    if (values === undefined || values.length === 0) return query(text);
    if (changed.has(text)) return query({ text, values });
    try {
      return await query({ name: nameOf(text), text, values });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === PLAN_CHANGED)) throw error;
      changed.add(text);
      return query({ text, values });
    }
  };
  client.query = named as unknown as PoolClient['query'];
};
