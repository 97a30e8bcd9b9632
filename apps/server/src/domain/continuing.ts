import type { Scope } from '@kryptos_connect/protocol';
import { requiredOf } from './scopes.js';

/** What was agreed to in a session, as it is stored; nulls before anybody did. */
export interface Consent {
  readonly workspace_id: string | null;
  readonly granted_scopes: readonly Scope[] | null;
  readonly lifetime_s: number | null;
}

/** What a session asks for. */
export interface Asked {
  readonly scopes: readonly Scope[];
  readonly requested_workspace_id: string | null;
}

const NONE = { workspace_id: null, granted_scopes: null, lifetime_s: null };

/**
 * What still holds in a fresh session of what a person agreed to in the one before: the scopes among those that it
 * asks for, and none that they did not agree to. Nothing holds where that is no answer to the new question: a scope
 * that can't be declined is missing, or another workspace is asked for.
 */
export const consentThatHolds = (
  before: Consent,
  now: Asked,
  required: readonly Scope[],
): { workspace_id: string | null; granted_scopes: Scope[] | null; lifetime_s: number | null } => {
  const { workspace_id, granted_scopes, lifetime_s } = before;
  if (workspace_id === null || granted_scopes === null) return NONE;
  if (now.requested_workspace_id !== null && now.requested_workspace_id !== workspace_id) return NONE;
  const scopes = now.scopes.filter((scope) => granted_scopes.includes(scope));
  return requiredOf(now.scopes, required).every((scope) => scopes.includes(scope))
    ? { workspace_id, granted_scopes: scopes, lifetime_s }
    : NONE;
};
