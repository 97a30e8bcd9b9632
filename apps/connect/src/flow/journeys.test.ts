import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FlowEvent } from './events.js';
import { canGoBack, next } from './next.js';
import type { ResumeHint } from './requests.js';
import type { State } from './state.js';
import {
  account,
  after,
  answer,
  CATALOGUE,
  fail,
  press,
  SESSION,
  SIGNED_IN,
  WORKSPACES,
} from './testing/facts.js';

type Makes = (state: State) => FlowEvent;

const opened = (session = SESSION, hint?: ResumeHint): Makes[] => [
  answer('init', {}),
  answer('session', { session, hint }),
];
const asGuest: Makes[] = [press({ type: 'guest-chosen' }), answer('guest', SIGNED_IN)];
const allowed: Makes[] = [
  press({ type: 'allowed', scopes: ['openid'] }),
  answer('consent', { granted_scopes: ['openid'], workspace_id: 'ws_1', lifetime_s: 473_040_000 }),
];
const listed: Makes[] = [answer('catalogue', CATALOGUE), answer('accounts', [])];
const connecting: Makes[] = [
  press({ type: 'picked', integration: 'ethereum' }),
  press({ type: 'address-typed', address: '0x47c2' }),
  press({ type: 'address-submitted', address: '0x47c2', chains: ['base'] }),
];
const toAccounts = [...opened(), ...asGuest, ...allowed, ...listed];
const kinds = (state: State) => state.open.map(({ request }) => request.kind);

test('an address that was picked with stands in its form, and nothing is connected', () => {
  const state = after(...toAccounts, press({ type: 'picked', integration: 'ethereum', address: '0x47c2' }));
  assert.equal(state.step, 'connect-address');
  assert.equal(state.drafts.addresses['ethereum'], '0x47c2');
  assert.ok(!kinds(state).includes('link'));
});

test('a guest goes from the host’s page to success', () => {
  const steps: string[] = [];
  let state = after();
  const events = [
    ...toAccounts,
    ...connecting,
    answer('link', account('w1')),
    press({ type: 'done-pressed' }),
    answer('finish', { publicToken: 'public_x' }),
    press({ type: 'finish-pressed' }),
  ];
  for (const event of events) {
    state = next(state, event(state));
    if (steps.at(-1) !== state.step) steps.push(state.step);
  }
  assert.deepEqual(steps, [
    'loading',
    'sign-in',
    'consent',
    'accounts',
    'connect-address',
    'connecting',
    'accounts',
    'done',
    'ended',
  ]);
  assert.deepEqual(state.step === 'ended' && state.outcome, { type: 'success', publicToken: 'public_x' });
  assert.deepEqual(kinds(state), [], 'a success is not reported as an exit');
});

test('the address that this tab remembers stands in the field, and what was typed stays', () => {
  const opening = [
    answer('init', {}),
    answer('session', { session: SESSION, hint: undefined, email: 'ada@example.com' }),
  ];
  assert.equal(after(...opening).drafts.email, 'ada@example.com');
  const typed = after(
    ...opened(),
    press({ type: 'typed', text: 'eve@example.com' }),
    press({ type: 'guest-chosen' }),
    fail('guest', 'TOKEN_EXPIRED'),
    press({ type: 'start-again' }),
    ...opening,
  );
  assert.equal(typed.drafts.email, 'eve@example.com');
});

test('an e-mail address leads over its code to the workspaces, where there are several', () => {
  const state = after(
    ...opened(),
    press({ type: 'email-submitted', email: 'ada@example.com' }),
    answer('send-code', { resendAt: 5 }),
    press({ type: 'code-submitted', code: '123456' }),
    answer('verify-code', { ...SIGNED_IN, workspaces: WORKSPACES }),
  );
  assert.equal(state.step, 'workspace');
});

