import { endpoints, LIMITS } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { sameOrigin } from '../checks/origin.js';
import { signInOffered } from '../checks/sign-in-offered.js';
import { hmacOfEmailCode, normalizeEmail } from '../domain/email-codes.js';
import { sameDigest } from '../domain/tokens.js';
import { endpoint } from '../endpoint.js';
import { signIn } from '../sessions/sign-in.js';
import { buyGuess, useEmailCode } from '../store/email-codes.js';
import { findOrInsertByEmail } from '../store/people.js';

const GUESSES = { perCode: LIMITS.emailCodeTries, perDay: LIMITS.emailCodeTriesPerDay };

/** Signs in with the newest code. A wrong, outdated, used and never sent one are answered alike. */
export const verifyEmailCode = endpoint(
  endpoints.verifyEmailCode,
  [sameOrigin, signInOffered('email')],
  async ({ body, session, request, context: { store, newId, emailCodePepper } }) => {
    const email = normalizeEmail(body.email);
    const name = { linkTokenDigest: session.digest, email };
    const expected = await buyGuess(store.db, name, GUESSES);
    const given = hmacOfEmailCode(body.code, email, expected?.madeFor ?? session.digest, emailCodePepper);
    if (expected === undefined || !sameDigest(expected.hmac, given)) throw new ApiError('INVALID_CODE');
    // Used up and signed in together: a failure in between leaves the code as good as it was.
    return store.db.transaction().execute(async (tx) => {
      if (!(await useEmailCode(tx, name, expected.hmac))) throw new ApiError('INVALID_CODE');
      const ids = { userId: newId(), workspaceId: newId(), language: session.language };
      return signIn(tx, session, await findOrInsertByEmail(tx, email, ids), request);
    });
  },
);
