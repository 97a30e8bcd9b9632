import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Scope } from '@kryptos_connect/protocol';
import fc from 'fast-check';
import { sql } from 'kysely';
import { findBrokenAudit } from '../store/audit.js';
import { onBothDatabases } from '../store/testing/databases.js';
import { data, failure } from '../testing/answers.js';
import { grantOf, withBearer } from '../testing/granted.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { createLinkToken, registerClient, type TestClient, widgetOf } from '../testing/test-client.js';

const GRANTED = [
  'openid',
  'profile',
  'email',
  'portfolios:read',
  'transactions:read',
  'integrations:read',
] as const satisfies readonly Scope[];
const NARROW = '/connect/grant/narrow';
const REVOKE = '/connect/grant/revoke';

describe('a returning user', () => {
  onBothDatabases((store) => {
    let app: TestApp;
    let client: TestClient;
    before(async () => {
      app = await startTestApp({ store: store() });
      client = await registerClient(store());
    });
    after(() => app.close());

    /** Someone who comes back to what they granted: `portfolios:read` is required. */
    const comeBack = async () => {
      const grant = await grantOf(app, client, { scopes: GRANTED });
      const again = async () =>
        widgetOf(app, await createLinkToken(app, client, { access_token: grant.access_token }));
      const read = (url: string) => withBearer(app, client, url, grant.access_token);
      return { ...grant, widget: await again(), again, read };
    };
    const eventsOf = async (grantId: string) => {
      const { rows } = await sql<{ event: string }>`select event from audit_events
        where body::jsonb -> 'subject' ->> 'grant_id' = ${grantId} order by sequence`.execute(store().db);
      return rows.map(({ event }) => event);
    };

    it('narrows what the app may read, at once', async () => {
      const { widget, read, grant_id, access_token } = await comeBack();
      assert.equal((await read('/api/v1/integrations')).statusCode, 200);
      const kept = ['openid', 'profile', 'portfolios:read'];
      assert.deepEqual(await data(widget('POST', NARROW, { scopes: kept })), { granted_scopes: kept });
      const refusal = await read('/api/v1/integrations');
      assert.deepEqual([refusal.statusCode, refusal.json().code], [403, 'INSUFFICIENT_SCOPE']);
      assert.match(String(refusal.headers['www-authenticate']), /scope="integrations:read"/);
      assert.equal((await read('/api/v1/holdings')).statusCode, 200);
      assert.deepEqual((await data(widget('GET', '/connect/session'))).granted_scopes, kept);
      const asked = { method: 'POST', headers: client.credentials, payload: { access_token } } as const;
      const session = await data(app.inject({ ...asked, url: '/link-token/check-session' }));
      assert.equal(session.granted_scopes, kept.join(' '));
      assert.deepEqual(await eventsOf(grant_id), ['grant.created', 'grant.narrowed']);
      assert.deepEqual(
        await data(widget('POST', NARROW, { scopes: kept })),
        { granted_scopes: kept },
        'again',
      );
      assert.deepEqual(
        await eventsOf(grant_id),
        ['grant.created', 'grant.narrowed'],
        'nothing to write down',
      );
      assert.equal(await findBrokenAudit(store().db), undefined);
    });

    it('is told all that the app may do, also where it asks for less now', async () => {
      const { access_token } = await comeBack();
      const asked = { access_token, scopes: 'openid portfolios:read' };
      const widget = widgetOf(app, await createLinkToken(app, client, asked));
      const session = await data(widget('GET', '/connect/session'));
      const lines = session.grant.scopes.map(({ scope, required }: { scope: string; required: boolean }) =>
        required ? `${scope}!` : scope,
      );
      assert.deepEqual(
        lines,
        GRANTED.map((scope) => (/openid|portfolios/.test(scope) ? `${scope}!` : scope)),
      );
    });

    for (const [what, scopes] of [
      ['that was never granted', ['openid', 'portfolios:read', 'tax:read']],
      ['of another kind that was never granted', [...GRANTED, 'portfolios:write']],
    ] as const)
      it(`never gets a scope ${what}`, async () => {
        const { widget } = await comeBack();
        assert.deepEqual(await failure(widget('POST', NARROW, { scopes })), [400, 'INVALID_SCOPE']);
        assert.deepEqual((await data(widget('GET', '/connect/session'))).granted_scopes, GRANTED);
      });

    it('keeps what the app can not do without, or revokes all', async () => {
      const { widget } = await comeBack();
      assert.deepEqual(await failure(widget('POST', NARROW, { scopes: ['openid', 'profile'] })), [
        400,
        'INVALID_SCOPE',
      ]);
    });

    it('whatever is asked in whatever order, access only ever becomes less', async () => {
      const some = fc.uniqueArray(fc.constantFrom(...GRANTED, 'tax:read', 'nft:read'), { minLength: 1 });
      await fc.assert(
        fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 4 }), async (wishes) => {
          const { again, read } = await comeBack();
          let allowed: readonly string[] = GRANTED;
          // At once, each in a session of its own: whichever wins, none gives back what another took.
          const widgets = await Promise.all(wishes.map(again));
          await Promise.all(wishes.map((scopes, at) => widgets[at]?.('POST', NARROW, { scopes })));
          for (const scopes of wishes) {
            const widget = await again();
            await widget('POST', NARROW, { scopes });
            const now: string[] = (await data(widget('GET', '/connect/session'))).granted_scopes;
            assert.ok(now.every((scope) => allowed.includes(scope)));
            assert.ok(['openid', 'portfolios:read'].every((scope) => now.includes(scope)));
            assert.equal(
              (await read('/api/v1/integrations')).statusCode,
              now.includes('integrations:read') ? 200 : 403,
            );
            allowed = now;
          }
        }),
        { numRuns: 10 },
      );
    });

    it('revokes it, once, and can still say why they leave', async () => {
      const { widget, read, grant_id } = await comeBack();
      await data(widget('POST', REVOKE));
      const refusal = await read('/api/v1/holdings');
      assert.deepEqual([refusal.statusCode, refusal.json().code], [401, 'INVALID_GRANT']);
      await data(widget('POST', REVOKE));
      assert.deepEqual(await eventsOf(grant_id), ['grant.created', 'grant.revoked']);
      for (const [method, url] of [
        ['GET', '/connect/session'],
        ['GET', '/connect/integrations'],
        ['POST', '/connect/finish'],
      ] as const)
        assert.deepEqual(await failure(widget(method, url)), [401, 'INVALID_GRANT'], url);
      await data(widget('POST', '/connect/exit', { status: 'consent_denied', step: 'accounts' }));
    });

    it('can do neither where nothing was granted yet, nor with the session of somebody else', async () => {
      const { grant_id } = await comeBack();
      const fresh = widgetOf(app, await createLinkToken(app, client));
      for (const [url, payload] of [
        [NARROW, { scopes: ['openid'] }],
        [REVOKE, undefined],
      ] as const) {
        assert.deepEqual(await failure(fresh('POST', url, payload)), [400, 'INVALID_REQUEST'], url);
        const elsewhere = { 'sec-fetch-site': 'cross-site' };
        assert.equal((await fresh('POST', url, payload, elsewhere)).statusCode, 403, url);
      }
      assert.deepEqual(await eventsOf(grant_id), ['grant.created']);
    });

    it('removes an account with its data at once', async () => {
      const grant = await grantOf(app, client, { scopes: GRANTED, account: true });
      const widget = widgetOf(app, await createLinkToken(app, client, { access_token: grant.access_token }));
      const holdings = async () =>
        (await withBearer(app, client, '/api/v1/holdings', grant.access_token)).json().holdings.length;
      assert.ok((await holdings()) > 0);
      const [{ walletId }] = await data(widget('GET', '/connect/integrations'));
      await data(widget('DELETE', `/connect/integrations/${walletId}`));
      assert.equal(await holdings(), 0);
    });
  });
});
