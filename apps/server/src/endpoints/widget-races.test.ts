import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { onBothDatabases } from '../store/testing/databases.js';
import { data, failure } from '../testing/answers.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { createLinkToken, registerClient, type Widget, widgetOf } from '../testing/test-client.js';

const ETHEREUM = { provider: 'ethereum', address: SANDBOX_ADDRESSES.ethereum };
const times = <Value>(count: number, make: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

onBothDatabases((store) => {
  let server: TestApp;
  before(async () => {
    server = await startTestApp({ store: store() });
  });
  after(() => server.close());

  const open = async (): Promise<Widget> =>
    widgetOf(server, await createLinkToken(server, await registerClient(store())));
  const agree = async () => {
    const widget = await open();
    await data(widget('POST', '/connect/auth/anonymous'));
    await data(widget('POST', '/connect/consent', { scopes: ['openid', 'portfolios:read'] }));
    return widget;
  };

  it('makes one guest of ten who are asked for at once in one session', async () => {
    const widget = await open();
    const guests = await times(10, () => data(widget('POST', '/connect/auth/anonymous')));
    assert.equal(new Set(guests.map(({ user }) => user.user_id)).size, 1);
  });

  it('makes one account of twenty, however it is written', async () => {
    const widget = await agree();
    const shouted = `0x${ETHEREUM.address.slice(2).toUpperCase()}`;
    const linked = await times(20, (index) =>
      data(
        widget('POST', '/connect/integrations', {
          ...ETHEREUM,
          address: index % 2 === 0 ? shouted : ETHEREUM.address,
        }),
      ),
    );
    assert.equal(new Set(linked.map(({ walletId }) => walletId)).size, 1);
    assert.equal((await data(widget('GET', '/connect/integrations'))).length, 1);
  });

  it('removes an account once', async () => {
    const widget = await agree();
    const { walletId } = await data(widget('POST', '/connect/integrations', ETHEREUM));
    const answers = await times(10, () => widget('DELETE', `/connect/integrations/${walletId}`));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, ...Array(9).fill(404)]);
  });

  it('gives one public token to a hundred who finish at once, and stores one', async () => {
    const widget = await agree();
    const { user } = await data(widget('GET', '/connect/session'));
    const answers = await times(100, () => data(widget('POST', '/connect/finish')));
    assert.equal(new Set(answers.map(({ public_token }) => public_token)).size, 1);
    const stored = await store()
      .db.selectFrom('public_tokens')
      .select('digest')
      .where('user_id', '=', user.user_id)
      .execute();
    assert.equal(stored.length, 1);
  });

  it('changes nothing that was agreed once the session has finished', async () => {
    const widget = await agree();
    const [finished, ...others] = await Promise.all([
      widget('POST', '/connect/finish'),
      ...Array.from({ length: 10 }, () =>
        widget('POST', '/connect/consent', { scopes: ['openid', 'portfolios:read', 'integrations:read'] }),
      ),
    ]);
    assert.equal(finished?.statusCode, 200);
    for (const { statusCode } of others) assert.ok([200, 409].includes(statusCode), String(statusCode));
    assert.deepEqual(
      await failure(widget('POST', '/connect/consent', { scopes: ['openid', 'portfolios:read'] })),
      [409, 'TOKEN_ALREADY_USED'],
    );
  });
});
