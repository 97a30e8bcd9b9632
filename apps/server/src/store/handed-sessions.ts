import type { ConsentChoice } from '@kryptos_connect/protocol';
import { sql } from 'kysely';
import { isHostedPageOver, OVER } from './hosted-pages.js';
import { isOpen, type LinkSession, lockSession } from './link-tokens.js';
import type { Db, Digest } from './schema.js';

/**
 * Gives an open session that somebody has signed in to back to the widget in which they did, from the window to which
 * it was handed, if it was. Whatever was agreed to is asked for anew. Answers whether it is that widget's. Call it in a
 * transaction that holds the session's lock.
 */
export const takeBack = async (tx: Db, digest: Digest, widgetDigest: Digest): Promise<boolean> => {
  const updated = await tx
    .updateTable('link_tokens')
    .set({ widget_digest: widgetDigest, granted_scopes: null, lifetime_s: null })
    .where('digest', '=', digest)
    .where(isOpen)
    .where('user_id', 'is not', null)
    .where('grant_id', 'is', null)
    .where(
      sql<boolean>`(widget_digest = ${widgetDigest} or exists (select from hosted_pages
        where link_token_digest = link_tokens.digest and handed_by = ${widgetDigest}
          and hosted_pages.widget_digest = link_tokens.widget_digest))`,
    )
    .returning('client_id')
    .executeTakeFirst();
  return updated !== undefined;
};

/** Lets a session go over to the window that was opened, while it is the widget's that hands it, and the window is not over. */
export const goOver = (db: Db, digest: Digest, from: Digest, to: Digest): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await lockSession(tx, digest);
    if (await isHostedPageOver(tx, digest, to)) return;
    await tx
      .updateTable('link_tokens')
      .set({ widget_digest: to })
      .where('digest', '=', digest)
      .where('widget_digest', '=', from)
      .where(isOpen)
      .execute();
  });

const choiceIn = (json: string | null | undefined): ConsentChoice | undefined =>
  json == null ? undefined : (JSON.parse(json) as ConsentChoice);

/** What was chosen in the frame that has handed its session to the window of this widget, where one has. */
export const findChoice = async (
  db: Db,
  digest: Digest,
  widgetDigest: Digest,
): Promise<ConsentChoice | undefined> => {
  const row = await db
    .selectFrom('hosted_pages')
    .select('choice')
    .where('link_token_digest', '=', digest)
    .where('widget_digest', '=', widgetDigest)
    .executeTakeFirst();
  return choiceIn(row?.choice);
};

/** A session as the widget knew it that has handed it over, and what it sent along. */
export interface HandedSession extends Pick<LinkSession, 'user_id' | 'workspace_id'> {
  readonly choice: ConsentChoice | undefined;
}

/** Finds a session that has gone over from this widget to a window which is not over. */
export const findHandedOver = async (
  db: Db,
  digest: Digest,
  widgetDigest: Digest,
): Promise<HandedSession | undefined> => {
  const row = await db
    .selectFrom('link_tokens')
    .innerJoin('hosted_pages', (join) =>
      join
        .onRef('link_token_digest', '=', 'link_tokens.digest')
        .onRef('hosted_pages.widget_digest', '=', 'link_tokens.widget_digest'),
    )
    .select(['user_id', 'workspace_id', 'choice'])
    .where('link_tokens.digest', '=', digest)
    .where('handed_by', '=', widgetDigest)
    .where(sql<boolean>`not ${OVER}`)
    .executeTakeFirst();
  return row && { ...row, choice: choiceIn(row.choice) };
};
