import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kryptos, KryptosError } from '@kryptos_connect/server-sdk';
import { realKryptos, walkThroughWidget } from './testing/real-kryptos.js';

const ORIGIN = 'http://localhost:4500';

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => assert.fail('it should have failed'),
    (error: unknown) => (error instanceof KryptosError ? error.code : error),
  );

test('the SDK goes the whole way with the real server, from a link token to a revoked grant', async (t) => {
  const { url, client_id, client_secret } = await realKryptos(t, ORIGIN);
  const kryptos = new Kryptos({ clientId: client_id, clientSecret: client_secret, baseUrl: url.href });

  const { link_token } = await kryptos.linkTokens.create({
    scopes: 'portfolios:read integrations:read email',
  });
  const public_token = await walkThroughWidget(url, link_token, ORIGIN);
  assert.ok(public_token);

  const first = await kryptos.tokens.exchange(public_token, { idempotencyKey: 'once' });
  assert.deepEqual(first.scope.split(' ').sort(), [
    'email',
    'integrations:read',
    'openid',
    'portfolios:read',
  ]);
  assert.equal(first.expires_in, 473_040_000);
  assert.deepEqual(await kryptos.tokens.exchange(public_token, { idempotencyKey: 'once' }), first);
  assert.equal(await codeOf(kryptos.tokens.exchange(public_token)), 'TOKEN_ALREADY_USED');

  const { access_token, grant_id } = first;
  const { holdings, summary } = await kryptos.data.holdings(access_token);
  assert.ok(holdings.length >= 12);
  assert.ok(summary.totalValue > 0);
  const { integrations, pagination } = await kryptos.data.integrations(access_token);
  assert.equal(integrations[0]?.provider, 'ethereum');
  assert.equal(pagination.totalCount, 1);
  const { userInfo } = await kryptos.data.userinfo(access_token);
  assert.ok(userInfo.sub);

  const session = await kryptos.linkTokens.checkSession(access_token);
  assert.ok(session.has_valid_session && session.grant_id === grant_id && session.user_id === userInfo.sub);
  const returning = await kryptos.linkTokens.create({ access_token, scopes: 'portfolios:read' });
  assert.equal(returning.has_existing_grant, true);
  assert.equal(await walkThroughWidget(url, returning.link_token, ORIGIN), null);

  const grants: string[] = [];
  for await (const grant of kryptos.grants.list({ pageSize: 1 })) grants.push(grant.grant_id);
  assert.deepEqual(grants, [grant_id]);

  await kryptos.tokens.revoke(grant_id);
  await kryptos.tokens.revoke(grant_id);
  assert.equal(await codeOf(kryptos.data.holdings(access_token)), 'INVALID_GRANT');
  assert.deepEqual(await kryptos.linkTokens.checkSession(access_token), {
    has_valid_session: false,
    reason: 'grant_revoked',
  });
  assert.equal((await kryptos.grants.page()).count, 0);

  const impostor = new Kryptos({ clientId: client_id, clientSecret: 'secret_guess', baseUrl: url.href });
  assert.equal(await codeOf(impostor.grants.page()), 'INVALID_CLIENT');
  assert.equal(
    await codeOf(kryptos.linkTokens.create({ scopes: 'portfolios:write nonsense' })),
    'INVALID_SCOPE',
  );
  assert.equal(await codeOf(kryptos.tokens.revoke('cgrant_unknown')), 'INVALID_GRANT');
  assert.equal(await codeOf(kryptos.grants.page({ limit: 1000 })), 'INVALID_REQUEST');
});
