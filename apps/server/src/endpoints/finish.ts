import { canShare, type DataOf, endpoints, LIMITS, TOKENS } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { linkTokenOpenOrJustFinished } from '../checks/link-token.js';
import { sameOrigin } from '../checks/origin.js';
import { widgetDigestOf } from '../checks/widget-key.js';
import { readLanguage } from '../domain/language.js';
import { seal, unseal } from '../domain/sealing.js';
import { digestOf, mintToken } from '../domain/tokens.js';
import { endpoint } from '../endpoint.js';
import { appendAudit } from '../store/audit.js';
import { isHostedPageOver } from '../store/hosted-pages.js';
import { findLinkSession, finishLinkSession, lockSession } from '../store/link-tokens.js';
import { workspacesOf } from '../store/people.js';
import { insertPublicToken, momentIn } from '../store/public-tokens.js';
import type { Db, Digest } from '../store/schema.js';

type Answer = DataOf<typeof endpoints.finish>;

const open = (sealed: Buffer, linkToken: string): { success: true; data: Answer } => ({
  success: true,
  data: JSON.parse(unseal(sealed, linkToken, 'finish-answer')) as Answer,
});

/** What was agreed to holds only as long as the person may share the workspace. */
const checkStillShareable = async (tx: Db, userId: string, workspaceId: string | null): Promise<void> => {
  if (workspaceId === null) return;
  const workspaces = await workspacesOf(tx, userId);
  const workspace = workspaces.find(({ workspace_id }) => workspace_id === workspaceId);
  if (workspace === undefined) throw new ApiError('WORKSPACE_NOT_FOUND');
  if (!canShare(workspace.role)) throw new ApiError('INSUFFICIENT_PERMISSIONS');
};

/** A page of its own can be given up by its host at any moment; behind the session's lock no longer. */
const checkNotOver = async (tx: Db, digest: Digest, widgetDigest: Digest | null): Promise<void> => {
  await lockSession(tx, digest);
  if (widgetDigest !== null && (await isHostedPageOver(tx, digest, widgetDigest)))
    throw new ApiError('TOKEN_ALREADY_USED');
};

const NOT_AGREED = 'Nobody has agreed to anything in this session yet.';

/**
 * Ends the session. Of any number of calls at once one makes the public token; the others, and repeats after a
 * lost answer, get what that one said, which only this link token opens.
 */
export const finish = endpoint(
  endpoints.finish,
  [sameOrigin, linkTokenOpenOrJustFinished],
  async ({ session, linkToken, hosted, request, context: { store, randomBytes } }) => {
    if (session.finish_answer !== null) return open(session.finish_answer, linkToken);
    const { user_id: userId } = session;
    if (userId === null) throw new ApiError('INVALID_REQUEST', { message: NOT_AGREED });
    const finished = await store.db.transaction().execute(async (tx): Promise<Answer | undefined> => {
      if (hosted) await checkNotOver(tx, session.digest, widgetDigestOf(request));
      await checkStillShareable(tx, userId, session.workspace_id);
      const isNew = session.grant_id === null;
      const token = isNew ? mintToken('public', randomBytes) : null;
      const expiresAt = isNew ? (await momentIn(tx, TOKENS.public.lifetimeS)).toISOString() : null;
      const answer: Answer = { public_token: token, expires_at: expiresAt };
      const sealed = seal(JSON.stringify(answer), linkToken, 'finish-answer', randomBytes);
      const ended = await finishLinkSession(tx, session.digest, userId, sealed);
      if (ended === undefined) return undefined;
      const language = readLanguage(request.headers['accept-language'], session.language);
      if (token !== null)
        await insertPublicToken(tx, digestOf(token), ended, { lifetimeS: TOKENS.public.lifetimeS, language });
      await appendAudit(tx, 'session.finished', {
        client_id: ended.client_id,
        ...(ended.user_id === null ? {} : { user_id: ended.user_id }),
        ...(ended.workspace_id === null ? {} : { workspace_id: ended.workspace_id }),
        request_id: request.id,
      });
      return answer;
    });
    if (finished !== undefined) return { success: true as const, data: finished };
    const now = await findLinkSession(store.db, session.digest, LIMITS.idempotencyS);
    if (now?.session.finish_answer) return open(now.session.finish_answer, linkToken);
    if (now === undefined || now.expired) throw new ApiError('TOKEN_EXPIRED');
    throw new ApiError('INVALID_REQUEST', { message: NOT_AGREED });
  },
);
