import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { findBrokenAudit } from '../store/audit.js';
import { data } from '../testing/answers.js';
import { openFrame } from '../testing/continued.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { createLinkToken, registerClient, widgetOf } from '../testing/test-client.js';

let server: TestApp;
before(async () => {
  server = await startTestApp();
});
after(() => server.close());

const EMAIL = 'ada@example.com';
const SCOPES = ['openid', 'portfolios:read'];

test('a session that goes on in another is written down, by ids alone', async () => {
  const acme = await registerClient(server.store);
  const old = await openFrame(server, acme);
  const { user } = await data(old.ask('POST', '/connect/auth/anonymous'));
  const fresh = await openFrame(server, acme, { key: old.key });
  await data(fresh.continue(old.linkToken));
  const { event, body } = await server.store.db
    .selectFrom('audit_events')
    .select(['event', 'body'])
    .orderBy('sequence', 'desc')
    .executeTakeFirstOrThrow();
  assert.equal(event, 'session.continued');
  for (const id of [acme.client.id, user.user_id]) assert.ok(body.includes(id), `${id} is not in it`);
  for (const secret of [old.linkToken, fresh.linkToken, old.key])
    assert.ok(!body.includes(secret), `${secret} is in it`);
});

test('a journey from signing in to the end of the grant is written down, by ids alone', async () => {
  const acme = await registerClient(server.store);
  const linkToken = await createLinkToken(server, acme);
  const widget = widgetOf(server, linkToken);
  const backend = async (url: string, payload: object) => {
    const answer = await server.inject({ method: 'POST', url, headers: acme.credentials, payload });
    return [answer.statusCode, answer.json()] as const;
  };

  await data(widget('POST', '/connect/auth/email', { email: EMAIL }));
  await server.mailer.idle();
  const code = server.outbox.list(EMAIL)[0]?.code;
  await data(widget('POST', '/connect/auth/email/verify', { email: EMAIL, code }));
  await data(widget('POST', '/connect/consent', { scopes: SCOPES }));
  const account = { provider: 'ethereum', address: SANDBOX_ADDRESSES.ethereum };
  const { walletId } = await data(widget('POST', '/connect/integrations', account));
  await data(widget('POST', '/connect/integrations', account));
  await data(widget('DELETE', `/connect/integrations/${walletId}`));
  const { public_token } = await data(widget('POST', '/connect/finish'));
  await data(widget('POST', '/connect/finish'));
  const [, exchanged] = await backend('/token/exchange', { public_token });
  assert.equal((await backend('/token/exchange', { public_token }))[0], 409);
  const { grant_id, access_token, workspace_id } = exchanged.data;
  for (const _ of ['revoked', 'revoked before'])
    assert.equal((await backend('/token/revoke', { grant_id }))[0], 200);

  const rows = await server.store.db
    .selectFrom('audit_events')
    .select(['event', 'body'])
    .where('body', 'like', `%${acme.client.id}%`)
    .orderBy('sequence')
    .execute();
  assert.deepEqual(
    rows.map(({ event }) => event),
    [
      'session.signed_in',
      'session.consented',
      'account.linked',
      'account.unlinked',
      'session.finished',
      'grant.created',
      'public_token.replayed',
      'grant.revoked',
    ],
  );
  const written = rows.map(({ body }) => body).join('\n');
  for (const id of [acme.client.id, workspace_id, walletId, grant_id])
    assert.ok(written.includes(id), `${id} is not in it`);
  for (const secret of [linkToken, public_token, access_token, EMAIL, account.address, code])
    assert.ok(!written.includes(secret), `${secret} is in it`);
  assert.equal(await findBrokenAudit(server.store.db), undefined);
});
