import { endpoints } from '@kryptos_connect/protocol';
import { sameOrigin } from '../checks/origin.js';
import { signInOffered } from '../checks/sign-in-offered.js';
import { fitsWidget, widgetDigestOf } from '../checks/widget-key.js';
import { endpoint } from '../endpoint.js';
import { signIn } from '../sessions/sign-in.js';
import { type LinkSession, lockSession } from '../store/link-tokens.js';
import { findUser, insertGuest, type User } from '../store/people.js';
import type { Db } from '../store/schema.js';

/** The guest who is signed in to a session already, and in the same widget. */
const guestIn = async (
  tx: Db,
  session: LinkSession,
  widgetDigest: Buffer | null,
): Promise<User | undefined> => {
  const now = await lockSession(tx, session.digest);
  if (now === undefined || now.user_id === null || !fitsWidget(now, widgetDigest)) return undefined;
  const user = await findUser(tx, now.user_id);
  return user?.email === null ? user : undefined;
};

/** Goes on as a guest. Asked twice, the guest is the same one. */
export const signInAsGuest = endpoint(
  endpoints.signInAsGuest,
  [sameOrigin, signInOffered('anonymous')],
  async ({ session, request, context: { store, newId } }) =>
    store.db.transaction().execute(async (tx) => {
      const guest =
        (await guestIn(tx, session, widgetDigestOf(request))) ??
        (await insertGuest(tx, { userId: newId(), workspaceId: newId(), language: session.language }));
      return signIn(tx, session, guest, request);
    }),
);