test('the workspace that was chosen is the one that is shared, for as long as was chosen', () => {
  const state = after(
    ...opened(),
    press({ type: 'guest-chosen' }),
    answer('guest', { user: SIGNED_IN.user, workspaces: WORKSPACES }),
    press({ type: 'workspace-chosen', workspaceId: 'ws_1' }),
    press({ type: 'allowed', scopes: ['openid'], lifetimeS: 2_592_000 }),
  );
  assert.deepEqual(state.open[0]?.request, {
    kind: 'consent',
    scopes: ['openid'],
    workspaceId: 'ws_1',
    lifetimeS: 2_592_000,
  });
});

test('a returning user goes straight to the accounts, and can not go back behind a consent given long ago', () => {
  const state = after(...opened({ ...SESSION, ...SIGNED_IN, is_authorized: true }));
  assert.equal(state.step, 'accounts');
  assert.equal(canGoBack(state), false);
  assert.equal(next(state, { type: 'leave' }).step, 'ended', 'nothing is lost by leaving');
});

test('an integration that the host asked for opens its form, once', () => {
  const wished = after(
    answer('init', { integration: 'solana' }),
    answer('session', { session: SESSION, hint: undefined }),
    ...asGuest,
    ...allowed,
    ...listed,
  );
  assert.equal(wished.step, 'connect-address');
  const back = next(wished, { type: 'back' });
  assert.equal(back.step, 'accounts');
  assert.equal(next(back, { type: 'back' }).step, 'consent');
});

test('an integration that can not be linked stays in the list', () => {
  for (const integration of ['bitcoin', 'kraken', 'gone'])
    assert.equal(after(...toAccounts, press({ type: 'picked', integration })).step, 'accounts');
});

test('of the ways to sign in, the host can leave some out but never add one', () => {
  const methods = (wishes: Parameters<typeof answer<'init'>>[1]) => {
    const state = after(
      answer('init', wishes),
      answer('session', { session: { ...SESSION, auth_methods: ['email'] }, hint: undefined }),
    );
    return state.step === 'sign-in' && state.session.auth_methods;
  };
  assert.deepEqual(methods({ authMethods: ['email', 'anonymous'] }), ['email']);
  assert.deepEqual(methods({ authMethods: ['anonymous'] }), ['email']);
});

for (const [where, session, hint, step] of [
  ['signing in', SESSION, { step: 'sign-in' }, 'sign-in'],
  ['the code', SESSION, { step: 'code', email: 'ada@example.com' }, 'code'],
  ['the code, with its address forgotten', SESSION, { step: 'code' }, 'sign-in'],
  [
    'the workspaces',
    { ...SESSION, ...SIGNED_IN, workspaces: WORKSPACES },
    { step: 'workspace' },
    'workspace',
  ],
  [
    'the consent after a choice of workspace',
    { ...SESSION, ...SIGNED_IN, workspaces: WORKSPACES },
    { step: 'consent', workspaceId: 'ws_1' },
    'consent',
  ],
  [
    'a workspace that is gone',
    { ...SESSION, ...SIGNED_IN, workspaces: WORKSPACES },
    { step: 'consent', workspaceId: 'gone' },
    'workspace',
  ],
  ['the consent', { ...SESSION, ...SIGNED_IN }, { step: 'consent' }, 'consent'],
  [
    'the accounts',
    { ...SESSION, ...SIGNED_IN, granted_scopes: ['openid'] },
    { step: 'accounts' },
    'accounts',
  ],
  [
    'connecting, which the server may have finished',
    { ...SESSION, ...SIGNED_IN, granted_scopes: ['openid'] },
    { step: 'connecting', integration: 'ethereum' },
    'accounts',
  ],
  ['a browser that remembers what the server does not know', SESSION, { step: 'consent' }, 'sign-in'],
] as const) {
  test(`a reload leads back to where it was: ${where}`, () => {
    const state = after(...opened(session as typeof SESSION, hint as ResumeHint));
    assert.equal(state.step, step);
  });
}

test('a reload leads back to an open form as soon as the catalogue is there', () => {
  const session = { ...SESSION, ...SIGNED_IN, granted_scopes: ['openid' as const] };
  const state = after(...opened(session, { step: 'connect-address', integration: 'solana' }), ...listed);
  assert.equal(state.step === 'connect-address' && state.integration.id, 'solana');
});

