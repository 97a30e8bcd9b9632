import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { unseal } from '../domain/sealing.js';
import { digestOf } from '../domain/tokens.js';
import { onBothDatabases } from '../store/testing/databases.js';
import { data, failure } from '../testing/answers.js';
import { grantOf, withBearer } from '../testing/granted.js';
import { PUBLIC_URL, startTestApp, type TestApp } from '../testing/test-app.js';
import { registerClient, type TestClient, widgetOf } from '../testing/test-client.js';

describe('the endpoints of a backend', () => {
  onBothDatabases((store) => {
    let app: TestApp;
    let client: TestClient;
    before(async () => {
      app = await startTestApp({ store: store() });
      client = await registerClient(store());
    });
    after(() => app.close());

    const post = (url: string, payload: object, by = client) =>
      app.inject({ method: 'POST', url, headers: by.credentials, payload });
    const get = (url: string, by = client) => app.inject({ method: 'GET', url, headers: by.credentials });
    const linkToken = (payload: object, by = client) => post('/link-token', payload, by);
    const revoke = (grant_id: string, by = client) => post('/token/revoke', { grant_id }, by);
    const expireGrant = (id: string) =>
      sql`update grants set expires_at = now() where id = ${id}`.execute(store().db);

    describe('POST /link-token', () => {
      it('answers as documented, for half an hour', async () => {
        const { link_token, expires_at, ...rest } = await data(linkToken({ scopes: 'openid profile' }));
        assert.match(link_token, /^link_[0-9A-Za-z]{49}$/);
        const { rows } = await sql<{ left: number }>`
          select extract(epoch from ${expires_at}::timestamptz - now())::float8 as left`.execute(store().db);
        const left = rows[0]?.left ?? 0;
        assert.ok(left > 1700 && left <= 1800, `${left}`);
        assert.deepEqual(rest, {});
      });

      it('refuses scopes that are unknown, not the client’s, or none', async () => {
        for (const scopes of ['', 'openid everything', 'portfolios:write', 'openid\tprofile'])
          assert.deepEqual(await failure(linkToken({ scopes })), [400, 'INVALID_SCOPE'], scopes);
      });

      it('shows the optional scopes switched off, and no others', async () => {
        const scopes = 'openid profile portfolios:read transactions:read';
        const { link_token } = await data(
          linkToken({ scopes, optional_scopes: 'transactions:read profile' }),
        );
        const { scopes: lines } = await data(widgetOf(app, link_token)('GET', '/connect/session'));
        assert.deepEqual(
          lines
            .filter(({ optional }: { optional?: true }) => optional)
            .map(({ scope }: { scope: string }) => scope),
          ['profile', 'transactions:read'],
        );
      });

      it('refuses optional scopes that are not asked for, unknown, or required', async () => {
        const scopes = 'openid profile portfolios:read';
        for (const optional_scopes of ['tax:read', 'profile everything', 'openid', 'portfolios:read', 'a\tb'])
          assert.deepEqual(
            await failure(linkToken({ scopes, optional_scopes })),
            [400, 'INVALID_SCOPE'],
            optional_scopes,
          );
      });

      it('resumes the session of an access token', async () => {
        const { access_token, workspace_id } = await grantOf(app, client);
        const answer = await data(linkToken({ access_token, workspace_id }));
        assert.equal(answer.workspace_id, workspace_id);
        assert.equal(answer.has_existing_grant, true);
        const session = await data(widgetOf(app, answer.link_token)('GET', '/connect/session'));
        assert.equal(session.is_authorized, true);
        const finished = await data(widgetOf(app, answer.link_token)('POST', '/connect/finish'));
        assert.equal(finished.public_token, null);
      });

      it('never makes a fresh session of an access token that is no good', async () => {
        const revoked = await grantOf(app, client);
        await data0(revoke(revoked.grant_id));
        const expired = await grantOf(app, client);
        await expireGrant(expired.grant_id);
        const other = await registerClient(store());
        const theirs = await grantOf(app, other);
        const alive = await grantOf(app, client);
        for (const [access_token, expected] of [
          [revoked.access_token, [401, 'INVALID_GRANT']],
          [expired.access_token, [401, 'TOKEN_EXPIRED']],
          [theirs.access_token, [401, 'INVALID_TOKEN']],
          [alive.grant_id, [401, 'INVALID_TOKEN']],
          [`${alive.access_token.slice(0, -1)}_`, [401, 'INVALID_TOKEN']],
        ] as const)
          assert.deepEqual(await failure(linkToken({ access_token })), expected, access_token);
      });

      it('shares no workspace but the grant’s, and only while the user may', async () => {
        const { access_token, workspace_id } = await grantOf(app, client);
        const another = (await grantOf(app, client)).workspace_id;
        assert.deepEqual(await failure(linkToken({ access_token, workspace_id: another })), [
          404,
          'WORKSPACE_NOT_FOUND',
        ]);
        const demote = (role: string) =>
          sql`update memberships set role = ${role} where workspace_id = ${workspace_id}`.execute(store().db);
        await demote('viewer');
        assert.deepEqual(await failure(linkToken({ access_token })), [403, 'INSUFFICIENT_PERMISSIONS']);
        await demote('admin');
        await data(linkToken({ access_token }));
      });

      it('takes a redirect URI only as a whole', async () => {
        for (const redirect_uri of [
          'https://acme.example/',
          'https://acme.example/done/',
          'https://acme.example/done?x=1',
          'https://acme.example/done/../evil',
          'https://acme.example:8443/done',
          'http://acme.example/done',
          'https://acme.example.evil/done',
          'https://acme.example@evil.example/done',
          'HTTPS://acme.example/done',
          'javascript:alert(1)',
        ]) {
          const answer = await linkToken({ redirect_uri });
          assert.equal(answer.statusCode, 400, redirect_uri);
          assert.equal(answer.json().details[0].path, 'redirect_uri');
        }
      });

      it('names the hosted page by a handle, under which the link token is sealed', async () => {
        const answer = await data(
          linkToken({ redirect_uri: 'https://acme.example/done', state: 'x&error=1' }),
        );
        assert.ok(answer.hosted_url.startsWith(`${PUBLIC_URL}/hosted/`));
        assert.ok(!answer.hosted_url.includes(answer.link_token));
        const handle = answer.hosted_url.slice(`${PUBLIC_URL}/hosted/`.length);
        const row = await store()
          .db.selectFrom('hosted_pages')
          .select('sealed_link_token')
          .where('digest', '=', digestOf(handle))
          .executeTakeFirstOrThrow();
        assert.ok(row.sealed_link_token);
        assert.equal(unseal(row.sealed_link_token, handle, 'hosted-link-token'), answer.link_token);
      });

      it('refuses an integration that is not in the catalogue', async () => {
        assert.deepEqual(await failure(linkToken({ integration: 'atlantis' })), [
          404,
          'INTEGRATION_NOT_FOUND',
        ]);
        await data(linkToken({ integration: 'ethereum', language: 'de', auth_methods: ['email'] }));
      });
    });

    describe('POST /link-token/check-session', () => {
      const check = (access_token: string, by = client) =>
        data(post('/link-token/check-session', { access_token }, by));

      it('tells whose session it is', async () => {
        const grant = await grantOf(app, client, { scopes: ['openid', 'portfolios:read'] });
        const { user_id, expires_at, ...status } = await check(grant.access_token);
        assert.match(user_id, /^[0-9a-f-]{36}$/);
        assert.ok(Date.parse(expires_at) > Date.now());
        assert.deepEqual(status, {
          has_valid_session: true,
          workspace_id: grant.workspace_id,
          workspace_name: 'My Workspace',
          granted_scopes: 'openid portfolios:read',
          grant_id: grant.grant_id,
        });
      });

      it('tells why there is none, with status 200', async () => {
        const revoked = await grantOf(app, client);
        await data0(revoke(revoked.grant_id));
        const expired = await grantOf(app, client);
        await expireGrant(expired.grant_id);
        const theirs = await grantOf(app, await registerClient(store()));
        const reasons = [];
        for (const token of [revoked.access_token, expired.access_token, theirs.access_token, 'cat_x', '☃'])
          reasons.push((await check(token)).reason);
        assert.deepEqual(reasons, [
          'grant_revoked',
          'token_expired',
          'token_invalid',
          'token_invalid',
          'token_invalid',
        ]);
      });
    });

    describe('POST /token/revoke', () => {
      it('kills the access token at once, and is the same success again', async () => {
        const { access_token, grant_id } = await grantOf(app, client);
        assert.equal((await withBearer(app, client, '/api/v1/userinfo', access_token)).statusCode, 200);
        for (let time = 0; time < 2; time++) {
          const answer = await revoke(grant_id);
          assert.deepEqual(answer.json(), { success: true, message: 'Grant revoked successfully' });
          assert.deepEqual(
            await failure(Promise.resolve(await withBearer(app, client, '/api/v1/userinfo', access_token))),
            [401, 'INVALID_GRANT'],
          );
        }
      });

      it('knows no grant of another client, none that never was, and nothing that is no grant', async () => {
        const theirs = await grantOf(app, await registerClient(store()));
        for (const id of [theirs.grant_id, theirs.access_token, `cgrant_${'0'.repeat(49)}`, 'x'])
          assert.deepEqual(await failure(revoke(id)), [404, 'INVALID_GRANT']);
        assert.equal(
          (await data(post('/link-token/check-session', { access_token: theirs.access_token }))).reason,
          'token_invalid',
        );
      });
    });

    describe('GET /token/grants', () => {
      it('pages through the active grants, newest first, and counts them as they come and go', async () => {
        const owner = await registerClient(store());
        const made: string[] = [];
        for (let index = 0; index < 7; index++) made.unshift((await grantOf(app, owner)).grant_id);
        const [, revoked, , expired] = made;
        assert.ok(revoked && expired);
        await data0(revoke(revoked, owner));
        await revoke(revoked, owner);
        await expireGrant(expired);
        const active = made.filter((id) => id !== revoked && id !== expired);
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await data(get(`/token/grants?limit=2${cursor ? `&cursor=${cursor}` : ''}`, owner));
          assert.equal(page.count, 5);
          seen.push(...page.grants.map(({ grant_id }: { grant_id: string }) => grant_id));
          cursor = page.next_cursor;
          // What comes after the first page was asked for shifts nothing.
          if (seen.length === 2) await revoke((await grantOf(app, owner)).grant_id, owner);
        } while (cursor);
        assert.deepEqual(new Set(seen), new Set(active));
        assert.equal(seen.length, 5);
        // A grant that expires after it was revoked, or is revoked after it expired, counts once.
        await data0(revoke(expired, owner));
        assert.equal((await data(get('/token/grants', owner))).count, 5);
      });

      it('shows a grant as documented', async () => {
        const owner = await registerClient(store());
        const { grant_id, workspace_id } = await grantOf(app, owner, {
          scopes: ['openid', 'portfolios:read'],
        });
        const { grants, ...rest } = await data(get('/token/grants', owner));
        const [{ created_at, expires_at, ...grant }] = grants;
        assert.deepEqual(rest, { count: 1 });
        assert.deepEqual(grant, { grant_id, workspace_id, scopes: 'openid portfolios:read' });
        assert.equal(Math.round((Date.parse(expires_at) - Date.parse(created_at)) / 1000), 473_040_000);
      });
    });
  });
});

const data0 = async (response: ReturnType<TestApp['inject']>) =>
  assert.equal((await response).statusCode, 200);
