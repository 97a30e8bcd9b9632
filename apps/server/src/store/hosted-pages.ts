import {
  type ConsentChoice,
  type ErrorCode,
  type ExitStatus,
  LIMITS,
  type Step,
} from '@kryptos_connect/protocol';
import { type Selectable, sql } from 'kysely';
import type { Database, Db, Digest } from './schema.js';

/** A page of its own as it is made: named by a handle, which opens the sealed link token. */
export interface NewHostedPage {
  readonly digest: Digest;
  readonly sealedLinkToken: Buffer;
  /** Whether it ends at the link token's redirect URI, rather than in a window that a host's page has opened. */
  readonly redirects: boolean;
  /** By whom it is handed a session: the digest of that widget's key, and what was chosen there. */
  readonly handed?: { readonly by: Digest; readonly choice: ConsentChoice };
}

/** A page's own end, without success. */
export interface HostedExit {
  readonly status: ExitStatus;
  readonly step: Step;
  readonly error: ErrorCode | null;
}

/** A window whose page was closed, and not loaded again within the time that a reload takes. */
const GONE = sql<boolean>`(not redirects and away_at <= now() - make_interval(secs => ${LIMITS.windowAwayS}))`;
/** Whether a page's flow is over, with or without a word of its own. */
export const OVER = sql<boolean>`(ended_at is not null or coalesce(${GONE}, false))`;
/** A window whose address was not opened in time. */
const UNOPENED = sql<boolean>`(widget_digest is null and not redirects
  and hosted_pages.created_at <= now() - make_interval(secs => ${LIMITS.windowOpensS}))`;

/** Stores a page of a link token. */
export const insertHostedPage = async (
  db: Db,
  linkTokenDigest: Digest,
  page: NewHostedPage,
): Promise<void> => {
  await db
    .insertInto('hosted_pages')
    .values({
      digest: page.digest,
      link_token_digest: linkTokenDigest,
      sealed_link_token: page.sealedLinkToken,
      redirects: page.redirects,
      handed_by: page.handed?.by ?? null,
      choice: page.handed ? JSON.stringify(page.handed.choice) : null,
    })
    .execute();
};

/** What a handle has opened. */
export interface OpenedPage {
  readonly sealedLinkToken: Buffer;
  readonly visit: number;
  readonly over: boolean;
  readonly redirects: boolean;
  readonly handedBy: Digest | null;
}

/**
 * Opens a page by its handle: for the first widget that does, and again for that one. One conditional update, so
 * that of any number of widgets at once one alone gets it. It counts the visit, and takes back that the page was away.
 */
export const openHostedPage = async (
  db: Db,
  digest: Digest,
  widgetDigest: Digest,
): Promise<(OpenedPage & { readonly linkTokenDigest: Digest }) | undefined> => {
  const row = await db
    .updateTable('hosted_pages')
    .set({
      widget_digest: widgetDigest,
      visits: sql<number>`visits + 1`,
      ended_at: sql<Date | null>`case when ${OVER} then coalesce(ended_at, now()) end`,
      exit_status: sql<ExitStatus | null>`case when ${OVER} then coalesce(exit_status, 'closed') end`,
      away_at: null,
    })
    .where('digest', '=', digest)
    .where(sql<boolean>`(widget_digest is null or widget_digest = ${widgetDigest})`)
    .where(sql<boolean>`not ${UNOPENED}`)
    .returning(['link_token_digest', 'sealed_link_token', 'visits', 'redirects', 'handed_by'])
    .returning(sql<boolean>`ended_at is not null`.as('over'))
    .executeTakeFirst();
  return (
    row && {
      linkTokenDigest: row.link_token_digest,
      sealedLinkToken: row.sealed_link_token,
      visit: row.visits,
      over: row.over,
      redirects: row.redirects,
      handedBy: row.handed_by,
    }
  );
};

/** Notes that a page has gone away at a step, unless it was opened again since. */
export const leaveHostedPage = async (
  db: Db,
  linkTokenDigest: Digest,
  widgetDigest: Digest,
  { visit, step }: { readonly visit: number; readonly step: Step },
): Promise<void> => {
  await db
    .updateTable('hosted_pages')
    .set({ away_at: sql<Date>`coalesce(away_at, now())`, step })
    .where('link_token_digest', '=', linkTokenDigest)
    .where('widget_digest', '=', widgetDigest)
    .where('visits', '=', visit)
    .where('ended_at', 'is', null)
    .execute();
};

