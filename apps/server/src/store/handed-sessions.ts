import { sql } from 'kysely';
import { isHostedPageOver } from './hosted-pages.js';
import { isOpen, lockSession } from './link-tokens.js';
import type { Db, Digest } from './schema.js';

/**
 * Gives an open session that somebody has signed in to back to the widget in which they did, from the window to which
 * it was handed, if it was. Answers whether it is that widget's. Call it in a transaction that holds the session's lock.
 */
export const takeBack = async (tx: Db, digest: Digest, widgetDigest: Digest): Promise<boolean> => {
  const updated = await tx
    .updateTable('link_tokens')
    .set({ widget_digest: widgetDigest })
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
