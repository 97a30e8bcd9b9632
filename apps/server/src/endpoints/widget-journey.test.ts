import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { sql } from 'kysely';
import { data, failure } from '../testing/answers.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import {
  createLinkToken,
  HOST_ORIGIN,
  registerClient,
  type TestClient,
  type Widget,
  widgetOf,
} from '../testing/test-client.js';

let server: TestApp;
let acme: TestClient;
before(async () => {
  server = await startTestApp();
  acme = await registerClient(server.store);
});
after(() => server.close());

const open = async (payload: object = {}, client = acme): Promise<Widget> =>
  widgetOf(server, await createLinkToken(server, client, payload));

const SCOPES = ['openid', 'portfolios:read', 'integrations:read'];
const ETHEREUM = { provider: 'ethereum', address: SANDBOX_ADDRESSES.ethereum };

const agree = async (widget: Widget) => {
  await data(widget('POST', '/connect/auth/anonymous'));
  await data(widget('POST', '/connect/consent', { scopes: SCOPES }));
  return widget;
};

const codeOf = async (email: string) => {
  await server.mailer.idle();
  const code = server.outbox.list(email)[0]?.code;
  assert.ok(code);
  return code;
};

test('a guest comes from a fresh session to a public token that the backend exchanges', async () => {
  const widget = await open();
  const fresh = await data(widget('GET', '/connect/session', undefined, { 'x-host-origin': HOST_ORIGIN }));
  assert.deepEqual(fresh.client, { name: 'Acme Portfolio', logo_url: null, mode: 'sandbox' });
  assert.deepEqual(fresh.allowed_origins, [HOST_ORIGIN]);
  assert.deepEqual(fresh.auth_methods, ['email', 'anonymous']);
  assert.equal(fresh.is_authorized, false);
  assert.equal(fresh.user, undefined);
  assert.equal(fresh.granted_scopes, undefined);
  assert.deepEqual(
    fresh.scopes
      .filter(({ required }: { required: boolean }) => required)
      .map(({ scope }: { scope: string }) => scope),
    ['openid', 'portfolios:read'],
  );

  const signedIn = await data(widget('POST', '/connect/auth/anonymous'));
  assert.equal(signedIn.user.email, undefined);
  assert.deepEqual(
    signedIn.workspaces.map(({ name, role }: { name: string; role: string }) => [name, role]),
    [['My Workspace', 'owner']],
  );
  assert.equal(signedIn.workspace_id, signedIn.workspaces[0].workspace_id);

  const consent = await data(widget('POST', '/connect/consent', { scopes: SCOPES }));
  assert.deepEqual(consent.granted_scopes, SCOPES);
  assert.equal(consent.lifetime_s, 473_040_000);

  assert.deepEqual(await data(widget('GET', '/connect/integrations')), []);
  const linked = await data(widget('POST', '/connect/integrations', { ...ETHEREUM, alias: 'Mine' }));
  assert.equal(linked.publicName, 'Ethereum');
  assert.equal(linked.alias, 'Mine');
  assert.equal(linked.status, 'synced');
  assert.ok(linked.chains.includes('base'));
  assert.deepEqual(await data(widget('GET', '/connect/integrations')), [linked]);

  const later = await data(widget('GET', '/connect/session'));
  assert.equal(later.user.user_id, signedIn.user.user_id);
  assert.equal(later.workspace_id, signedIn.workspace_id);
  assert.deepEqual(later.granted_scopes, consent.granted_scopes);

  const finished = await data(widget('POST', '/connect/finish'));
  assert.match(finished.public_token, /^public_/);
  assert.ok(Date.parse(finished.expires_at) > Date.now());
  assert.deepEqual(await failure(widget('GET', '/connect/session')), [409, 'TOKEN_ALREADY_USED']);
  assert.deepEqual(await failure(widget('POST', '/connect/integrations', ETHEREUM)), [
    409,
    'TOKEN_ALREADY_USED',
  ]);
  assert.deepEqual(await data(widget('POST', '/connect/finish')), finished, 'asked again, the same answer');

  const exchange = await server.inject({
    method: 'POST',
    url: '/token/exchange',
    headers: acme.credentials,
    payload: { public_token: finished.public_token },
  });
  assert.equal(exchange.statusCode, 200, exchange.body);
  assert.equal(exchange.json().data.workspace_id, signedIn.workspace_id);
});