/** Ends a widget's page, or the window to which it handed its session, as its person has left it. */
export const endHostedPage = async (
  db: Db,
  linkTokenDigest: Digest,
  widgetDigest: Digest,
  { status, step, error }: HostedExit,
): Promise<void> => {
  await db
    .updateTable('hosted_pages')
    .set({ ended_at: sql<Date>`now()`, exit_status: status, exit_error: error, step })
    .where('link_token_digest', '=', linkTokenDigest)
    .where((eb) => eb.or([eb('widget_digest', '=', widgetDigest), eb('handed_by', '=', widgetDigest)]))
    .where('ended_at', 'is', null)
    .execute();
};

/**
 * Ends every window of a link token: the host's page has given it up, or opens another. Call it in a transaction that
 * holds the session's lock, so that a finish is before it or after it.
 */
export const endWindows = async (tx: Db, linkTokenDigest: Digest): Promise<void> => {
  await tx
    .updateTable('hosted_pages')
    .set({ ended_at: sql<Date>`now()`, exit_status: 'host_closed' })
    .where('link_token_digest', '=', linkTokenDigest)
    .where('redirects', '=', false)
    .where('ended_at', 'is', null)
    .execute();
};

/** Deletes the windows of a link token that nobody has opened: what is to come takes their place. */
export const deleteUnopenedWindows = async (tx: Db, linkTokenDigest: Digest): Promise<void> => {
  await tx
    .deleteFrom('hosted_pages')
    .where('link_token_digest', '=', linkTokenDigest)
    .where('redirects', '=', false)
    .where('widget_digest', 'is', null)
    .execute();
};

/** Whether the page of this widget is over. Inside a transaction that holds the session's lock the answer stays true. */
export const isHostedPageOver = async (
  db: Db,
  linkTokenDigest: Digest,
  widgetDigest: Digest,
): Promise<boolean> => {
  const row = await db
    .selectFrom('hosted_pages')
    .select(sql<boolean>`bool_or(${OVER})`.as('over'))
    .where('link_token_digest', '=', linkTokenDigest)
    .where('widget_digest', '=', widgetDigest)
    .executeTakeFirst();
  return row?.over ?? false;
};

/** The window of a link token that was opened last, with what has become of the session. By the database's clock. */
export interface WindowState
  extends Pick<Selectable<Database['link_tokens']>, 'client_id' | 'finish_answer'> {
  readonly finished: boolean;
  readonly answerExpired: boolean;
  readonly expired: boolean;
  /** Missing where no window was opened; null while it is open. */
  readonly exit: HostedExit | null | undefined;
}

/** Finds them, in one query. */
export const findWindow = async (
  db: Db,
  linkTokenDigest: Digest,
  answerRepeatsForS: number,
): Promise<WindowState | undefined> => {
  const row = await db
    .selectFrom('link_tokens')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('hosted_pages')
          .select(['step', 'exit_status', 'exit_error'])
          .select(sql<boolean>`${OVER} or ${UNOPENED}`.as('over'))
          .whereRef('link_token_digest', '=', 'link_tokens.digest')
          .where('redirects', '=', false)
          .orderBy('created_at', 'desc')
          .limit(1)
          .as('page'),
      (join) => join.onTrue(),
    )
    .select(['client_id', 'finish_answer', 'page.step', 'page.exit_status', 'page.exit_error', 'page.over'])
    .select([
      sql<boolean>`finished_at is not null`.as('finished'),
      sql<boolean>`coalesce(finished_at + make_interval(secs => ${answerRepeatsForS}) <= now(), false)`.as(
        'answer_expired',
      ),
      sql<boolean>`expires_at <= now()`.as('expired'),
    ])
    .where('digest', '=', linkTokenDigest)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const exit = row.over
    ? { status: row.exit_status ?? 'closed', step: row.step ?? 'loading', error: row.exit_error }
    : null;
  return {
    client_id: row.client_id,
    finish_answer: row.finish_answer,
    finished: row.finished,
    answerExpired: row.answer_expired,
    expired: row.expired,
    exit: row.over === null ? undefined : exit,
  };
};
