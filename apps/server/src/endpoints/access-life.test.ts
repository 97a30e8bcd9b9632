import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FIFTEEN_YEARS_S } from '@kryptos_connect/protocol';
import fc from 'fast-check';
import { sql } from 'kysely';
import { sweep } from '../jobs/sweep.js';
import { onBothDatabases } from '../store/testing/databases.js';
import { data, failure } from '../testing/answers.js';
import { grantOf, withBearer } from '../testing/granted.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { createLinkToken, registerClient, type TestClient, widgetOf } from '../testing/test-client.js';

const DAY_S = 86_400;

describe('how long access lasts', () => {
  onBothDatabases((store) => {
    let app: TestApp;
    let client: TestClient;
    before(async () => {
      app = await startTestApp({ store: store() });
      client = await registerClient(store());
    });
    after(() => app.close());

    const post = (url: string, payload: object) =>
      app.inject({ method: 'POST', url, headers: client.credentials, payload });
    const check = async (access_token: string) => data(post('/link-token/check-session', { access_token }));
    const grants = async (): Promise<
      readonly { grant_id: string; created_at: string; expires_at: string }[]
    > =>
      (await data(app.inject({ method: 'GET', url: '/token/grants', headers: client.credentials }))).grants;

    /** The clock is the database's: so much time has gone by for what was made so much earlier. */
    const pass = async (grantId: string, seconds: number) => {
      const earlier = sql`make_interval(secs => ${seconds})`;
      await sql`update grants set created_at = created_at - ${earlier}, expires_at = expires_at - ${earlier}
        where id = ${grantId}`.execute(store().db);
      await sql`update access_tokens set created_at = created_at - ${earlier}, expires_at = expires_at - ${earlier}
        where grant_id = ${grantId}`.execute(store().db);
    };

    for (const [name, lifetimeS] of [
      ['30 days', 30 * DAY_S],
      ['a year', 365 * DAY_S],
      ['until it is revoked, at most 15 years', undefined],
    ] as const)
      it(`tells everybody the same of ${name}`, async () => {
        const expected = lifetimeS ?? FIFTEEN_YEARS_S;
        const { access_token, grant_id, expires_in } = await grantOf(
          app,
          client,
          lifetimeS === undefined ? {} : { lifetimeS },
        );
        assert.equal(expires_in, expected);
        const grant = (await grants()).find((each) => each.grant_id === grant_id);
        assert.ok(grant);
        const lives = (Date.parse(grant.expires_at) - Date.parse(grant.created_at)) / 1000;
        assert.ok(Math.abs(lives - expected) < 1, `${lives}`);
        assert.equal((await check(access_token)).expires_at, grant.expires_at);
        const widget = widgetOf(app, await createLinkToken(app, client, { access_token }));
        const session = await data(widget('GET', '/connect/session'));
        const { scopes, ...times } = session.grant;
        assert.deepEqual(times, { created_at: grant.created_at, expires_at: grant.expires_at });
        assert.deepEqual(
          scopes.map(({ scope }: { scope: string }) => scope),
          session.granted_scopes,
        );
      });

    it('tells a widget in which somebody agreed how long they did', async () => {
      const widget = widgetOf(app, await createLinkToken(app, client));
      await data(widget('POST', '/connect/auth/anonymous'));
      const agreed = { scopes: ['openid', 'portfolios:read'], lifetime_s: 30 * DAY_S };
      await data(widget('POST', '/connect/consent', agreed));
      const session = await data(widget('GET', '/connect/session'));
      assert.equal(session.lifetime_s, 30 * DAY_S);
      assert.equal(session.grant, undefined);
    });

    it('ends when it was allowed to, for everything at once, and not before', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 3600, max: FIFTEEN_YEARS_S }),
          fc.constantFrom(-60, 0, 1, 60, DAY_S),
          async (lifetimeS, past) => {
            const { access_token, grant_id } = await grantOf(app, client, { lifetimeS });
            await pass(grant_id, lifetimeS + past);
            const isOver = past >= 0;
            const holdings = withBearer(app, client, '/api/v1/holdings', access_token);
            const expired = [401, 'TOKEN_EXPIRED'];
            if (isOver) assert.deepEqual(await failure(holdings), expired);
            else assert.equal((await holdings).statusCode, 200);
            const status = await check(access_token);
            assert.equal(status.has_valid_session, !isOver);
            if (isOver) assert.equal(status.reason, 'token_expired');
            assert.equal(
              (await grants()).some((each) => each.grant_id === grant_id),
              !isOver,
            );
            if (isOver) assert.deepEqual(await failure(post('/link-token', { access_token })), expired);
          },
        ),
        { numRuns: 20 },
      );
    });

    it('ends the widget that resumed it too, and the sweep takes it off the count', async () => {
      const { access_token, grant_id } = await grantOf(app, client, { lifetimeS: 3600 });
      const widget = widgetOf(app, await createLinkToken(app, client, { access_token }));
      await sweep(store().db);
      await pass(grant_id, 3600);
      for (const url of ['/connect/grant/narrow', '/connect/finish'])
        assert.deepEqual(
          await failure(widget('POST', url, { scopes: ['openid'] })),
          [401, 'INVALID_GRANT'],
          url,
        );
      assert.equal((await sweep(store().db))['grants'], 1);
    });
  });
});
