import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isScope, parseScopes } from './scopes.js';

for (const [list, scopes] of [
  ['portfolios:read', ['openid', 'portfolios:read']],
  ['openid portfolios:read openid', ['openid', 'portfolios:read']],
  ['  email   profile ', ['openid', 'email', 'profile']],
  ['', undefined],
  ['   ', undefined],
  ['portfolios:read portfolios:sell', undefined],
  ['PORTFOLIOS:READ', undefined],
  ['__proto__', undefined],
  ['constructor', undefined],
  ['email,profile', undefined],
] as const) {
  test(`"${list}" is read as ${scopes ? scopes.join(' ') : 'no list of scopes'}`, () => {
    assert.deepEqual(parseScopes(list), scopes);
  });
}

test('names that every object has are no scopes', () => {
  for (const name of ['__proto__', 'toString', 'hasOwnProperty', null, 1]) assert.equal(isScope(name), false);
});