test('a returning user goes on with what the grant says, and finishes without a public token', async () => {
  const first = await agree(await open());
  const { public_token } = await data(first('POST', '/connect/finish'));
  const { access_token, workspace_id, scope } = await data(
    server.inject({
      method: 'POST',
      url: '/token/exchange',
      headers: acme.credentials,
      payload: { public_token },
    }),
  );
  const widget = await open({ access_token });
  const session = await data(widget('GET', '/connect/session'));
  assert.equal(session.is_authorized, true);
  assert.equal(session.workspace_id, workspace_id);
  assert.equal(session.granted_scopes.join(' '), scope);
  for (const [url, payload] of [
    ['/connect/auth/anonymous', {}],
    ['/connect/auth/email', { email: 'ada@example.com' }],
    ['/connect/auth/email/verify', { email: 'ada@example.com', code: '123456' }],
    ['/connect/consent', { scopes: SCOPES }],
  ] as const)
    assert.deepEqual(await failure(widget('POST', url, payload)), [400, 'INVALID_REQUEST'], url);
  await data(widget('POST', '/connect/integrations', ETHEREUM));
  const finished = await data(widget('POST', '/connect/finish'));
  assert.deepEqual(finished, { public_token: null, expires_at: null });
  assert.deepEqual(await data(widget('POST', '/connect/finish')), finished);
});

test('a session whose grant is revoked meanwhile is over', async () => {
  const { public_token } = await data((await agree(await open()))('POST', '/connect/finish'));
  const { access_token, grant_id } = await data(
    server.inject({
      method: 'POST',
      url: '/token/exchange',
      headers: acme.credentials,
      payload: { public_token },
    }),
  );
  const widget = await open({ access_token });
  await server.inject({
    method: 'POST',
    url: '/token/revoke',
    headers: acme.credentials,
    payload: { grant_id },
  });
  for (const url of ['/connect/session', '/connect/integrations'])
    assert.deepEqual(await failure(widget('GET', url)), [401, 'INVALID_GRANT']);
  assert.deepEqual(await failure(widget('POST', '/connect/finish')), [401, 'INVALID_GRANT']);
});

test('an address is proven by its code, and the same person comes back to the same workspace', async () => {
  const email = 'Ada.Lovelace@Example.com';
  const first = await open();
  assert.deepEqual(await data(first('POST', '/connect/auth/email', { email })), {
    resend_after_s: 30,
    expires_in_s: 600,
  });
  const signedIn = await data(
    first('POST', '/connect/auth/email/verify', { email, code: await codeOf(email) }),
  );
  assert.equal(signedIn.user.email, 'ada.lovelace@example.com');
  const second = await open();
  await data(second('POST', '/connect/auth/email', { email: email.toLowerCase() }));
  const again = await data(
    second('POST', '/connect/auth/email/verify', { email, code: await codeOf(email) }),
  );
  assert.deepEqual(again, signedIn);
});

test('a guest who presses twice, or reloads, stays the same guest; who signs in by email is another', async () => {
  const widget = await open();
  const one = await data(widget('POST', '/connect/auth/anonymous'));
  const [two, three] = await Promise.all([
    data(widget('POST', '/connect/auth/anonymous')),
    data(widget('POST', '/connect/auth/anonymous')),
  ]);
  assert.deepEqual([two, three], [one, one]);
  await data(widget('POST', '/connect/consent', { scopes: SCOPES }));
  await data(widget('POST', '/connect/auth/email', { email: 'grace@example.com' }));
  const signedIn = await data(
    widget('POST', '/connect/auth/email/verify', {
      email: 'grace@example.com',
      code: await codeOf('grace@example.com'),
    }),
  );
  assert.notEqual(signedIn.user.user_id, one.user.user_id);
  const session = await data(widget('GET', '/connect/session'));
  assert.equal(session.granted_scopes, undefined, 'another person has agreed to nothing yet');
});

test('only the ways of signing in that the client offers are open', async () => {
  const guestOnly = await open({ auth_methods: ['anonymous'] });
  assert.deepEqual(await failure(guestOnly('POST', '/connect/auth/email', { email: 'a@b.example' })), [
    400,
    'INVALID_REQUEST',
  ]);
  const emailOnly = await open({ auth_methods: ['email'] });
  assert.deepEqual(await failure(emailOnly('POST', '/connect/auth/anonymous')), [400, 'INVALID_REQUEST']);
});

test('nothing is shown, connected or finished before the person agreed', async () => {
  const widget = await open();
  for (const step of ['fresh', 'signed in']) {
    if (step === 'signed in') await data(widget('POST', '/connect/auth/anonymous'));
    else
      assert.deepEqual(await failure(widget('POST', '/connect/consent', { scopes: SCOPES })), [
        400,
        'INVALID_REQUEST',
      ]);
    for (const [method, url, payload] of [
      ['GET', '/connect/integrations', undefined],
      ['POST', '/connect/integrations', ETHEREUM],
      ['DELETE', '/connect/integrations/some-wallet', undefined],
      ['POST', '/connect/integrations/some-wallet/resync', undefined],
      ['POST', '/connect/finish', undefined],
    ] as const)
      assert.deepEqual(
        await failure(widget(method, url, payload)),
        [400, 'INVALID_REQUEST'],
        `${step}: ${url}`,
      );
  }
});

