import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ApprovalGuard, IN_SIGHT_MS } from './approval-guard.js';

const trusted = { isTrusted: true };
let clock: number;
let see: (seen: boolean) => void;
let watched: AbortSignal;
let button: EventTarget;
let guard: ApprovalGuard;

/** A person's event: Node's own are never trusted. */
const press = (type: 'pointerdown' | 'keydown', repeat = false) => {
  const event = new Event(type);
  Object.defineProperties(event, { isTrusted: { value: true }, repeat: { value: repeat } });
  button.dispatchEvent(event);
};

beforeEach(() => {
  clock = 1000;
  button = new EventTarget();
  guard = new ApprovalGuard({
    now: () => clock,
    watch: (_element, report, signal) => {
      see = report;
      watched = signal;
    },
  });
  guard.guard(button as Element);
});

for (const type of ['pointerdown', 'keydown'] as const) {
  test(`${type} after the time in sight is approved`, () => {
    see(true);
    clock += IN_SIGHT_MS;
    press(type);
    assert.equal(guard.judge(trusted), 'approved');
  });

  test(`${type} before the time in sight is early, however late it is let go`, () => {
    see(true);
    clock += IN_SIGHT_MS - 1;
    press(type);
    clock += 10_000;
    assert.equal(guard.judge(trusted), 'early');
  });
}

test('after an early press the next one counts', () => {
  see(true);
  press('pointerdown');
  assert.equal(guard.judge(trusted), 'early');
  clock += IN_SIGHT_MS;
  press('pointerdown');
  assert.equal(guard.judge(trusted), 'approved');
});

test('a key that is held down is one early press, however often it is repeated', () => {
  see(true);
  press('keydown');
  for (let repeats = 0; repeats < 100; repeats++) {
    assert.equal(guard.judge(trusted), 'early');
    clock += 30;
    press('keydown', true);
  }
  press('keydown');
  assert.equal(guard.judge(trusted), 'approved');
});

test('a key that went down on the screen before is early for as long as it is held', () => {
  see(true);
  clock += IN_SIGHT_MS * 2;
  press('keydown', true);
  assert.equal(guard.judge(trusted), 'early');
});

test('what a script clicks is never approved', () => {
  see(true);
  clock += IN_SIGHT_MS;
  assert.equal(guard.judge({ isTrusted: false }), 'untrusted');
});

test('nothing counts before it was seen', () => {
  clock += IN_SIGHT_MS;
  assert.equal(guard.judge(trusted), 'covered');
});

test('covered for a moment, the time starts anew', () => {
  see(true);
  clock += IN_SIGHT_MS;
  see(false);
  assert.equal(guard.judge(trusted), 'covered');
  see(true);
  clock += IN_SIGHT_MS - 1;
  assert.equal(guard.judge(trusted), 'early');
});

test('seen again and again it is one time in sight', () => {
  see(true);
  clock += IN_SIGHT_MS - 1;
  see(true);
  clock += 1;
  assert.equal(guard.judge(trusted), 'approved');
});

test('assistive technology that only clicks is approved once the time is over', () => {
  see(true);
  assert.equal(guard.judge(trusted), 'early');
  clock += IN_SIGHT_MS;
  assert.equal(guard.judge(trusted), 'approved');
});

test('released, it stops watching and approves nothing', () => {
  see(true);
  clock += IN_SIGHT_MS;
  guard.release();
  assert.equal(watched.aborted, true);
  assert.equal(guard.judge(trusted), 'covered');
});
