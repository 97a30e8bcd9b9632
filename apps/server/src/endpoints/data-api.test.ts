import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { failure } from '../testing/answers.js';
import { grantOf, withBearer } from '../testing/granted.js';
import { PUBLIC_URL, startTestApp, type TestApp } from '../testing/test-app.js';
import { registerClient, type TestClient } from '../testing/test-client.js';

describe('the Data API', () => {
  let app: TestApp;
  let client: TestClient;
  before(async () => {
    app = await startTestApp();
    client = await registerClient(app.store);
  });
  after(() => app.close());

  const read = (url: string, token: string) => withBearer(app, client, url, token);

  it('tells of a guest no more than there is', async () => {
    const { access_token } = await grantOf(app, client);
    const { userInfo, scopes } = (await read('/api/v1/userinfo', access_token)).json();
    assert.deepEqual(Object.keys(userInfo), ['sub', 'preferred_username']);
    assert.ok(scopes.includes('portfolios:read'));
  });

  it('tells the address only with the email scope', async () => {
    const withEmail = await grantOf(app, client, { scopes: ['email', 'portfolios:read'] });
    const without = await grantOf(app, client, { scopes: ['portfolios:read'] });
    await sql`update users set email = id || '@a.example', email_verified_at = now()`.execute(app.store.db);
    const known = (await read('/api/v1/userinfo', withEmail.access_token)).json().userInfo;
    assert.deepEqual(known, { sub: known.sub, email: `${known.sub}@a.example`, email_verified: true });
    assert.deepEqual(Object.keys((await read('/api/v1/userinfo', without.access_token)).json().userInfo), [
      'sub',
    ]);
  });

  it('reads the holdings of the granted workspace, and of no other', async () => {
    const full = await grantOf(app, client, { account: true });
    const empty = await grantOf(app, client);
    const { holdings, summary } = (await read('/api/v1/holdings', full.access_token)).json();
    assert.ok(holdings.length >= 12);
    assert.ok(summary.totalValue > 0);
    assert.match(summary.totalValueExact, /^\d+(\.\d+)?$/);
    const nothing = (await read('/api/v1/holdings', empty.access_token)).json();
    assert.deepEqual([nothing.holdings, nothing.summary.totalValue], [[], 0]);
    const withSpam = (await read('/api/v1/holdings?isSpam=true', full.access_token)).json();
    assert.ok(withSpam.holdings.length > holdings.length);
  });

  it('names each picture by a whole URL, as integrators show it on pages of another origin', async () => {
    const { access_token } = await grantOf(app, client, { account: true });
    const { holdings } = (await read('/api/v1/holdings', access_token)).json();
    const { integrations } = (await read('/api/v1/integrations', access_token)).json();
    const pictures: string[] = [
      ...holdings.map((holding: { asset: { logoUrl: string } }) => holding.asset.logoUrl),
      ...integrations.map((account: { logo: string }) => account.logo),
    ];
    assert.ok(pictures.length > 12);
    for (const picture of pictures) {
      assert.ok(picture.startsWith(`${PUBLIC_URL}/logos/`), picture);
      const { statusCode } = await app.inject({ method: 'GET', url: new URL(picture).pathname });
      assert.equal(statusCode, 200, picture);
    }
  });

  it('pages through the linked accounts, and searches them', async () => {
    const { access_token } = await grantOf(app, client, { account: true });
    const list = async (query: string) => (await read(`/api/v1/integrations?${query}`, access_token)).json();
    const all = await list('');
    assert.deepEqual(all.pagination, {
      page: 1,
      pageSize: 20,
      totalCount: 1,
      hasNextPage: false,
      hasPreviousPage: false,
    });
    assert.equal(all.integrations[0].provider, 'ethereum');
    assert.deepEqual((await list('page=2&pageSize=1')).pagination, {
      page: 2,
      pageSize: 1,
      totalCount: 1,
      hasNextPage: false,
      hasPreviousPage: true,
    });
    assert.equal((await list('searchedKey=ETHER')).pagination.totalCount, 1);
    assert.equal((await list('searchedKey=solana')).pagination.totalCount, 0);
  });

  it('names the scope that is missing, as RFC 6750 has it', async () => {
    const { access_token } = await grantOf(app, await plainClient(), { scopes: ['openid'] });
    const answer = await read('/api/v1/holdings', access_token);
    assert.deepEqual([answer.statusCode, answer.json().code], [403, 'INSUFFICIENT_SCOPE']);
    assert.equal(
      answer.headers['www-authenticate'],
      'Bearer realm="kryptos-connect", error="insufficient_scope", scope="portfolios:read"',
    );
  });

  const plainClient = async () => {
    client = await registerClient(app.store, { required_scopes: [] });
    return client;
  };

  it('refuses a token that is missing, malformed, expired, of another kind, or another client’s', async () => {
    const mine = await grantOf(app, client);
    const theirs = await grantOf(app, await registerClient(app.store));
    const none = await app.inject({ method: 'GET', url: '/api/v1/userinfo', headers: client.credentials });
    assert.deepEqual([none.statusCode, none.json().code], [401, 'INVALID_TOKEN']);
    assert.equal(none.headers['www-authenticate'], 'Bearer realm="kryptos-connect"');
    for (const token of [theirs.access_token, mine.grant_id, 'cat_', `${mine.access_token}x`, '']) {
      const answer = await read('/api/v1/userinfo', token);
      assert.deepEqual([answer.statusCode, answer.json().code], [401, 'INVALID_TOKEN'], token);
      assert.match(
        String(answer.headers['www-authenticate']),
        /^Bearer realm="kryptos-connect", error="invalid_token"$/,
      );
    }
    await sql`update access_tokens set expires_at = now() where grant_id = ${mine.grant_id}`.execute(
      app.store.db,
    );
    assert.deepEqual(await failure(read('/api/v1/userinfo', mine.access_token)), [401, 'TOKEN_EXPIRED']);
  });
});
