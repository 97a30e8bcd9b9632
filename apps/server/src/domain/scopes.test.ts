import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL_SCOPES, type Scope } from '@kryptos_connect/protocol';
import fc from 'fast-check';
import { optionalOf, requiredOf, scopesAgreedTo, scopesAskedFor } from './scopes.js';

const someScopes = fc.uniqueArray(fc.constantFrom<Scope>(...ALL_SCOPES));

describe('the scopes of a link token', () => {
  it('are the client’s own when none are named', () => {
    assert.deepEqual(scopesAskedFor(undefined, ['email', 'openid']), ['openid', 'email']);
  });

  it('always hold openid, even where the client did not register it', () => {
    assert.deepEqual(scopesAskedFor('email', ['email']), ['openid', 'email']);
  });

  it('are none at all when one is unknown, not allowed, or the list is empty', () => {
    for (const list of ['', ' ', 'email everything', 'email portfolios:read', 'email,openid', '__proto__'])
      assert.equal(scopesAskedFor(list, ['email']), undefined, list);
  });
});

describe('the scopes that begin switched off', () => {
  const asked: readonly Scope[] = ['openid', 'email', 'tax:read', 'nft:read'];
  for (const [listed, expected] of [
    [undefined, []],
    ['', []],
    ['nft:read tax:read', ['tax:read', 'nft:read']],
    ['tax:read tax:read', ['tax:read']],
    ['defi:read', undefined],
    ['everything', undefined],
    ['tax:read everything', undefined],
    ['openid', undefined],
    ['email tax:read', undefined],
    ['__proto__', undefined],
  ] as const)
    it(`are ${JSON.stringify(expected)} of “${listed}”, where email is required`, () => {
      assert.deepEqual(optionalOf(listed, asked, ['email']), expected);
    });
});

describe('consent', () => {
  it('is never for more than was asked, and never for less than is required', () => {
    fc.assert(
      fc.property(someScopes, someScopes, someScopes, (agreed, others, required) => {
        const asked: Scope[] = [...new Set<Scope>(['openid', ...others])];
        const granted = scopesAgreedTo(agreed, asked, required);
        const widened = agreed.some((scope) => !asked.includes(scope));
        const incomplete = requiredOf(asked, required).some(
          (scope) => scope !== 'openid' && !agreed.includes(scope),
        );
        assert.equal(granted === undefined, widened || incomplete);
        if (granted !== undefined) assert.deepEqual(new Set(granted), new Set<Scope>(['openid', ...agreed]));
      }),
    );
  });
});
