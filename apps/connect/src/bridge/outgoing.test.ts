import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { FrameMessage, type FramePayload } from '@kryptos_connect/protocol';
import { Outgoing, RESEND_MS } from './outgoing.js';

const withTimers = (check: (outgoing: Outgoing, posted: FrameMessage[]) => void) => () => {
  mock.timers.enable({ apis: ['setInterval'] });
  const posted: FrameMessage[] = [];
  const outgoing = new Outgoing((message) => posted.push(message));
  try {
    check(outgoing, posted);
  } finally {
    outgoing.stop();
    mock.timers.reset();
  }
};

test(
  'messages are numbered from 1, and have the contract’s form',
  withTimers((outgoing, posted) => {
    outgoing.send({ type: 'ready', nonce: '0'.repeat(32) });
    outgoing.send({ type: 'step', name: 'consent' });
    assert.deepEqual(
      posted.map(({ seq }) => seq),
      [1, 2],
    );
    for (const message of posted) assert.deepEqual(FrameMessage.parse(message), message);
  }),
);

for (const payload of [
  { type: 'success', publicToken: 'public_x' },
  { type: 'exit', status: 'closed', step: 'consent' },
  { type: 'error', code: 'INTERNAL_ERROR', message: 'x', fatal: true },
] as const satisfies readonly FramePayload[]) {
  test(
    `${payload.type} is sent again, the same each time, until it is acknowledged`,
    withTimers((outgoing, posted) => {
      outgoing.send(payload);
      mock.timers.tick(RESEND_MS * 3);
      assert.equal(posted.length, 4);
      assert.ok(posted.every((message) => message === posted[0]));
      outgoing.acknowledge(99);
      mock.timers.tick(RESEND_MS);
      assert.equal(posted.length, 5, 'another number acknowledges nothing');
      outgoing.acknowledge(1);
      mock.timers.tick(RESEND_MS * 3);
      assert.equal(posted.length, 5);
    }),
  );
}

test(
  'what does not end the opening is sent once',
  withTimers((outgoing, posted) => {
    outgoing.send({ type: 'step', name: 'consent' });
    outgoing.send({ type: 'error', code: 'INTERNAL_ERROR', message: 'x', fatal: false });
    mock.timers.tick(RESEND_MS * 3);
    assert.equal(posted.length, 2);
  }),
);
