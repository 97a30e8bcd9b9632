import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Hello, HostMessage } from '@kryptos_connect/protocol';
import fc from 'fast-check';
import { readHello, readHostMessage } from './host-message.js';

// Words of a host's own that do not fit are told of.
mock.method(console, 'warn', () => {});

/** As JSON, in which a field that is not there and one that is undefined are the same. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

const words = fc.oneof(
  fc.string({ maxLength: 70 }),
  fc.constantFrom(
    'dark',
    'auto',
    'en',
    'fr',
    'xx',
    'email',
    'anonymous',
    '',
    'a\u0000b',
    'https://x',
    'data:image/png,',
  ),
  fc.constantFrom(64, 65, 128, 129, 200, 201, 1000, 1001).map((length) => 'x'.repeat(length)),
);
const junk = fc.oneof(words, fc.jsonValue({ maxDepth: 1 }));
const orJunk = <T>(good: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: good }, { weight: 1, arbitrary: junk });
const some = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] });

const vars = orJunk(
  fc.dictionary(
    fc.oneof(fc.constantFrom('--kc-primary', '--kc-x', 'color', '__proto__', '--kc-'), fc.string()),
    junk,
  ),
);
const copy = fc.oneof(
  fc.constant(null),
  orJunk(
    some({
      headline: junk,
      fast: junk,
      fastMeaning: junk,
      viewOnly: junk,
      viewOnlyMeaning: junk,
      more: junk,
    }),
  ),
);
const update = { theme: words, language: words, cssVars: vars, copy };
const config = some({
  ...update,
  appName: junk,
  appLogo: junk,
  authMethods: orJunk(fc.array(words, { maxLength: 3 })),
  integration: junk,
  walletConnectProjectId: junk,
  prefill: orJunk(some({ address: junk, apiKey: junk, secretKey: junk, password: junk, accountName: junk })),
  more: junk,
});
const seq = fc.constantFrom<unknown>(0, 1, 2, -1, 1.5, Number.MAX_SAFE_INTEGER + 1, '1', null);
const message = some({
  v: fc.constantFrom<unknown>(1, 1, 1, 1, 2, '1'),
  seq: fc.oneof({ weight: 4, arbitrary: fc.constant<unknown>(1) }, { weight: 1, arbitrary: seq }),
  type: fc.constantFrom<unknown>('init', 'init', 'update', 'close', 'ack', 'eval', 'constructor', 1),
  linkToken: orJunk(fc.constant('link_x')),
  isAuthorized: orJunk(fc.boolean()),
  config: orJunk(config),
  of: seq,
  ...update,
});

test('what is read by hand is what the contract’s schema reads', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 20, arbitrary: message }, { weight: 1, arbitrary: junk }), (value) => {
      const fromJson: unknown = plain(value);
      const byHand = readHostMessage(fromJson);
      const bySchema = HostMessage.safeParse(fromJson).data;
      assert.deepEqual(plain(byHand), plain(bySchema));
      if (byHand) read++;
    }),
    { numRuns: 2000 },
  );
  assert.ok(read > 100, 'enough of them are messages');
});

test('a hello that is read by hand is what the contract’s schema reads', () => {
  const hello = some({
    type: fc.constantFrom<unknown>('kryptos:connect', 'kryptos:connect', 'other', 1),
    v: fc.constantFrom<unknown>(1, 1, 2),
    nonce: fc.constantFrom<unknown>('0'.repeat(32), 'A'.repeat(32), '0'.repeat(31), `${'0'.repeat(32)}\n`, 1),
    more: junk,
  });
  fc.assert(
    fc.property(fc.oneof(hello, junk), (value) => {
      const fromJson: unknown = plain(value);
      assert.deepEqual(readHello(fromJson), Hello.safeParse(fromJson).data);
    }),
    { numRuns: 1000 },
  );
});
