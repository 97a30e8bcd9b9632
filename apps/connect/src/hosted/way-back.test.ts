import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Ending, wayBack } from './way-back.js';

const success: Ending = { type: 'success', publicToken: 'public_x' };

for (const [name, uri, state, ending, expected] of [
  [
    'a new grant',
    'https://a.example/done',
    's',
    success,
    'https://a.example/done?public_token=public_x&state=s',
  ],
  ['no state', 'https://a.example/done', undefined, success, 'https://a.example/done?public_token=public_x'],
  [
    'a query of its own, byte for byte',
    'https://a.example/done?b=x%20y&c=+&d',
    's',
    success,
    'https://a.example/done?b=x%20y&c=+&d&public_token=public_x&state=s',
  ],
  [
    'a returning user',
    'https://a.example/done',
    's',
    { type: 'success', publicToken: null },
    'https://a.example/done?state=s',
  ],
  [
    'a returning user without state',
    'https://a.example/done',
    undefined,
    { type: 'success', publicToken: null },
    'https://a.example/done',
  ],
  [
    'who left',
    'https://a.example/done',
    's',
    { type: 'exit', status: 'closed' },
    'https://a.example/done?error=access_denied&error_description=closed&state=s',
  ],
  [
    'who did not allow',
    'https://a.example/done',
    's',
    { type: 'exit', status: 'consent_denied' },
    'https://a.example/done?error=access_denied&error_description=consent_denied&state=s',
  ],
  [
    'what could not go on',
    'https://a.example/done',
    's',
    { type: 'exit', status: 'failed', error: 'TOKEN_EXPIRED' },
    'https://a.example/done?error=server_error&error_description=failed%3A+TOKEN_EXPIRED&state=s',
  ],
  ['an app’s own scheme', 'acme.app://done', 's', success, 'acme.app://done?public_token=public_x&state=s'],
  [
    'an app’s own scheme, short',
    'acme.app:/done',
    's',
    success,
    'acme.app:/done?public_token=public_x&state=s',
  ],
] as const) {
  test(`the way back of ${name}`, () => assert.equal(wayBack(uri, state, ending), expected));
}

test('whatever the state is, it is one value of the query, and comes back as it was', () => {
  const hostile = fc.constantFrom(
    '//evil.example',
    'https://evil.example/?a=b',
    '&error=access_denied',
    '#fragment',
    'a&public_token=public_evil',
    'javascript:alert(1)',
    '\\\\evil.example',
    'x%26y%3Dz',
  );
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (state) => {
      const url = new URL(wayBack('https://a.example/done?own=1', state, success));
      assert.equal(`${url.origin}${url.pathname}${url.hash}`, 'https://a.example/done');
      assert.deepEqual(
        [...url.searchParams].map(([key]) => key),
        ['own', 'public_token', 'state'],
      );
      assert.equal(url.searchParams.get('public_token'), 'public_x');
      assert.equal(url.searchParams.get('state'), new TextDecoder().decode(new TextEncoder().encode(state)));
    }),
  );
});
