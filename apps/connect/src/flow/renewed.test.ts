import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WidgetSession } from '@kryptos_connect/protocol';
import type { FlowEvent } from './events.js';
import { next } from './next.js';
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

const PROFILE = { scope: 'profile', title: 'Your profile', description: 'A name.', required: false } as const;
const LATER = { ...SESSION, expires_at: '2030-01-01T00:30:00.000Z' };
const SIGNED: WidgetSession = { ...LATER, ...SIGNED_IN };
const AGREED: WidgetSession = { ...SIGNED, granted_scopes: ['openid'] };
const SEVERAL = { ...SIGNED_IN, workspaces: WORKSPACES };

const opened: Makes[] = [answer('init', {}), answer('session', { session: SESSION, hint: undefined })];
const guest: Makes[] = [press({ type: 'guest-chosen' }), answer('guest', SIGNED_IN)];
const coded: Makes[] = [
  press({ type: 'email-submitted', email: 'ada@example.com' }),
  answer('send-code', { resendAt: 7 }),
];
const allowed: Makes[] = [
  press({ type: 'allowed', scopes: ['openid'] }),
  answer('consent', { granted_scopes: ['openid'], workspace_id: 'ws_1', lifetime_s: 473_040_000 }),
];
const listed: Makes[] = [answer('catalogue', CATALOGUE), answer('accounts', [account('w1')])];
const accounts = [...opened, ...guest, ...allowed, ...listed];
const form: Makes[] = [
  ...accounts,
  press({ type: 'picked', integration: 'ethereum' }),
  press({ type: 'address-typed', address: '0x47c2' }),
];

const renew = (state: State, session: WidgetSession): State =>
  next(state, { type: 'renewed', session, wishes: {} });

/** Each step that can hold something, with a request under way, and the session that has come as far. */
const STEPS: readonly (readonly [State['step'], Makes[], WidgetSession])[] = [
  ['sign-in', [...opened, press({ type: 'guest-chosen' })], LATER],
  ['code', [...opened, ...coded, press({ type: 'code-submitted', code: '123456' })], LATER],
  [
    'workspace',
    [...opened, ...coded, press({ type: 'code-submitted', code: '1' }), answer('verify-code', SEVERAL)],
    {
      ...LATER,
      ...SEVERAL,
    },
  ],
  ['consent', [...opened, ...guest, press({ type: 'allowed', scopes: ['openid'] })], SIGNED],
  ['accounts', [...accounts, press({ type: 'done-pressed' })], AGREED],
  ['connect-address', form, AGREED],
  ['connecting', [...form, press({ type: 'address-submitted', address: '0x47c2', chains: [] })], AGREED],
];

for (const [step, makes, session] of STEPS) {
  test(`at ${step} a renewed link changes nothing but the session`, () => {
    const state = after(...makes);
    assert.equal(state.step, step);
    assert.deepEqual(renew(state, session), { ...state, session });
  });

  test(`at ${step} a renewed link changes nothing behind a problem either`, () => {
    const state = next(after(...makes), { type: 'view-failed', isOnline: true });
    const resumed = next(renew(state, session), { type: 'retry' });
    assert.equal(resumed.step, step);
    assert.deepEqual('session' in resumed && resumed.session, session);
  });
}

test('where the session has not come as far, the last step that it allows comes, with all that was typed', () => {
  const state = after(...form);
  for (const [session, step] of [
    [LATER, 'sign-in'],
    [SIGNED, 'consent'],
    [{ ...LATER, ...SEVERAL }, 'workspace'],
    [{ ...SIGNED, is_authorized: true }, 'connect-address'],
  ] as const) {
    const renewed = renew(state, session);
    assert.equal(renewed.step, step);
    assert.equal(renewed.drafts, state.drafts);
  }
  for (const before of [after(...opened, ...guest), after(...(STEPS[2]?.[1] ?? []))])
    assert.equal(renew(before, LATER).step, 'sign-in');
});

test('a press of `Allow` for one question is no answer to another', () => {
  const state = after(...opened, ...guest, press({ type: 'allowed', scopes: ['openid'] }));
  const asked = renew(state, { ...SIGNED, scopes: [...SESSION.scopes, PROFILE] });
  assert.equal(asked.step, 'consent');
  assert.deepEqual(asked.open, []);
  assert.equal(asked.step === 'consent' && asked.session.scopes.length, 2);
});

test('what the host wishes is wished of the fresh session too', () => {
  const event: FlowEvent = {
    type: 'renewed',
    session: LATER,
    wishes: { authMethods: ['email'], integration: 'solana' },
  };
  const state = next(after(...opened), event);
  assert.deepEqual('session' in state && state.session, {
    ...LATER,
    auth_methods: ['email'],
    integration: 'solana',
  });
});

test('before the session, and after the end, there is nothing to renew', () => {
  const done = after(...accounts, press({ type: 'done-pressed' }), answer('finish', { publicToken: 'p' }));
  const ended = next(done, { type: 'finish-pressed' });
  const expired = after(...opened, press({ type: 'guest-chosen' }), fail('guest', 'TOKEN_EXPIRED'));
  for (const state of [after(), done, ended, expired])
    assert.deepEqual(renew(state, LATER), state, state.step);
});
