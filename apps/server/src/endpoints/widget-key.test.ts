import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, it } from 'node:test';
import { SANDBOX_ADDRESSES, WIDGET_KEY_HEADER } from '@kryptos_connect/protocol';
import { sql } from 'kysely';
import { onBothDatabases } from '../store/testing/databases.js';
import { data, failure } from '../testing/answers.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import {
  createLinkToken,
  HOST_ORIGIN,
  registerClient,
  type Widget,
  widgetOf,
} from '../testing/test-client.js';

const SCOPES = ['openid', 'portfolios:read'];
const ETHEREUM = { provider: 'ethereum', address: SANDBOX_ADDRESSES.ethereum };

onBothDatabases((store) => {
  let server: TestApp;
  before(async () => {
    server = await startTestApp({ store: store() });
  });
  after(() => server.close());

  /** The same link token in the frame, in the hands of the host's backend, and in another frame. */
  const open = async () => {
    const linkToken = await createLinkToken(server, await registerClient(store()));
    const anyone = widgetOf(server, linkToken);
    const withKey =
      (key: string): Widget =>
      (method, url, payload, headers) =>
        anyone(method, url, payload, { [WIDGET_KEY_HEADER]: key, 'x-host-origin': HOST_ORIGIN, ...headers });
    const newKey = () => randomBytes(32).toString('base64url');
    return { frame: withKey(newKey()), backend: anyone, other: withKey(newKey()), withKey };
  };

  it('lets nobody but the widget in which a person signed in consent, link or finish for them', async () => {
    const { frame, backend, other, withKey } = await open();
    const { user } = await data(frame('POST', '/connect/auth/anonymous'));
    const { walletId } = await (async () => {
      await data(frame('POST', '/connect/consent', { scopes: SCOPES }));
      return data(frame('POST', '/connect/integrations', ETHEREUM));
    })();
    for (const stranger of [backend, other, withKey(''), withKey('x'.repeat(43)), withKey('x'.repeat(44))]) {
      const session = await data(stranger('GET', '/connect/session'));
      for (const fact of ['user', 'workspaces', 'workspace_id', 'granted_scopes'])
        assert.equal(session[fact], undefined, fact);
      for (const [method, url, body] of [
        ['POST', '/connect/consent', { scopes: SCOPES }],
        ['GET', '/connect/integrations', undefined],
        ['POST', '/connect/integrations', ETHEREUM],
        ['DELETE', `/connect/integrations/${walletId}`, undefined],
        ['POST', `/connect/integrations/${walletId}/resync`, undefined],
        ['POST', '/connect/finish', undefined],
      ] as const)
        assert.deepEqual(await failure(stranger(method, url, body)), [400, 'INVALID_REQUEST'], url);
    }
    assert.equal((await data(frame('GET', '/connect/session'))).user.user_id, user.user_id);
    assert.match((await data(frame('POST', '/connect/finish'))).public_token, /^public_/);
  });

  it('gives another widget another guest, who has agreed to nothing, and takes the session from the first', async () => {
    const { frame, other } = await open();
    const first = await data(frame('POST', '/connect/auth/anonymous'));
    assert.deepEqual(await data(frame('POST', '/connect/auth/anonymous')), first, 'pressed twice');
    await data(frame('POST', '/connect/consent', { scopes: SCOPES }));
    const second = await data(other('POST', '/connect/auth/anonymous'));
    assert.notEqual(second.user.user_id, first.user.user_id);
    assert.equal((await data(other('GET', '/connect/session'))).granted_scopes, undefined);
    assert.equal((await data(frame('GET', '/connect/session'))).user, undefined);
    assert.deepEqual(await failure(frame('POST', '/connect/finish')), [400, 'INVALID_REQUEST']);
  });

  it('never puts one person’s workspace into the session of another, however their requests cross', async () => {
    for (let round = 0; round < 10; round++) {
      const { frame, other } = await open();
      await data(frame('POST', '/connect/auth/anonymous'));
      const [consent] = await Promise.all([
        frame('POST', '/connect/consent', { scopes: SCOPES }),
        other('POST', '/connect/auth/anonymous'),
      ]);
      assert.ok([200, 400, 401].includes(consent.statusCode), consent.body);
      const { rows } = await sql`select 1 from link_tokens l where l.granted_scopes is not null and not exists
        (select 1 from memberships m where m.user_id = l.user_id and m.workspace_id = l.workspace_id)`.execute(
        store().db,
      );
      assert.equal(rows.length, 0);
    }
  });

  it('does not finish for who may no longer share the workspace that they agreed to', async () => {
    const { frame } = await open();
    const { workspace_id: id } = await data(frame('POST', '/connect/auth/anonymous'));
    await data(frame('POST', '/connect/consent', { scopes: SCOPES }));
    const role = (name: string) =>
      sql`update memberships set role = ${name} where workspace_id = ${id}`.execute(store().db);
    await role('viewer');
    assert.deepEqual(await failure(frame('POST', '/connect/finish')), [403, 'INSUFFICIENT_PERMISSIONS']);
    await role('admin');
    await data(frame('POST', '/connect/finish'));
  });

  it('keeps of a key a digest', async () => {
    const { withKey } = await open();
    const key = randomBytes(32).toString('base64url');
    await data(withKey(key)('POST', '/connect/auth/anonymous'));
    const { rows } = await sql<{
      row: string;
    }>`select row_to_json(link_tokens)::text as row from link_tokens`.execute(store().db);
    for (const { row } of rows) {
      assert.ok(!row.includes(key));
      assert.ok(!row.includes(Buffer.from(key).toString('hex')));
      assert.ok(!row.includes(Buffer.from(key, 'base64url').toString('hex')));
    }
  });
});
