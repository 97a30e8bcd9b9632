import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostMessages } from '../host-messages.js';
import { canGoBack, next } from './next.js';
import { account, after, answer, CATALOGUE, fail, press, SESSION, SIGNED_IN } from './testing/facts.js';

const RETURNING = {
  ...SESSION,
  ...SIGNED_IN,
  is_authorized: true,
  granted_scopes: ['openid' as const, 'tax:read' as const],
};

const atAccounts = (session: typeof RETURNING | typeof SESSION = RETURNING) => [
  answer('init', {}),
  answer('session', { session, hint: undefined }),
  answer('catalogue', CATALOGUE),
  answer('accounts', [account('w1')]),
];
const sharing = [...atAccounts(), press({ type: 'sharing-pressed' })];

test('a returning user sees what they share, and goes back to their accounts', () => {
  const state = after(...sharing);
  assert.equal(state.step, 'sharing');
  const back = next(state, { type: 'back' });
  assert.ok(back.step === 'accounts' && back.accounts?.length === 1);
});

test('who is here for the first time has granted nothing yet to look at', () => {
  const session = { ...RETURNING, is_authorized: false };
  assert.equal(after(...atAccounts(session), press({ type: 'sharing-pressed' })).step, 'accounts');
});

test('what was taken away is no longer there to be taken away', () => {
  const state = after(
    ...sharing,
    press({ type: 'narrowed', scopes: ['openid'] }),
    answer('narrow', { granted_scopes: ['openid'] }),
  );
  assert.ok(state.step === 'sharing' && state.narrowed);
  assert.deepEqual(state.session.granted_scopes, ['openid']);
});

test('nobody goes back while it is being taken away, and a failure is said where it happened', () => {
  const waiting = after(...sharing, press({ type: 'revoke-confirmed' }));
  assert.equal(canGoBack(waiting), false);
  assert.equal(next(waiting, { type: 'narrowed', scopes: ['openid'] }), waiting);
  const failed = next(waiting, fail('revoke', 'INTERNAL_ERROR')(waiting));
  assert.ok(failed.step === 'sharing' && failed.failure && !failed.revoked);
  assert.equal(canGoBack(failed), true);
});

test('revoked, there is one way on: out, which tells the host that the person does not agree', () => {
  const state = after(...sharing, press({ type: 'revoke-confirmed' }), answer('revoke', {}));
  assert.ok(state.step === 'sharing' && state.revoked);
  assert.equal(canGoBack(state), false);
  const ended = next(state, { type: 'leave' });
  assert.ok(ended.step === 'ended');
  assert.deepEqual(ended.outcome, { type: 'exit', status: 'consent_denied', step: 'accounts' });
});

test('to the host it is a part of the accounts', () => {
  const before = after(...atAccounts());
  const state = next(before, { type: 'sharing-pressed' });
  assert.deepEqual(hostMessages(state, before), []);
  assert.deepEqual(hostMessages(next(state, { type: 'back' }), state), []);
});
