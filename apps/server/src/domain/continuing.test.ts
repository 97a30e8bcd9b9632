import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_SCOPES, type Scope } from '@kryptos_connect/protocol';
import fc from 'fast-check';
import { consentThatHolds } from './continuing.js';
import { requiredOf } from './scopes.js';

const scopes = fc
  .subarray(ALL_SCOPES as Scope[])
  .map((some): Scope[] => [...new Set<Scope>(['openid', ...some])]);
const workspace = fc.constantFrom('one', 'two');

test('a consent that goes over holds for what is asked for, was agreed to, and can not be declined', () => {
  fc.assert(
    fc.property(
      scopes,
      scopes,
      scopes,
      workspace,
      fc.option(workspace),
      (granted, asked, required, workspace_id, requested) => {
        const before = { workspace_id, granted_scopes: granted, lifetime_s: 3600 };
        const held = consentThatHolds(before, { scopes: asked, requested_workspace_id: requested }, required);
        if (held.granted_scopes === null) {
          const lacks = requiredOf(asked, required).some((scope) => !granted.includes(scope));
          assert.ok(lacks || (requested !== null && requested !== workspace_id));
          assert.deepEqual(held, { workspace_id: null, granted_scopes: null, lifetime_s: null });
          return;
        }
        assert.deepEqual([held.workspace_id, held.lifetime_s], [workspace_id, 3600]);
        assert.deepEqual(
          held.granted_scopes,
          asked.filter((scope) => granted.includes(scope)),
        );
        assert.ok(requiredOf(asked, required).every((scope) => held.granted_scopes?.includes(scope)));
      },
    ),
  );
});

test('nothing holds where nothing was agreed to', () => {
  const asked = { scopes: ['openid'] as const, requested_workspace_id: null };
  for (const before of [
    { workspace_id: 'one', granted_scopes: null, lifetime_s: null },
    { workspace_id: null, granted_scopes: null, lifetime_s: null },
  ])
    assert.equal(consentThatHolds(before, asked, []).granted_scopes, null);
});
