import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { FrameMessage, Hello, HostMessage } from './messages.js';

const nonce = '0123456789abcdef0123456789abcdef';

for (const message of [
  {
    v: 1,
    seq: 1,
    type: 'init',
    linkToken: 'link_x',
    isAuthorized: false,
    config: { appName: '<b>x</b>', cssVars: { '--kc-primary': 'red' } },
  },
  { v: 1, seq: 2, type: 'update', theme: 'dark' },
  { v: 1, seq: 3, type: 'close' },
  { v: 1, seq: 4, type: 'ack', of: 9 },
]) {
  test(`the host may send ${message.type}`, () => assert.deepEqual(z.parse(HostMessage, message), message));
}

for (const message of [
  { v: 1, seq: 1, type: 'ready', nonce },
  { v: 1, seq: 2, type: 'step', name: 'consent' },
  { v: 1, seq: 3, type: 'success', publicToken: null },
  { v: 1, seq: 4, type: 'error', code: 'TOKEN_EXPIRED', message: 'x', fatal: false },
  { v: 1, seq: 5, type: 'exit', status: 'closed', step: 'accounts' },
  { v: 1, seq: 6, type: 'renew' },
  { v: 1, seq: 7, type: 'resize', height: 700 },
  { v: 1, seq: 8, type: 'open-url', url: 'wc:abc' },
]) {
  test(`the frame may send ${message.type}`, () => assert.deepEqual(z.parse(FrameMessage, message), message));
}

for (const [name, message] of [
  ['another version', { v: 2, seq: 1, type: 'close' }],
  ['no sequence number', { v: 1, type: 'close' }],
  ['a sequence number of zero', { v: 1, seq: 0, type: 'close' }],
  ['an unknown type', { v: 1, seq: 1, type: 'eval' }],
] as const) {
  test(`a host message with ${name} is refused`, () =>
    assert.equal(z.safeParse(HostMessage, message).success, false));
}

test('no made-up value is a message, and none throws', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      for (const schema of [Hello, HostMessage, FrameMessage])
        assert.equal(z.safeParse(schema, value).success, false);
    }),
  );
});

test('attributes are read as they are written on a page', () => {
  const message = z.parse(HostMessage, {
    v: 1,
    seq: 1,
    type: 'init',
    linkToken: 'link_x',
    isAuthorized: true,
    config: { language: 'pt-BR', authMethods: 'email anonymous' },
  });
  assert.ok(message.type === 'init');
  assert.deepEqual([message.config.language, message.config.authMethods], ['pt', ['email', 'anonymous']]);
});

test('a wish that does not fit is left out, and the others stay', () => {
  const config = {
    appName: 'x'.repeat(1 << 20),
    appLogo: 'javascript:alert(1)',
    theme: 'url(evil)',
    language: 'xx-YY',
    authMethods: ['email', 'telepathy'],
    integration: '\0',
    walletConnectProjectId: 7,
    cssVars: {
      color: 'red',
      '--kc-primary': 'x'.repeat(1 << 20),
      '--kc-border': 1,
      '--kc-bg-primary': 'blue',
    },
    copy: { headline: 'x'.repeat(81), fast: 'Quick', viewOnly: 'a\nb', more: 'x' },
    prefill: { address: {} },
  };
  const message = z.parse(HostMessage, {
    v: 1,
    seq: 1,
    type: 'init',
    linkToken: 'link_x',
    isAuthorized: true,
    config,
  });
  assert.ok(message.type === 'init');
  assert.deepEqual(JSON.parse(JSON.stringify(message.config)), {
    appName: 'x'.repeat(200),
    cssVars: { '--kc-bg-primary': 'blue' },
    copy: { fast: 'Quick' },
    prefill: {},
  });
});

test('an open widget is told of other words, and by null of none', () => {
  const read = (copy: unknown) => {
    const message = z.parse(HostMessage, { v: 1, seq: 2, type: 'update', copy });
    return message.type === 'update' && message.copy;
  };
  assert.deepEqual(read({ headline: 'All your coins' }), { headline: 'All your coins' });
  assert.deepEqual(read(null), {});
  assert.equal(read('All your coins'), undefined);
});

for (const url of [
  'javascript:alert(1)',
  'data:text/html,x',
  'http://x.example',
  'intent://x',
  ' https://x.example',
]) {
  test(`the frame may not open ${url}`, () =>
    assert.equal(z.safeParse(FrameMessage, { v: 1, seq: 1, type: 'open-url', url }).success, false));
}

test('prototype keys in a message reach nobody', () => {
  const parsed = z.parse(
    HostMessage,
    JSON.parse('{"v":1,"seq":1,"type":"close","__proto__":{"polluted":true}}'),
  );
  assert.equal('polluted' in parsed, false);
});