test('a success that was lost on the way is recovered from a link token which has ended', () => {
  const state = after(
    answer('init', {}),
    fail('session', 'TOKEN_ALREADY_USED'),
    answer('recover', { publicToken: 'public_x' }),
    press({ type: 'leave' }),
  );
  assert.deepEqual(state.step === 'ended' && state.outcome, { type: 'success', publicToken: 'public_x' });
});

test('a link token that ended long ago is said to have ended', () => {
  const state = after(
    answer('init', {}),
    fail('session', 'TOKEN_ALREADY_USED'),
    fail('recover', 'TOKEN_ALREADY_USED'),
  );
  assert.equal(state.step === 'problem' && state.cause, 'already-finished');
});

test('an expired link starts again with a new token from the host', () => {
  const state = after(
    ...toAccounts,
    press({ type: 'picked', integration: 'ethereum' }),
    press({ type: 'address-submitted', address: '0x47c2', chains: [] }),
    fail('link', 'TOKEN_EXPIRED'),
    press({ type: 'start-again' }),
  );
  assert.deepEqual(state.open[0]?.request, { kind: 'init', renew: true });
  const again = next(state, answer('init', {})(state));
  assert.deepEqual(kinds(again), ['session']);
  assert.equal(again.drafts.addresses['ethereum'], '0x47c2', 'what was typed is still there');
  // Where the session went on in the fresh one, so does the form; where it did not, nobody is signed in.
  const session = { ...SESSION, ...SIGNED_IN, granted_scopes: ['openid' as const] };
  const hint: ResumeHint = { step: 'connecting', integration: 'ethereum' };
  const stands = next(again, answer('session', { session, hint })(again));
  assert.equal(next(stands, answer('catalogue', CATALOGUE)(stands)).step, 'connect-address');
  assert.equal(next(again, answer('session', { session: SESSION, hint })(again)).step, 'sign-in');
});

test('a failure of linking leads back to the form, with what was typed', () => {
  const state = after(...toAccounts, ...connecting, fail('link', 'SANDBOX_ADDRESS_NOT_ALLOWED'));
  assert.equal(state.step, 'connect-address');
  assert.equal(state.failure?.code, 'SANDBOX_ADDRESS_NOT_ALLOWED');
  assert.equal(state.drafts.addresses['ethereum'], '0x47c2');
});

test('an account that is being read can be left running, and its end is seen among the accounts', () => {
  const state = after(...toAccounts, ...connecting, press({ type: 'left-running' }));
  assert.equal(state.step, 'accounts');
  assert.ok(kinds(state).includes('link'));
  const linked = next(state, answer('link', account('w1'))(state));
  assert.deepEqual(linked.step === 'accounts' && linked.accounts, [account('w1')]);
});

test('an account that is still being read is looked at again until it has been', () => {
  const reading = after(...toAccounts, ...connecting, answer('link', account('w1', 'syncing')));
  assert.equal(reading.step, 'connecting');
  assert.deepEqual(kinds(reading), ['accounts']);
  const read = next(reading, answer('accounts', [account('w1')])(reading));
  assert.equal(read.step, 'accounts');
});

test('saying no ends with consent_denied, without another question', () => {
  const state = after(...opened(), ...asGuest, press({ type: 'denied' }));
  assert.deepEqual(state.step === 'ended' && state.outcome, {
    type: 'exit',
    status: 'consent_denied',
    step: 'consent',
  });
  assert.deepEqual(kinds(state), ['exit']);
});

test('leaving an origin that is not registered is a failure with its code', () => {
  const state = after(answer('init', {}), fail('session', 'ORIGIN_NOT_ALLOWED'), press({ type: 'leave' }));
  assert.deepEqual(state.step === 'ended' && state.outcome, {
    type: 'exit',
    status: 'failed',
    step: 'problem',
    error: 'ORIGIN_NOT_ALLOWED',
  });
});

