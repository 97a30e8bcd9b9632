import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FlowEvent } from './events.js';
import { next } from './next.js';
import { isWaiting } from './open-requests.js';
import type { State } from './state.js';
import { after, answer, fail, press, SESSION, SIGNED_IN, WORKSPACES } from './testing/facts.js';

const popup = {} as Window;
/** Nothing has been chosen but the only workspace. */
const NOTHING = { scopes: undefined, workspaceId: 'ws_1', lifetimeS: undefined };
const elsewhere = (...more: readonly ((state: State) => FlowEvent)[]): State =>
  after(
    answer('init', {}),
    answer('session', { session: { ...SESSION, ...SIGNED_IN }, hint: undefined }),
    press({ type: 'window-opened', popup }),
    ...more,
  );

test('a window that has opened is waited for, and the person is not kept from leaving', () => {
  const state = elsewhere();
  assert.equal(state.step, 'elsewhere');
  assert.deepEqual(
    state.open.map(({ request }) => request),
    [{ kind: 'window', popup, ...NOTHING }],
  );
  assert.equal(isWaiting(state), false, 'it is not slow, and the network may go away meanwhile');
  assert.equal(next(state, { type: 'back' }), state);
});

test('another window takes its place', () => {
  const another = {} as Window;
  const before = elsewhere();
  const state = next(before, { type: 'window-opened', popup: another });
  assert.equal(state.open.length, 1);
  const request = state.open[0]?.request;
  assert.ok(request?.kind === 'window' && request.popup === another);
  const late = answer('window', { status: 'expired' })(before);
  assert.equal(next(state, late), state, 'what comes of the one before is not heard');
});

test('what comes of the window is what comes of the frame', () => {
  const success = elsewhere(answer('window', { status: 'success', public_token: 'public_x' }));
  assert.ok(success.step === 'ended');
  assert.deepEqual(success.outcome, { type: 'success', publicToken: 'public_x' });
  const exit = { status: 'closed' as const, step: 'accounts' as const };
  const left = elsewhere(answer('window', { status: 'exit', exit }));
  assert.ok(left.step === 'ended');
  assert.deepEqual(left.outcome, { type: 'exit', ...exit });
  const expired = elsewhere(answer('window', { status: 'expired' }));
  assert.ok(expired.step === 'problem');
  assert.equal(expired.cause, 'link-expired');
});

test('where no window came of it the consent is asked for again, and says why', () => {
  assert.equal(elsewhere(answer('window', undefined)).step, 'consent');
  for (const code of ['offline', 'unreachable', 'RATE_LIMITED', 'INTERNAL_ERROR'] as const) {
    const state = elsewhere(fail('window', code));
    assert.equal(state.step, 'consent');
    assert.equal(state.failure?.code, code);
  }
  for (const code of ['TOKEN_EXPIRED', 'ORIGIN_NOT_ALLOWED'] as const)
    assert.equal(elsewhere(fail('window', code)).step, 'problem', code);
});

const opened = (session: object): State =>
  after(answer('init', {}), answer('session', { session: { ...SESSION, ...session }, hint: undefined }));
const waitsFor = ({ open }: State) => open.map(({ request }) => request);

test('what was chosen goes along, and stands there in the window', () => {
  const several = { user: SIGNED_IN.user, workspaces: WORKSPACES };
  const choice = { scopes: ['openid' as const], workspace_id: 'ws_2', lifetime_s: 3600 };
  const chosen = { scopes: ['openid'], lifetimeS: 3600 };
  let state = next(opened(several), { type: 'workspace-chosen', workspaceId: 'ws_2' });
  state = next(state, { type: 'window-opened', popup, chosen });
  assert.deepEqual(waitsFor(state), [{ kind: 'window', popup, workspaceId: 'ws_2', ...chosen }]);
  state = next(state, { type: 'window-opened', popup });
  assert.deepEqual(
    waitsFor(state),
    [{ kind: 'window', popup, workspaceId: 'ws_2', ...chosen }],
    'and into the next',
  );

  const there = opened({ ...several, choice });
  assert.equal(there.step, 'consent', 'the workspace is not asked for again');
  assert.deepEqual(
    [there.drafts.workspaceId, there.drafts.scopes, there.drafts.lifetimeS],
    ['ws_2', ['openid'], 3600],
  );
  const gone = opened({ ...several, choice: { ...choice, workspace_id: 'ws_9' } });
  assert.equal(gone.step, 'workspace', 'but where it is none of theirs');
  assert.equal(opened({ choice }).step, 'sign-in', 'nor does a choice sign anyone in');
});

test('a frame that was loaded anew goes on waiting for its window, and can open another', () => {
  const choice = { scopes: ['openid' as const], workspace_id: 'ws_1' };
  const state = opened({ ...SIGNED_IN, choice, in_window: true });
  assert.equal(state.step, 'elsewhere');
  assert.deepEqual(waitsFor(state), [{ kind: 'window', popup: undefined, ...NOTHING, scopes: ['openid'] }]);
  assert.deepEqual(waitsFor(next(state, { type: 'window-opened', popup })), [
    { kind: 'window', popup, ...NOTHING, scopes: ['openid'] },
  ]);
  assert.equal(next(state, answer('window', { status: 'expired' })(state)).step, 'problem');
});

test('where another window can not be had, the one before is waited for, and the person is told', () => {
  for (const code of ['offline', 'unreachable', 'RATE_LIMITED', 'INTERNAL_ERROR'] as const) {
    const state = elsewhere(press({ type: 'window-opened', popup: {} as Window }), fail('window', code));
    assert.equal(state.step, 'elsewhere', code);
    assert.equal(state.failure?.code, code);
    assert.deepEqual(waitsFor(state), [{ kind: 'window', popup: undefined, ...NOTHING }]);
  }
});

test('what can not even be waited for is not waited for again and again', () => {
  const state = elsewhere(press({ type: 'view-failed', isOnline: true }), press({ type: 'retry' }));
  const failed = next(state, fail('window', 'INTERNAL_ERROR')(state));
  assert.deepEqual([failed.step, failed.open], ['consent', []]);
});

test('after a problem the window is waited for: it is blank no longer, and is not led anywhere again', () => {
  const state = elsewhere(press({ type: 'view-failed', isOnline: true }), press({ type: 'retry' }));
  assert.deepEqual(waitsFor(state), [{ kind: 'window', popup: undefined, ...NOTHING }]);
});

test('who leaves meanwhile is asked first, and leaves from the consent', () => {
  const asked = elsewhere(press({ type: 'leave' }));
  assert.equal(asked.leaving, true);
  const left = next(asked, { type: 'leave-confirmed' });
  assert.ok(left.step === 'ended');
  assert.deepEqual(left.outcome, { type: 'exit', status: 'closed', step: 'consent' });
});
