import { endpoints, LIMITS } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { sameOrigin } from '../checks/origin.js';
import { signInOffered } from '../checks/sign-in-offered.js';
import { hmacOfEmailCode, mintEmailCode, normalizeEmail } from '../domain/email-codes.js';
import { readLanguage } from '../domain/language.js';
import { endpoint } from '../endpoint.js';
import { codeMail } from '../mail/code-mail.js';
import { putEmailCode } from '../store/email-codes.js';

/** Mails to one address an hour, whatever sessions ask: enough for a person, too few to fill a mailbox. */
const MAILS_PER_HOUR = 20;

/** Sends a code. The mail goes out behind the answer, which is the same for every address. */
export const sendEmailCode = endpoint(
  endpoints.sendEmailCode,
  [sameOrigin, signInOffered('email')],
  async ({ body, session, client, request, context: { store, mailer, randomBytes, emailCodePepper } }) => {
    const email = normalizeEmail(body.email);
    const code = mintEmailCode(randomBytes);
    const sending = await putEmailCode(
      store.db,
      { linkTokenDigest: session.digest, email },
      hmacOfEmailCode(code, email, session.digest, emailCodePepper),
      { lifetimeS: LIMITS.emailCodeS, resendS: LIMITS.emailResendS, perHour: MAILS_PER_HOUR },
    );
    if (!sending.stored)
      throw new ApiError('RATE_LIMITED', {
        message: `A code was sent a moment ago. Ask for a new one in ${sending.retryAfterS} s.`,
        headers: { 'retry-after': String(sending.retryAfterS) },
      });
    const language = readLanguage(request.headers['accept-language'], session.language);
    mailer.post(codeMail({ to: email, code, appName: client.name, language }));
    return {
      success: true as const,
      data: { resend_after_s: LIMITS.emailResendS, expires_in_s: LIMITS.emailCodeS },
    };
  },
);
