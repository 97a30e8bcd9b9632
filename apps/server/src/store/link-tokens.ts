import type { Scope } from '@kryptos_connect/protocol';
import { type Insertable, type Selectable, sql } from 'kysely';
import { insertHostedPage, type NewHostedPage, OVER } from './hosted-pages.js';
import type { Database, Db, Digest } from './schema.js';

/** One session of the widget, named by the digest of its link token. */
export type LinkSession = Omit<
  Selectable<Database['link_tokens']>,
  'exit_status' | 'exit_error' | 'created_at'
>;

/** A session as it stands now, by the database's clock. */
export interface LinkSessionState {
  readonly session: LinkSession;
  /** Past its lifetime, or gone on in another session. */
  readonly expired: boolean;
  /** Finished, and so long ago that `finish` no longer repeats its answer. */
  readonly answerExpired: boolean;
  /** Resumes a grant which was revoked or has expired meanwhile. */
  readonly grantEnded: boolean;
  /** The page of its own in which the asking widget runs; undefined where it runs in none. */
  readonly hosted: 'open' | 'over' | undefined;
}

/** The columns of a `LinkSession`. */
export const columns = [
  'digest',
  'client_id',
  'scopes',
  'optional_scopes',
  'redirect_uri',
  'state',
  'auth_methods',
  'integration',
  'language',
  'requested_workspace_id',
  'user_id',
  'workspace_id',
  'grant_id',
  'granted_scopes',
  'lifetime_s',
  'widget_digest',
  'finished_at',
  'continued_as',
  'finish_answer',
  'expires_at',
] as const;

/**
 * Whether a session still takes anything. `now()` is when a transaction began, and so says nothing of a session that was
 * gone on with while it waited for the row.
 */
export const isOpen = sql<boolean>`finished_at is null and continued_as is null and expires_at > now()`;

/** What a new session starts with. */
export type NewLinkSession = Omit<
  Insertable<Database['link_tokens']>,
  'expires_at' | 'finished_at' | 'continued_as'
>;

const insert = async (db: Db, session: NewLinkSession, lifetimeS: number): Promise<Date> => {
  const { expires_at } = await db
    .insertInto('link_tokens')
    .values({ ...session, expires_at: sql<Date>`now() + make_interval(secs => ${lifetimeS})` })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return expires_at;
};

/**
 * Stores a new session, with a page of its own where it has one, and tells when it expires. The one place where link
 * tokens come into being.
 */
export const insertLinkToken = (
  db: Db,
  session: NewLinkSession,
  lifetimeS: number,
  page?: NewHostedPage,
): Promise<Date> =>
  page === undefined
    ? insert(db, session, lifetimeS)
    : db.transaction().execute(async (tx) => {
        const expiresAt = await insert(tx, session, lifetimeS);
        await insertHostedPage(tx, session.digest, page);
        return expiresAt;
      });

/**
 * Finds a session by the digest of its link token, finished and expired ones too. `widgetDigest`: of the key of the
 * widget that asks, by which a page of its own is found.
 */
export const findLinkSession = async (
  db: Db,
  digest: Digest,
  answerRepeatsForS: number,
  widgetDigest: Digest | null = null,
): Promise<LinkSessionState | undefined> => {
  const row = await db
    .selectFrom('link_tokens')
    .leftJoin('grants', 'grants.id', 'link_tokens.grant_id')
    .select(columns.map((column) => `link_tokens.${column}` as const))
    .select([
      sql<boolean>`link_tokens.expires_at <= now() or continued_as is not null`.as('expired'),
      sql<boolean>`coalesce(finished_at + make_interval(secs => ${answerRepeatsForS}) <= now(), false)`.as(
        'answer_expired',
      ),
      sql<boolean>`grants.id is not null and (grants.revoked_at is not null or grants.expires_at <= now())`.as(
        'grant_ended',
      ),
      sql<boolean | null>`(select bool_or(${OVER}) from hosted_pages
        where link_token_digest = link_tokens.digest and widget_digest = ${widgetDigest}::bytea)`.as(
        'hosted_over',
      ),
    ])
    .where('link_tokens.digest', '=', digest)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { expired, answer_expired, grant_ended, hosted_over, ...session } = row;
  const hosted = hosted_over === null ? undefined : hosted_over ? 'over' : 'open';
  return { session, expired, answerExpired: answer_expired, grantEnded: grant_ended, hosted };
};

/** Puts a signed-in user into a session that is still open. Answers whether it was. */
export const setSessionUser = async (
  db: Db,
  digest: Digest,
  user: { readonly id: string; readonly workspaceId: string | null; readonly widgetDigest: Digest | null },
): Promise<boolean> => {
  const updated = await db
    .updateTable('link_tokens')
    // Another user than before has agreed to nothing yet.
    .set({
      user_id: user.id,
      workspace_id: user.workspaceId,
      widget_digest: user.widgetDigest,
      granted_scopes: null,
      lifetime_s: null,
    })
    .where('digest', '=', digest)
    .where(isOpen)
    .where('grant_id', 'is', null)
    .returning('client_id')
    .executeTakeFirst();
  return updated !== undefined;
};

/** Records a user's consent in a session that is still open, and still theirs. Answers whether it was. */
export const setSessionConsent = async (
  db: Db,
  digest: Digest,
  consent: {
    readonly userId: string;
    readonly workspaceId: string;
    readonly scopes: readonly Scope[];
    readonly lifetimeS: number;
  },
): Promise<boolean> => {
  const updated = await db
    .updateTable('link_tokens')
    .set({
      workspace_id: consent.workspaceId,
      granted_scopes: [...consent.scopes],
      lifetime_s: consent.lifetimeS,
    })
    .where('digest', '=', digest)
    .where('user_id', '=', consent.userId)
    .where('grant_id', 'is', null)
    .where(isOpen)
    .returning('client_id')
    .executeTakeFirst();
  return updated !== undefined;
};

/** Records why the user left. */
export const setSessionExit = async (
  db: Db,
  digest: Digest,
  exit: Pick<Insertable<Database['link_tokens']>, 'exit_status' | 'exit_error'>,
): Promise<void> => {
  await db.updateTable('link_tokens').set(exit).where('digest', '=', digest).execute();
};

/**
 * Ends a session that is open, complete, and still this user's: one conditional update, so that of any number of
 * calls at once one alone gets the session back. What it buys is inserted in the same transaction.
 */
export const finishLinkSession = (db: Db, digest: Digest, userId: string, sealedAnswer: Buffer) =>
  db
    .updateTable('link_tokens')
    .set({ finished_at: sql<Date>`now()`, finish_answer: sealedAnswer })
    .where('digest', '=', digest)
    .where(isOpen)
    .where('user_id', '=', userId)
    .where('workspace_id', 'is not', null)
    .where('granted_scopes', 'is not', null)
    .returning(columns)
    .executeTakeFirst();

/** Locks a session until the transaction ends; tells who is signed in to it and with which key, or that it is over. */
export const lockSession = (
  tx: Db,
  digest: Digest,
): Promise<Pick<LinkSession, 'user_id' | 'widget_digest' | 'finished_at'> | undefined> =>
  tx
    .selectFrom('link_tokens')
    .select(['user_id', 'widget_digest', 'finished_at'])
    .where('digest', '=', digest)
    .forUpdate()
    .executeTakeFirst();