for (const [name, scopes] of [
  ['more than was asked for', [...SCOPES, 'portfolios:write']],
  ['less than is required', ['openid', 'integrations:read']],
] as const) {
  test(`agreeing to ${name} is refused, and nothing is agreed`, async () => {
    const widget = await open();
    await data(widget('POST', '/connect/auth/anonymous'));
    assert.deepEqual(await failure(widget('POST', '/connect/consent', { scopes })), [400, 'INVALID_SCOPE']);
    assert.equal((await data(widget('GET', '/connect/session'))).granted_scopes, undefined);
  });
}

test('a shorter time that the person chose is what the grant gets', async () => {
  const widget = await open();
  await data(widget('POST', '/connect/auth/anonymous'));
  await data(widget('POST', '/connect/consent', { scopes: SCOPES, lifetime_s: 86_400 }));
  const { public_token } = await data(widget('POST', '/connect/finish'));
  const exchanged = await data(
    server.inject({
      method: 'POST',
      url: '/token/exchange',
      headers: acme.credentials,
      payload: { public_token },
    }),
  );
  assert.equal(exchanged.expires_in, 86_400);
});

test('only owners and admins share a workspace, and only one of their own', async () => {
  const widget = await open();
  const { user, workspace_id: own } = await data(widget('POST', '/connect/auth/anonymous'));
  const { db } = server.store;
  for (const role of ['admin', 'member', 'viewer'] as const) {
    await db
      .insertInto('workspaces')
      .values({ id: `team-${role}`, name: role })
      .execute();
    await db
      .insertInto('memberships')
      .values({ workspace_id: `team-${role}`, user_id: user.user_id, role })
      .execute();
  }
  await db.insertInto('workspaces').values({ id: 'foreign', name: 'Foreign' }).execute();
  const again = await data(widget('POST', '/connect/auth/anonymous'));
  assert.equal(again.workspaces.length, 4);
  assert.equal(again.workspace_id, undefined, 'with several there is a choice');
  const agreeTo = (workspace_id?: string) =>
    widget('POST', '/connect/consent', { scopes: SCOPES, ...(workspace_id ? { workspace_id } : {}) });
  assert.deepEqual(await failure(agreeTo()), [400, 'INVALID_REQUEST']);
  assert.deepEqual(await failure(agreeTo('foreign')), [404, 'WORKSPACE_NOT_FOUND']);
  assert.deepEqual(await failure(agreeTo('nowhere')), [404, 'WORKSPACE_NOT_FOUND']);
  assert.deepEqual(await failure(agreeTo('team-member')), [403, 'INSUFFICIENT_PERMISSIONS']);
  assert.deepEqual(await failure(agreeTo('team-viewer')), [403, 'INSUFFICIENT_PERMISSIONS']);
  assert.equal((await data(agreeTo('team-admin'))).workspace_id, 'team-admin');
  assert.equal((await data(agreeTo(own))).workspace_id, own);

  await db.updateTable('memberships').set({ role: 'viewer' }).where('workspace_id', '=', own).execute();
  assert.deepEqual(await failure(widget('POST', '/connect/integrations', ETHEREUM)), [
    403,
    'INSUFFICIENT_PERMISSIONS',
  ]);
});

test('a workspace that the client asked for is the only one on offer', async () => {
  const widget = await open({ workspace_id: 'not-theirs' });
  const signedIn = await data(widget('POST', '/connect/auth/anonymous'));
  assert.deepEqual(signedIn.workspaces, []);
  assert.deepEqual(await failure(widget('POST', '/connect/consent', { scopes: SCOPES })), [
    404,
    'WORKSPACE_NOT_FOUND',
  ]);
});

test('why a person left is recorded', async () => {
  const token = await createLinkToken(server, acme);
  const widget = widgetOf(server, token);
  assert.deepEqual(
    await data(widget('POST', '/connect/exit', { status: 'consent_denied', error: 'INVALID_CODE' })),
    {},
  );
  const rows = await server.store.db
    .selectFrom('link_tokens')
    .select(['exit_status', 'exit_error'])
    .where('exit_status', 'is not', null)
    .execute();
  assert.deepEqual(rows, [{ exit_status: 'consent_denied', exit_error: 'INVALID_CODE' }]);
});

test('the same answer is over after ten minutes, and a link token after thirty', async () => {
  const { db } = server.store;
  const finished = await agree(await open());
  await data(finished('POST', '/connect/finish'));
  const old = await open();
  await sql`update link_tokens set finished_at = finished_at - interval '601 seconds',
    expires_at = expires_at - interval '1801 seconds'`.execute(db);
  assert.deepEqual(await failure(finished('POST', '/connect/finish')), [409, 'TOKEN_ALREADY_USED']);
  for (const [method, url] of [
    ['GET', '/connect/session'],
    ['POST', '/connect/auth/anonymous'],
    ['POST', '/connect/finish'],
  ] as const)
    assert.deepEqual(await failure(old(method, url)), [401, 'TOKEN_EXPIRED']);
});
