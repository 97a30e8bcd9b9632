import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STEPS } from '@kryptos_connect/protocol';
import fc from 'fast-check';
import type { FlowEvent } from './events.js';
import { wouldLose } from './leaving.js';
import { canGoBack, next } from './next.js';
import { isWaiting } from './open-requests.js';
import { INITIAL, type State } from './state.js';
import { table } from './table.js';
import { ANY_HAPPENING, ANY_PRESS, type Happening } from './testing/happenings.js';

/** Every state of a run, the first one included. */
const walk = (happenings: readonly Happening[]): State[] => {
  const states: State[] = [INITIAL];
  for (const happening of happenings) {
    const state = states.at(-1) as State;
    const event = happening(state);
    if (event) states.push(next(state, event));
  }
  return states;
};

const runs = fc.array(ANY_HAPPENING, { minLength: 1, maxLength: 60, size: 'max' });
const forAllStates = (check: (state: State, press: FlowEvent) => void) =>
  fc.assert(
    fc.property(runs, ANY_PRESS, (happenings, press) => {
      for (const state of walk(happenings)) check(state, press);
    }),
    { numRuns: 500 },
  );

test('there is a row for each step of the contract, one for what is shared, one for a window, and one for the end', () => {
  assert.deepEqual(Object.keys(table).sort(), [...STEPS, 'sharing', 'elsewhere', 'ended'].sort());
});

test('whatever happens, the flow is at a step that it knows, and never throws', () => {
  forAllStates((state) => assert.ok(Object.hasOwn(table, state.step)));
});

test('random runs reach every step, so that what is said of all states is said of all steps', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(runs, (happenings) => {
      for (const state of walk(happenings)) seen.add(state.step);
    }),
    { numRuns: 2000, seed: 1 },
  );
  assert.deepEqual([...seen].sort(), Object.keys(table).sort());
});

test('an opening ends once: nothing changes its outcome', () => {
  fc.assert(
    fc.property(runs, (happenings) => {
      const outcomes = walk(happenings).map((state) => (state.step === 'ended' ? state.outcome : undefined));
      const end = outcomes.findIndex((outcome) => outcome !== undefined);
      if (end >= 0) for (const outcome of outcomes.slice(end)) assert.equal(outcome, outcomes[end]);
    }),
    { numRuns: 1000 },
  );
});

test('a person can leave from everywhere, with at most one question', () => {
  forAllStates((state) => {
    const left = next(next(state, { type: 'leave' }), { type: 'leave-confirmed' });
    assert.equal(left.step, 'ended');
  });
});

test('leaving asks exactly where something would be lost', () => {
  forAllStates((state) => {
    if (state.step === 'ended' || state.leaving) return;
    const left = next(state, { type: 'leave' });
    assert.equal(left.step === 'ended', !wouldLose(state));
    assert.equal(left.leaving, wouldLose(state));
  });
});

test('whoever stays is where they were', () => {
  forAllStates((state) => {
    if (!state.leaving && wouldLose(state))
      assert.deepEqual(next(next(state, { type: 'leave' }), { type: 'stay' }), state);
  });
});

test('no state is a dead end: a request is under way, or a press leads on', () => {
  const presses: FlowEvent[] = [
    { type: 'back' },
    { type: 'retry' },
    { type: 'start-again' },
    { type: 'email-submitted', email: 'ada@example.com' },
    { type: 'guest-chosen' },
    { type: 'code-submitted', code: '123456' },
    { type: 'workspace-chosen', workspaceId: 'ws_1' },
    { type: 'allowed', scopes: ['openid'] },
    { type: 'done-pressed' },
    { type: 'finish-pressed' },
    { type: 'address-submitted', address: '0x1', chains: [] },
    { type: 'left-running' },
    { type: 'picked', integration: 'ethereum' },
    { type: 'picked', integration: 'solana' },
    { type: 'online' },
  ];
  // Nothing but leaving can follow these: there is no going on without the host, a catalogue, or a token.
  const final = (state: State) =>
    state.step === 'ended' ||
    (state.step === 'problem' && state.resume === undefined) ||
    (state.step === 'sharing' && state.revoked) ||
    (state.step === 'accounts' && state.catalogue !== undefined);
  forAllStates((state) => {
    if (final(state) || state.open.length > 0) return;
    assert.ok(
      presses.some((press) => next(state, press) !== state),
      `${state.step} is a dead end`,
    );
  });
});

test('back loses nothing that was typed, and asks for nothing', () => {
  forAllStates((state) => {
    const back = next(state, { type: 'back' });
    assert.equal(back.drafts, state.drafts);
    if (back.step !== 'accounts') assert.ok(back.open.length <= state.open.length);
  });
});

test('going back comes to an end', () => {
  forAllStates((state) => {
    let at = state;
    for (let steps = 0; canGoBack(at); steps++) {
      assert.ok(steps < 6, `back goes round in circles from ${state.step}`);
      at = next(at, { type: 'back' });
    }
  });
});

test('pressing twice is pressing once', () => {
  forAllStates((state, press) => {
    if (press.type === 'back' || press.type === 'retry') return;
    const once = next(state, press);
    // At another step the second press lands on what is there now, which the person has seen.
    if (once.step !== state.step || press.type === 'leave-confirmed') return;
    assert.deepEqual(next(once, press).open, once.open);
  });
});

test('an answer to a question that nobody asks any more changes nothing', () => {
  fc.assert(
    fc.property(runs, fc.nat(), (happenings, pick) => {
      const states = walk(happenings);
      const last = states.at(-1) as State;
      const old = states[pick % states.length]?.open[0]?.request;
      if (!old || last.open.some(({ request }) => request === old)) return;
      const late = { type: 'failed', request: old, failure: { code: 'TOKEN_EXPIRED', message: '' } } as const;
      assert.equal(next(last, late), last);
    }),
  );
});

test('when the network comes back it goes on where it was, with the same question', () => {
  forAllStates((state) => {
    if (!isWaiting(state) || state.step === 'problem' || state.step === 'ended') return;
    const offline = next(state, { type: 'offline' });
    assert.equal(offline.step, 'problem');
    assert.deepEqual(offline.open, []);
    const online = next(offline, { type: 'online' });
    const asked = ({ open }: State) => open.map(({ request }) => ({ ...request, repeated: undefined }));
    assert.deepEqual(asked(online), asked(state));
    assert.equal(online.step, state.step);
  });
});

test('a step that can not be drawn without a network is gone on with when it comes back, as what it asks is', () => {
  forAllStates((state) => {
    if (state.step === 'problem' || state.step === 'ended') return;
    const undrawn = next(state, { type: 'view-failed', isOnline: false });
    assert.ok(undrawn.step === 'problem' && undrawn.cause === 'offline');
    assert.equal(next(undrawn, { type: 'online' }).step, state.step);
    const unserved = next(state, { type: 'view-failed', isOnline: true });
    assert.ok(unserved.step === 'problem' && unserved.cause === 'unreachable');
  });
});

test('no state holds the same wish twice', () => {
  forAllStates((state) => {
    const wishes = state.open
      .filter(({ request }) => request.kind !== 'link')
      .map(({ request }) => `${request.kind} ${'walletId' in request ? request.walletId : ''}`);
    assert.equal(new Set(wishes).size, wishes.length);
  });
});
