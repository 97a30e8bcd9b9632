import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WIDGET_KEY_HEADER, widgetEndpoints } from '@kryptos_connect/protocol';
import { ApiClient, ApiFailure, type WidgetOperation } from './api-client.js';

interface Sent {
  readonly url: string;
  readonly init: RequestInit & { readonly headers: Readonly<Record<string, string>> };
}

const credentials = {
  linkToken: 'link_secret',
  widgetKey: Promise.resolve('key_secret'),
  hostOrigin: 'https://app.example',
};

const clientThatGets = (answer: () => Response | Promise<Response>, online = true) => {
  const sent: Sent[] = [];
  const fetcher = async (url: unknown, init: unknown) => {
    sent.push({ url: String(url), init: init as Sent['init'] });
    return answer();
  };
  return { sent, client: new ApiClient(credentials, fetcher as typeof fetch, () => online) };
};

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'x-request-id': 'req_1' } });
const ok = (data: unknown) => () => json({ success: true, data });

const failureOf = async (call: Promise<unknown>): Promise<ApiFailure> => {
  try {
    await call;
  } catch (error) {
    assert.ok(error instanceof ApiFailure, String(error));
    return error;
  }
  assert.fail('did not fail');
};

test('each endpoint of the contract is called by its method at its path', async () => {
  for (const [operation, { method, path }] of Object.entries(widgetEndpoints)) {
    const { sent, client } = clientThatGets(ok({}));
    await client.call(operation as WidgetOperation, { params: { walletId: 'a/b' } } as never);
    assert.equal(sent[0]?.init.method, method);
    assert.equal(sent[0]?.url, path.replace('{walletId}', 'a%2Fb'));
  }
});

test('the link token and the widget’s key go into their headers, and nowhere else', async () => {
  const { sent, client } = clientThatGets(ok({}));
  await client.call('sendEmailCode', { body: { email: 'ada@example.com' } });
  assert.equal(sent[0]?.init.headers['x-link-token'], 'link_secret');
  assert.equal(sent[0]?.init.headers[WIDGET_KEY_HEADER], 'key_secret');
  assert.equal(
    JSON.stringify({ ...sent[0], init: { ...sent[0]?.init, headers: null } }).includes('secret'),
    false,
  );
});

test('the public list is asked for without a token, so that it can be cached', async () => {
  const { sent, client } = clientThatGets(ok([]));
  await client.call('listIntegrations');
  assert.equal(sent[0]?.init.headers['x-link-token'], undefined);
  assert.equal(sent[0]?.init.headers[WIDGET_KEY_HEADER], undefined);
});

test('the host’s origin goes with the session alone', async () => {
  const { sent, client } = clientThatGets(ok({}));
  await client.call('getSession');
  await client.call('finish');
  assert.deepEqual(
    sent.map(({ init }) => init.headers['x-host-origin']),
    ['https://app.example', undefined],
  );
});

test('a failure of the contract keeps its code, its sentence, its details and the request id', async () => {
  const details = [{ path: 'email', message: 'is not an address' }];
  const { client } = clientThatGets(() =>
    json({ success: false, code: 'INVALID_REQUEST', error: 'No.', details }, 400),
  );
  const failure = await failureOf(client.call('finish'));
  assert.equal(failure.code, 'INVALID_REQUEST');
  assert.equal(failure.message, 'No.');
  assert.equal(failure.requestId, 'req_1');
  assert.deepEqual(failure.details, details);
});

test('a failure says in how many seconds to try again, where the server did', async () => {
  const after = async (header: string) => {
    const { client } = clientThatGets(
      () =>
        new Response(JSON.stringify({ success: false, code: 'RATE_LIMITED', error: 'No.' }), {
          status: 429,
          headers: { 'retry-after': header },
        }),
    );
    return (await failureOf(client.call('finish'))).retryAfterS;
  };
  assert.equal(await after('12'), 12);
  assert.equal(await after('Tue, 24 Nov 2026 08:00:00 GMT'), undefined);
});

for (const [name, answer] of [
  ['a proxy’s page', () => new Response('<html>', { status: 502 })],
  ['a success without data', () => json({ success: true })],
  ['data with the status of a failure', () => json({ success: true, data: {} }, 500)],
  ['null', () => json(null)],
  ['nothing', () => new Response('')],
  ['a broken connection', () => Promise.reject(new TypeError('Failed to fetch'))],
] as const) {
  test(`${name} is "unreachable" online, and "offline" offline`, async () => {
    assert.equal((await failureOf(clientThatGets(answer).client.call('finish'))).code, 'unreachable');
    assert.equal((await failureOf(clientThatGets(answer, false).client.call('finish'))).code, 'offline');
  });
}

test('who aborts a call gets their own reason, not a failure', async () => {
  const abort = new AbortController();
  const hangs = (_: unknown, init?: RequestInit) =>
    new Promise<Response>((_resolve, reject) =>
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
    );
  const client = new ApiClient(credentials, hangs as typeof fetch, () => true);
  const call = client.call('finish', { signal: abort.signal });
  abort.abort(new Error('left'));
  await assert.rejects(call, /left/);
});

test('no failure tells the token', async () => {
  for (const answer of [
    () => Promise.reject(new Error('x')),
    () => json({ success: false, code: 'INVALID_TOKEN', error: 'No.' }, 401),
  ]) {
    const failure = await failureOf(clientThatGets(answer).client.call('getSession'));
    assert.equal(
      `${failure.message}${failure.stack}${JSON.stringify(failure)}`.includes('link_secret'),
      false,
    );
  }
});
