import { endpoints, formatScopes, LIMITS } from '@kryptos_connect/protocol';
import { invalidField } from '../api-error.js';
import { clientCredentials } from '../checks/client-credentials.js';
import { endpoint } from '../endpoint.js';
import { type GrantPosition, listGrants as list } from '../store/grants.js';

const DEFAULT_LIMIT = 50;

const toCursor = ({ createdAt, id }: GrantPosition): string =>
  Buffer.from(`${createdAt.getTime()} ${id}`).toString('base64url');

const fromCursor = (cursor: string): GrantPosition => {
  const [, time, id] =
    /^(\d{1,15}) (cgrant_[0-9A-Za-z]+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (time === undefined || id === undefined || Number(time) > 8_640_000_000_000_000)
    throw invalidField('cursor', 'is not a next_cursor of this list');
  return { createdAt: new Date(Number(time)), id };
};

/** Lists the client's active grants. A cursor names a place, so that grants that come or go do not shift a page. */
export const listGrants = endpoint(
  endpoints.listGrants,
  [clientCredentials],
  async ({ query, client, context }) => {
    const limit = Math.min(query.limit ?? DEFAULT_LIMIT, LIMITS.grantsPageMax);
    const after = query.cursor === undefined ? undefined : fromCursor(query.cursor);
    const { grants, total } = await list(context.store.db, client.id, limit + 1, after);
    const page = grants.slice(0, limit);
    const last = grants.length > limit ? page.at(-1) : undefined;
    return {
      success: true as const,
      data: {
        grants: page.map((grant) => ({
          grant_id: grant.id,
          workspace_id: grant.workspace_id,
          scopes: formatScopes(grant.scopes),
          created_at: grant.created_at.toISOString(),
          expires_at: grant.expires_at.toISOString(),
        })),
        count: total,
        ...(last === undefined ? {} : { next_cursor: toCursor({ createdAt: last.created_at, id: last.id }) }),
      },
    };
  },
);
