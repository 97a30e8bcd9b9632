import { endpoints } from '@kryptos_connect/protocol';
import { sameOrigin } from '../checks/origin.js';
import { signInOffered } from '../checks/sign-in-offered.js';
import { endpoint } from '../endpoint.js';
import { signIn } from '../sessions/sign-in.js';
import { lockSession } from '../store/link-tokens.js';
import { findUser, insertGuest, type User } from '../store/people.js';
import type { Db } from '../store/schema.js';

const guestIn = async (tx: Db, userId: string | null): Promise<User | undefined> => {
  const user = userId === null ? undefined : await findUser(tx, userId);
  return user?.email === null ? user : undefined;
};

/** Goes on as a guest. Asked twice, the guest is the same one. */
export const signInAsGuest = endpoint(
  endpoints.signInAsGuest,
  [sameOrigin, signInOffered('anonymous')],
  async ({ session, request, context: { store, newId } }) =>
    store.db.transaction().execute(async (tx) => {
      const guest =
        (await guestIn(tx, await lockSession(tx, session.digest))) ??
        (await insertGuest(tx, { userId: newId(), workspaceId: newId(), language: session.language }));
      return signIn(tx, session, guest, request.id);
    }),
);
