import type { Scope } from '@kryptos_connect/protocol';
import { sql } from 'kysely';
import type { Db, Digest } from './schema.js';

/** What an access token opens, by the database's clock. */
export interface Access {
  readonly grant_id: string;
  readonly client_id: string;
  readonly user_id: string;
  readonly workspace_id: string;
  readonly workspace_name: string;
  readonly scopes: Scope[];
  /** When the grant ends, unless it is revoked before. */
  readonly expires_at: Date;
  /** How long the grant still lives, in whole seconds. */
  readonly remaining_s: number;
  readonly revoked: boolean;
  /** The token, or the grant behind it, is past its lifetime. */
  readonly expired: boolean;
}

/** Finds what a client's access token opens. Another client's token is not found. */
export const findAccess = (db: Db, digest: Digest, clientId: string): Promise<Access | undefined> =>
  db
    .selectFrom('access_tokens')
    .innerJoin('grants', 'grants.id', 'access_tokens.grant_id')
    .innerJoin('workspaces', 'workspaces.id', 'grants.workspace_id')
    .select([
      'grants.id as grant_id',
      'grants.client_id',
      'grants.user_id',
      'grants.workspace_id',
      'workspaces.name as workspace_name',
      'grants.scopes',
      'grants.expires_at',
      sql<number>`greatest(0, floor(extract(epoch from grants.expires_at - now())))::int`.as('remaining_s'),
      sql<boolean>`grants.revoked_at is not null`.as('revoked'),
      sql<boolean>`least(access_tokens.expires_at, grants.expires_at) <= now()`.as('expired'),
    ])
    .where('access_tokens.digest', '=', digest)
    .where('grants.client_id', '=', clientId)
    .executeTakeFirst();

/** Stores the access token of a grant; it lives as long as the grant. */
export const insertAccessToken = async (
  db: Db,
  token: { readonly digest: Digest; readonly grantId: string },
): Promise<void> => {
  await db
    .insertInto('access_tokens')
    .columns(['digest', 'grant_id', 'expires_at'])
    .expression(
      db
        .selectFrom('grants')
        .select([sql<Digest>`${token.digest}::bytea`.as('digest'), 'id', 'expires_at'])
        .where('id', '=', token.grantId),
    )
    .execute();
};
