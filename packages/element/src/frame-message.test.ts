import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERROR_CODES, EXIT_STATUSES, FAILURE_CAUSES, FrameMessage, STEPS } from '@kryptos_connect/protocol';
import fc from 'fast-check';
import { readFrameMessage } from './frame-message.js';

const schemaReads = (data: unknown): unknown => {
  const { success, data: message } = FrameMessage.safeParse(data);
  return success ? JSON.parse(JSON.stringify(message)) : undefined;
};
const weRead = (data: unknown): unknown => {
  const message = readFrameMessage(data);
  return message && JSON.parse(JSON.stringify(message));
};

const token = fc.stringMatching(/^[!#-[\]-~]{1,200}$/);
const envelope = { v: fc.constant(1), seq: fc.integer({ min: 1, max: 10 ** 9 }) };
const message = fc.oneof(
  ...[
    { type: fc.constant('ready'), nonce: fc.stringMatching(/^[\w-]{20,50}$/) },
    { type: fc.constant('step'), name: fc.constantFrom(...STEPS) },
    { type: fc.constant('success'), publicToken: fc.option(token) },
    {
      type: fc.constant('error'),
      code: fc.constantFrom(...ERROR_CODES),
      message: fc.string({ unit: 'binary', maxLength: 300 }),
      requestId: fc.option(fc.stringMatching(/^[\w-]{1,100}$/), { nil: undefined }),
      cause: fc.option(fc.constantFrom(...FAILURE_CAUSES), { nil: undefined }),
      fatal: fc.boolean(),
    },
    {
      type: fc.constant('exit'),
      status: fc.constantFrom(...EXIT_STATUSES),
      step: fc.constantFrom(...STEPS),
      error: fc.option(fc.constantFrom(...ERROR_CODES), { nil: undefined }),
    },
    { type: fc.constant('renew') },
    { type: fc.constant('resize'), height: fc.integer({ min: 0, max: 100_000 }) },
    {
      type: fc.constant('open-url'),
      url: fc.stringMatching(/^(https:\/\/|wc:)[!#-[\]-~]{1,1990}$/),
    },
  ].map((fields: Record<string, fc.Arbitrary<unknown>>) => fc.record({ ...envelope, ...fields })),
);

/** What may stand where a field of a message does. */
const anything = fc.oneof(
  fc.constantFrom(null, undefined, 0, 1, -1, 1.5, 100_001, '', '1', 'ready', true, {}, [], ['ready'], '\0'),
  fc.string({ maxLength: 250 }),
  fc.jsonValue(),
);

test('every message of the contract is read as the schema reads it', () => {
  fc.assert(
    fc.property(message, fc.dictionary(fc.string(), anything), (given, more) => {
      const read = weRead({ ...more, ...given });
      assert.notEqual(read, undefined);
      assert.deepEqual(read, schemaReads({ ...more, ...given }));
    }),
    { numRuns: 500 },
  );
});

test('with a field exchanged it is read exactly if the schema reads it', () => {
  const known: Readonly<Record<string, readonly unknown[]>> = {
    name: STEPS,
    status: EXIT_STATUSES,
    step: STEPS,
    code: ERROR_CODES,
    error: ERROR_CODES,
    cause: FAILURE_CAUSES,
    nonce: [],
  };
  const isLonger = (value: unknown, length: number) => typeof value === 'string' && value.length > length;
  // What the element takes that the schema does not, all on purpose: words that a later version may have, texts as long
  // as their message, a height that no screen has, a URL that is looked at where it is opened, and the number 0, which is below every other.
  const takesMore = (given: Record<string, unknown>): boolean =>
    Object.entries(known).some(
      ([key, words]) =>
        typeof given[key] === 'string' && /^[\w-]{1,100}$/.test(given[key]) && !words.includes(given[key]),
    ) ||
    isLonger(given['message'], 1000) ||
    Number(given['height']) > 100_000 ||
    given['seq'] === 0 ||
    typeof given['url'] === 'string';
  let refused = 0;
  fc.assert(
    fc.property(message, fc.nat(), anything, (given: Record<string, unknown>, at, value) => {
      const keys = Object.keys(given);
      const changed = { ...given, [keys[at % keys.length] as string]: value };
      const schema = schemaReads(changed);
      const ours = weRead(changed);
      if (!ours) refused++;
      if (schema !== undefined) assert.deepEqual(ours, schema);
      else if (!takesMore(changed)) assert.equal(ours, undefined);
    }),
    { numRuns: 3000 },
  );
  assert.ok(refused > 1000, 'most changes make it no message');
});

test('without one of its fields it is no message, unless the schema says that it is', () => {
  fc.assert(
    fc.property(message, fc.nat(), (given: Record<string, unknown>, at) => {
      const keys = Object.keys(given);
      const { [keys[at % keys.length] as string]: _, ...rest } = given;
      assert.deepEqual(weRead(rest), schemaReads(rest));
    }),
    { numRuns: 1000 },
  );
});

test('a step, a status and a code of a later version are read', () => {
  assert.ok(readFrameMessage({ v: 1, seq: 1, type: 'step', name: 'connect-exchange' }));
  assert.ok(readFrameMessage({ v: 1, seq: 1, type: 'exit', status: 'timed_out', step: 'connect-wallet' }));
  assert.equal(readFrameMessage({ v: 1, seq: 1, type: 'step', name: '<img src=x>' }), undefined);
});

test('nothing made up is a message, and none throws', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const hostile = [
    undefined,
    null,
    0,
    1n,
    '',
    Symbol.iterator,
    [],
    circle,
    new Map(),
    { type: circle },
    { v: 1n },
  ];
  for (const value of hostile) assert.equal(readFrameMessage(value), undefined);
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
      (value) => {
        assert.equal(readFrameMessage(value), undefined);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a list of a hundred million holes, or as many bytes, is dropped without being looked at', () => {
  const holes: unknown[] = [];
  holes.length = 1e8;
  for (const value of [holes, new Uint8Array(1e8), { v: 1, seq: 1, type: 'step', name: holes }])
    assert.equal(readFrameMessage(value), undefined);
});

for (const type of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ['ready'], { toString: 1 }]) {
  test(`the type ${JSON.stringify(type)} is none`, () =>
    assert.equal(readFrameMessage({ v: 1, seq: 1, type, nonce: '0'.repeat(32) }), undefined));
}

test('prototype keys do not survive, and the message has no prototype', () => {
  const read = readFrameMessage(
    JSON.parse('{"v":1,"seq":1,"type":"renew","__proto__":{"fatal":true},"constructor":{"x":1}}'),
  );
  assert.deepEqual(Object.keys(read ?? {}).sort(), ['seq', 'type', 'v']);
  assert.equal(Object.getPrototypeOf(read), null);
});

test('a message of more than 64 KiB is none, also where the schema would pass over the rest', () => {
  const renew = { v: 1, seq: 1, type: 'renew' };
  assert.ok(readFrameMessage({ ...renew, more: 'x'.repeat(60_000) }));
  assert.equal(readFrameMessage({ ...renew, more: 'x'.repeat(1 << 20) }), undefined);
});
