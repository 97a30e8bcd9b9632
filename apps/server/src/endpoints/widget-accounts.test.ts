import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SANDBOX_ADDRESSES } from '@kryptos_connect/protocol';
import { data, failure } from '../testing/answers.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import {
  createLinkToken,
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

test('Ethereum takes some of its chains, and no others', async () => {
  const widget = await agree(await open());
  assert.deepEqual(
    await failure(widget('POST', '/connect/integrations', { ...ETHEREUM, chains: ['base', 'solana'] })),
    [400, 'INVALID_REQUEST'],
  );
  const linked = await data(
    widget('POST', '/connect/integrations', { ...ETHEREUM, chains: ['base', 'ethereum', 'base'] }),
  );
  assert.deepEqual(linked.chains, ['ethereum', 'base']);
});

test('what a sandbox client can not link is refused by name, and nothing is stored', async () => {
  const widget = await agree(await open());
  for (const [payload, expected] of [
    [{ provider: 'no-such-thing', address: ETHEREUM.address }, [404, 'INTEGRATION_NOT_FOUND']],
    [{ provider: 'toString', address: ETHEREUM.address }, [404, 'INTEGRATION_NOT_FOUND']],
    [{ provider: 'bitcoin', address: ETHEREUM.address }, [403, 'SANDBOX_PROVIDER_NOT_ALLOWED']],
    [
      { provider: 'binance', credentials: { apiKey: 'k', secretKey: 's' } },
      [403, 'SANDBOX_PROVIDER_NOT_ALLOWED'],
    ],
    [{ provider: 'ethereum', address: `0x${'1'.repeat(40)}` }, [403, 'SANDBOX_ADDRESS_NOT_ALLOWED']],
    [{ provider: 'ethereum', address: SANDBOX_ADDRESSES.solana }, [403, 'SANDBOX_ADDRESS_NOT_ALLOWED']],
    [
      { provider: 'solana', address: SANDBOX_ADDRESSES.solana.toLowerCase() },
      [403, 'SANDBOX_ADDRESS_NOT_ALLOWED'],
    ],
    [{ provider: 'ethereum', proof: { message: 'm', signature: 's' } }, [400, 'INVALID_REQUEST']],
    [{ provider: 'ethereum', credentials: { apiKey: 'k' } }, [400, 'INVALID_REQUEST']],
  ] as const)
    assert.deepEqual(
      await failure(widget('POST', '/connect/integrations', payload)),
      expected,
      JSON.stringify(payload),
    );
  assert.deepEqual(await data(widget('GET', '/connect/integrations')), []);
});

test('a production client can not link anything yet', async () => {
  const production = await registerClient(server.store, { mode: 'production' });
  const widget = await agree(await open({}, production));
  assert.deepEqual(await failure(widget('POST', '/connect/integrations', ETHEREUM)), [503, 'UNAVAILABLE']);
});

test('an account is read again and removed, but only in its own workspace', async () => {
  const mine = await agree(await open());
  const theirs = await agree(await open());
  const { walletId } = await data(mine('POST', '/connect/integrations', ETHEREUM));
  for (const [method, url] of [
    ['DELETE', `/connect/integrations/${walletId}`],
    ['POST', `/connect/integrations/${walletId}/resync`],
  ] as const)
    assert.deepEqual(await failure(theirs(method, url)), [404, 'INTEGRATION_NOT_FOUND']);
  assert.equal((await data(mine('POST', `/connect/integrations/${walletId}/resync`))).walletId, walletId);
  assert.deepEqual(await data(mine('DELETE', `/connect/integrations/${walletId}`)), { walletId });
  assert.deepEqual(await failure(mine('DELETE', `/connect/integrations/${walletId}`)), [
    404,
    'INTEGRATION_NOT_FOUND',
  ]);
  assert.deepEqual(await data(mine('GET', '/connect/integrations')), []);
});

test('chains are detected by the form of an address, and by where the test address has been', async () => {
  const widget = await open();
  const detect = async (address: string) =>
    (await data(widget('POST', '/connect/chains/detect', { address }))).chains as {
      id: string;
      active: boolean;
    }[];
  const known = await detect(ETHEREUM.address);
  assert.ok(known.some(({ id, active }) => id === 'base' && active));
  const unknown = await detect(`0x${'1'.repeat(40)}`);
  assert.equal(unknown.length, known.length);
  assert.ok(unknown.every(({ active }) => !active));
  assert.deepEqual(
    (await detect(SANDBOX_ADDRESSES.solana)).map(({ id, active }) => [id, active]),
    [['solana', true]],
  );
  assert.deepEqual(await detect('neither'), []);
});