test('what takes long is asked again on request, and the old question is given up', () => {
  const waiting = after(...opened(), press({ type: 'guest-chosen' }));
  const request = waiting.open[0]?.request;
  assert.ok(request);
  const slow = next(waiting, { type: 'slow', request });
  assert.equal(slow.open[0]?.slow, true);
  const again = next(slow, { type: 'retry' });
  assert.notEqual(again.open[0]?.request, request);
  assert.deepEqual(again.open, [{ request: { kind: 'guest' }, slow: false }]);
});

test('what works once is told that it is sent again, and only then', () => {
  const typed = after(
    ...opened(),
    press({ type: 'email-submitted', email: 'ada@example.com' }),
    answer('send-code', { resendAt: 0 }),
    press({ type: 'code-submitted', code: '123456' }),
  );
  const sent = { kind: 'verify-code', email: 'ada@example.com', code: '123456' };
  assert.deepEqual(typed.open[0]?.request, sent);
  const lost = next(typed, fail('verify-code', 'unreachable')(typed));
  const again = next(lost, { type: 'retry' });
  assert.deepEqual(again.open[0]?.request, { ...sent, repeated: true });
});

test('what is typed and not sent is there again after Back', () => {
  const atSignIn = after(...opened(), press({ type: 'typed', text: 'ada@' }));
  assert.equal(atSignIn.drafts.email, 'ada@');
  const back = after(
    ...toAccounts,
    press({ type: 'picked', integration: 'ethereum' }),
    press({ type: 'typed', text: '0x47' }),
    press({ type: 'back' }),
    press({ type: 'picked', integration: 'ethereum' }),
  );
  assert.equal(back.drafts.addresses['ethereum'], '0x47');
});

test('a failure keeps the chains that were chosen, until another address is typed', () => {
  const failed = after(...toAccounts, ...connecting, fail('link', 'INTERNAL_ERROR'));
  assert.deepEqual(failed.drafts.chains['ethereum'], ['base']);
  assert.equal(failed.failure?.code, 'INTERNAL_ERROR');
  const looking = next(failed, { type: 'address-typed', address: '0x47c2' });
  assert.equal(
    looking.failure,
    failed.failure,
    'the form looks where the address has been active, and says still why it failed',
  );
  const typing = next(failed, { type: 'typed', text: '0x48' });
  assert.deepEqual(typing.drafts.chains, {});
  assert.equal(typing.failure, undefined, 'what went wrong was about another address');
});

test('whoever goes back from the code, and on again with the same address, is asked for the code that was sent', () => {
  const sent = [
    ...opened(),
    press({ type: 'email-submitted', email: 'ada@example.com' }),
    answer('send-code', { resendAt: 7 }),
  ];
  const again = after(
    ...sent,
    press({ type: 'back' }),
    press({ type: 'email-submitted', email: 'ada@example.com' }),
  );
  assert.deepEqual([again.step, kinds(again)], ['code', []]);
  assert.equal(again.step === 'code' && again.resendAt, 7);
  const another = after(
    ...sent,
    press({ type: 'back' }),
    press({ type: 'email-submitted', email: 'b@example.com' }),
  );
  assert.deepEqual(kinds(another), ['send-code']);
  const used = after(
    ...sent,
    press({ type: 'code-submitted', code: '123456' }),
    answer('verify-code', SIGNED_IN),
    press({ type: 'back' }),
    press({ type: 'email-submitted', email: 'ada@example.com' }),
  );
  assert.deepEqual(kinds(used), ['send-code'], 'a code that was used is of no more use');
});

test('wrong code stays at the code', () => {
  const state = after(
    ...opened(),
    press({ type: 'email-submitted', email: 'ada@example.com' }),
    answer('send-code', { resendAt: 0 }),
    press({ type: 'code-submitted', code: '000000' }),
    fail('verify-code', 'INVALID_CODE'),
  );
  assert.equal(state.step, 'code');
  assert.equal(state.failure?.code, 'INVALID_CODE');
  assert.equal(next(state, { type: 'back' }).drafts.email, 'ada@example.com');
});
