import {
  type DataOf,
  endpoints,
  formatScopes,
  isWellFormedToken,
  type Language,
  LIMITS,
} from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import type { Context } from '../checks/check.js';
import { clientCredentialsInHeadersOrBody } from '../checks/client-credentials.js';
import { seal, unseal } from '../domain/sealing.js';
import { digestOf, mintToken } from '../domain/tokens.js';
import { endpoint } from '../endpoint.js';
import { receiptMail } from '../mail/receipt-mail.js';
import { insertAccessToken } from '../store/access-tokens.js';
import { appendAudit } from '../store/audit.js';
import { insertGrant, type StoredGrant } from '../store/grants.js';
import { answerIdempotencyKey, claimIdempotencyKey, type IdempotencyKey } from '../store/idempotency-keys.js';
import { findUser } from '../store/people.js';
import { usePublicToken, whyUnusable } from '../store/public-tokens.js';
import type { Db } from '../store/schema.js';

type Exchange = DataOf<typeof endpoints.exchangeToken>;

/** Thrown to roll back, so that a key is not spent on a token that could not be used. */
class NotExchanged extends Error {}

const REFUSALS = { unknown: 'INVALID_TOKEN', used: 'TOKEN_ALREADY_USED', expired: 'TOKEN_EXPIRED' } as const;

interface Request {
  readonly publicToken: string;
  readonly clientId: string;
  readonly requestId: string;
}

const exchange = async (
  tx: Db,
  { publicToken, clientId }: Request,
  { randomBytes }: Context,
): Promise<{ answer: Exchange; grant: StoredGrant; language: Language }> => {
  const token = await usePublicToken(tx, digestOf(publicToken), clientId);
  if (token === undefined) throw new NotExchanged();
  const grant = await insertGrant(tx, mintToken('grant', randomBytes), token);
  const accessToken = mintToken('access', randomBytes);
  await insertAccessToken(tx, { digest: digestOf(accessToken), grantId: grant.id });
  return {
    grant,
    language: token.language,
    answer: {
      access_token: accessToken,
      grant_id: grant.id,
      token_type: 'Bearer',
      expires_in: token.lifetime_s,
      scope: formatScopes(grant.scopes),
      workspace_id: grant.workspace_id,
    },
  };
};

const exchangeAndAudit = async (
  tx: Db,
  request: Request,
  context: Context,
  key: IdempotencyKey | undefined,
) => {
  const { answer, grant, language } = await exchange(tx, request, context);
  if (key !== undefined) {
    const sealed = seal(JSON.stringify(answer), request.publicToken, 'exchange-answer', context.randomBytes);
    await answerIdempotencyKey(tx, key, sealed);
  }
  await appendAudit(tx, 'grant.created', {
    client_id: request.clientId,
    user_id: grant.user_id,
    workspace_id: answer.workspace_id,
    grant_id: answer.grant_id,
    request_id: request.requestId,
  });
  const { email } = (await findUser(tx, grant.user_id)) ?? {};
  return { answer, receipt: email == null ? undefined : { grant, to: email, language } };
};

const exchangeOrRepeat = async (
  tx: Db,
  request: Request,
  context: Context,
  key: IdempotencyKey | undefined,
) => {
  if (key === undefined) return exchangeAndAudit(tx, request, context, undefined);
  const claim = await claimIdempotencyKey(tx, key, LIMITS.idempotencyS);
  if (claim.kind === 'new') return exchangeAndAudit(tx, request, context, key);
  if (claim.kind === 'answered')
    return {
      answer: JSON.parse(unseal(claim.answer, request.publicToken, 'exchange-answer')) as Exchange,
      receipt: undefined,
    };
  throw new ApiError('TOKEN_ALREADY_USED', {
    message: 'This Idempotency-Key was used for another request. Use a new key for each public token.',
  });
};

/** Says why, and writes a replay down: a double click, or somebody who has seen the token. It revokes nothing. */
const refuse = async ({ publicToken, clientId, requestId }: Request, { store }: Context): Promise<never> => {
  const reason = await whyUnusable(store.db, digestOf(publicToken), clientId);
  if (reason === 'used')
    await store.db
      .transaction()
      .execute((tx) =>
        appendAudit(tx, 'public_token.replayed', { client_id: clientId, request_id: requestId }),
      );
  throw new ApiError(REFUSALS[reason]);
};

/**
 * Exchanges a public token for an access token. Of any number of calls at once one wins; with one Idempotency-Key
 * they all get what that one was answered, which is stored sealed under the public token itself. Who has an e-mail
 * address gets a receipt, once.
 */
export const exchangeToken = endpoint(
  endpoints.exchangeToken,
  [clientCredentialsInHeadersOrBody],
  async ({ body, headers, client, context, request: { id: requestId } }) => {
    if (!isWellFormedToken('public', body.public_token)) throw new ApiError('INVALID_TOKEN');
    const request: Request = { publicToken: body.public_token, clientId: client.id, requestId };
    const given = headers['idempotency-key'];
    const key =
      given === undefined
        ? undefined
        : {
            clientId: client.id,
            keyDigest: digestOf(given),
            requestDigest: digestOf(body.public_token),
          };
    try {
      const { answer, receipt } = await context.store.db
        .transaction()
        .execute((tx) => exchangeOrRepeat(tx, request, context, key));
      if (receipt !== undefined) {
        const { grant, to, language } = receipt;
        const { scopes, created_at: since, expires_at: until } = grant;
        context.mailer.post(receiptMail({ to, appName: client.name, scopes, since, until, language }));
      }
      return { success: true as const, data: answer };
    } catch (error) {
      if (error instanceof NotExchanged) return refuse(request, context);
      throw error;
    }
  },
);
