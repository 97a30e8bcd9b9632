import { parseScopes, type Scope } from '@kryptos_connect/protocol';

/**
 * The scopes of a new link token: those asked for, or the client's own when none are named. `undefined` when one
 * is unknown or not allowed for the client, or the list is empty. `openid` is always in it.
 */
export const scopesAskedFor = (
  requested: string | undefined,
  allowed: readonly Scope[],
): Scope[] | undefined => {
  const scopes =
    requested === undefined ? [...new Set<Scope>(['openid', ...allowed])] : parseScopes(requested);
  return scopes?.every((scope) => scope === 'openid' || allowed.includes(scope)) ? scopes : undefined;
};

/** The scopes among those asked for that a user can not decline: the client's required ones, and `openid`. */
export const requiredOf = (asked: readonly Scope[], required: readonly Scope[]): Scope[] =>
  asked.filter((scope) => scope === 'openid' || required.includes(scope));

/**
 * The scopes that begin switched off: each of them asked for, and none that a user can not decline anyway; else
 * `undefined`.
 */
export const optionalOf = (
  listed: string | undefined,
  asked: readonly Scope[],
  required: readonly Scope[],
): Scope[] | undefined => {
  const names = new Set((listed ?? '').split(' ').filter((name) => name !== ''));
  const optional = asked.filter((scope) => names.has(scope));
  const declinable = !requiredOf(asked, required).some((scope) => names.has(scope));
  return declinable && optional.length === names.size ? optional : undefined;
};

/**
 * What the user agreed to, in the order in which it was asked for: all required scopes and no more than were
 * asked for, else `undefined`. A scope that was not asked for is never granted, whatever the widget sends.
 */
export const scopesAgreedTo = (
  agreed: readonly Scope[],
  asked: readonly Scope[],
  required: readonly Scope[],
): Scope[] | undefined => {
  const chosen = new Set<Scope>(['openid', ...agreed]);
  const allAsked = [...chosen].every((scope) => scope === 'openid' || asked.includes(scope));
  const allRequired = requiredOf(asked, required).every((scope) => chosen.has(scope));
  return allAsked && allRequired ? asked.filter((scope) => chosen.has(scope)) : undefined;
};
