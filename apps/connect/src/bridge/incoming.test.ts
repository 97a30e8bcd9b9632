import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITS } from '@kryptos_connect/protocol';
import fc from 'fast-check';
import { Incoming } from './incoming.js';

const close = (seq: number) => ({ v: 1, seq, type: 'close' });

/** A reader whose clock stands still unless it is moved. */
const reader = () => {
  const clock = { ms: 0 };
  return { clock, incoming: new Incoming(() => clock.ms) };
};

test('a message of the contract is read', () => {
  const { incoming } = reader();
  assert.equal(incoming.read(close(1))?.type, 'close');
  assert.equal(incoming.dropped, 0);
});

test('a message is read once: its number, and any lower one, is used up', () => {
  const { incoming } = reader();
  assert.ok(incoming.read(close(5)));
  for (const seq of [5, 4, 1]) assert.equal(incoming.read(close(seq)), undefined);
  assert.ok(incoming.read(close(6)));
  assert.equal(incoming.dropped, 3);
});

test('a message that was refused uses up no number', () => {
  const { incoming } = reader();
  assert.equal(incoming.read({ v: 1, seq: 1000, type: 'eval' }), undefined);
  assert.ok(incoming.read(close(1)));
});

test('at most 200 messages a second are read', () => {
  const { incoming, clock } = reader();
  let read = 0;
  for (let seq = 1; seq <= 500; seq++) if (incoming.read(close(seq))) read++;
  assert.equal(read, LIMITS.messagesPerSecond);
  assert.equal(incoming.dropped, 300);
  clock.ms = 1000;
  assert.ok(incoming.read(close(1000)), 'and again in the next');
});

test('a message of 64 KB and more is dropped', () => {
  const { incoming } = reader();
  const init = (appLogo: string) => ({
    v: 1,
    seq: 1,
    type: 'init',
    linkToken: 'link_x',
    isAuthorized: false,
    config: {},
    appLogo,
  });
  assert.equal(incoming.read(init('x'.repeat(LIMITS.messageBytes))), undefined);
  assert.ok(incoming.read(init('x')));
});

test('what is read has no prototype, at any depth', () => {
  const { incoming } = reader();
  const message = incoming.read({
    v: 1,
    seq: 1,
    type: 'init',
    linkToken: 'link_x',
    isAuthorized: false,
    config: JSON.parse('{"__proto__":{"appName":"x"},"cssVars":{"--kc-primary":"red"},"constructor":1}'),
  });
  assert.ok(message?.type === 'init');
  assert.equal(Object.getPrototypeOf(message), null);
  assert.equal(Object.getPrototypeOf(message.config), null);
  assert.equal(Object.getPrototypeOf(message.config.cssVars), null);
  assert.deepEqual(Object.keys(message.config), ['cssVars']);
  assert.equal(message.config.appName, undefined);
});

test('what would unfold to billions of parts is dropped at once', () => {
  const { incoming } = reader();
  let laughs: unknown = 'ha';
  for (let level = 0; level < 7; level++) laughs = Array(100).fill(laughs);
  assert.equal(incoming.read({ v: 1, seq: 1, type: 'close', laughs }), undefined);
  assert.ok(incoming.read(close(1)));
});

test('a list of a hundred million holes, which costs its sender nothing, is dropped at once', () => {
  const { incoming } = reader();
  const holes: unknown[] = [];
  holes.length = 1e8;
  for (const hostile of [
    holes,
    { v: 1, seq: 1, type: 'close', holes },
    { v: 1, seq: 1, type: 'close', in: [holes] },
  ])
    assert.equal(incoming.read(hostile), undefined);
  assert.ok(incoming.read(close(1)));
});

test('nothing that is made up is read, and nothing throws', () => {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const { incoming, clock } = reader();
  for (const hostile of [undefined, null, 0, 1n, '', 'x'.repeat(1 << 20), [], cyclic, new Map(), Number.NaN])
    assert.equal(incoming.read(hostile), undefined);
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
      (value) => {
        clock.ms += 1000;
        assert.equal(incoming.read(value), undefined);
      },
    ),
  );
});
