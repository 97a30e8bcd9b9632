import { LIMITS } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { asKnownTo, fitsWidget } from '../checks/widget-key.js';
import { consentThatHolds } from '../domain/continuing.js';
import { sameDigest } from '../domain/tokens.js';
import { offeredWorkspaces, onlyWorkspace } from '../domain/workspaces.js';
import type { Client } from '../store/clients.js';
import {
  type Continuation,
  endContinued,
  hasOneBefore,
  lockSessions,
  type SessionFacts,
  takeOver,
} from '../store/continued-sessions.js';
import { moveEmailCodes } from '../store/email-codes.js';
import { findLinkSession, type LinkSession } from '../store/link-tokens.js';
import { workspacesOf } from '../store/people.js';
import type { Db } from '../store/schema.js';

/** What goes over from a session to a fresh one of the same client. */
const goesOver = async (
  tx: Db,
  before: LinkSession,
  now: LinkSession,
  client: Client,
): Promise<SessionFacts> => {
  // A grant that is resumed has told the fresh session all of this.
  const { user_id, workspace_id, widget_digest, granted_scopes, lifetime_s } = now;
  if (before.grant_id !== null) return { user_id, workspace_id, widget_digest, granted_scopes, lifetime_s };
  const consent = consentThatHolds(before, now, client.required_scopes);
  const offered =
    before.user_id === null
      ? []
      : offeredWorkspaces(await workspacesOf(tx, before.user_id), now.requested_workspace_id);
  return {
    user_id: before.user_id,
    widget_digest: before.widget_digest,
    ...consent,
    workspace_id: consent.workspace_id ?? onlyWorkspace(offered) ?? null,
  };
};

/**
 * The session that it went over to before, for a widget that has not heard the answer; else throws why it can not.
 */
const wentBefore = async (
  tx: Db,
  { from, to, widgetDigest }: Continuation,
): Promise<{ session: LinkSession; again: true }> => {
  const before = (await findLinkSession(tx, from, LIMITS.idempotencyS))?.session;
  const hasSignIn = before?.user_id != null && before.grant_id === null;
  const isTheirs = !hasSignIn || (before.widget_digest !== null && fitsWidget(before, widgetDigest));
  // Another client's, and one in which somebody signed in elsewhere, are as unknown as one that never was.
  if (before?.client_id !== to.client_id || !isTheirs) throw new ApiError('INVALID_TOKEN');
  if (before.continued_as !== null && sameDigest(before.continued_as, to.digest)) {
    const now = await findLinkSession(tx, to.digest, LIMITS.idempotencyS);
    if (now !== undefined) return { session: asKnownTo(now.session, widgetDigest), again: true };
  }
  if (before.finished_at !== null || before.continued_as !== null) throw new ApiError('TOKEN_ALREADY_USED');
  const isOther = before.grant_id !== to.grant_id || sameDigest(before.digest, to.digest);
  if (isOther || (await hasOneBefore(tx, to.digest)))
    throw new ApiError('INVALID_REQUEST', {
      message: 'This session can not go on in that of this link token.',
    });
  throw new ApiError('TOKEN_EXPIRED');
};

/**
 * Lets a session go on in that of a fresh link token: who is signed in, with their widget's key, what they agreed to as
 * far as it is asked for, and the e-mail codes that are on their way. The one before ends with it. `again`: it had gone
 * over already.
 */
export const continueIn = async (
  tx: Db,
  continuation: Continuation,
  client: Client,
): Promise<{ readonly session: LinkSession; readonly again: boolean }> => {
  const { from, to } = continuation;
  // Before the sessions are locked, as where somebody signs in with a code. A refusal undoes it.
  await moveEmailCodes(tx, from, to.digest);
  await lockSessions(tx, from, to.digest);
  const before = await endContinued(tx, continuation, LIMITS.continueS);
  if (before === undefined) return wentBefore(tx, continuation);
  const session = await takeOver(tx, continuation, await goesOver(tx, before, to, client));
  if (session === undefined)
    throw new ApiError('INVALID_REQUEST', {
      message: 'Somebody has signed in to the session of this link token.',
    });
  return { session, again: false };
};
