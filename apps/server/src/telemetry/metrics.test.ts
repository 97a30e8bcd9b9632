import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { createLinkToken, registerClient, widgetOf } from '../testing/test-client.js';
import { createMetrics } from './metrics.js';

let server: TestApp;
before(async () => {
  server = await startTestApp({ metrics: createMetrics('1.2.3') });
});
after(() => server.close());

const figures = async () => (await server.inject({ method: 'GET', url: '/metrics' })).body;

test('answers are counted and timed by route, method and status', async () => {
  for (let count = 0; count < 3; count++) await server.inject({ method: 'GET', url: '/health?count=1' });
  const text = await figures();
  assert.match(text, /^kryptos_http_requests_total\{method="GET",route="\/health",status="200"\} 3$/m);
  assert.match(
    text,
    /^kryptos_http_request_duration_seconds_count\{method="GET",route="\/health",status="200"\} 3$/m,
  );
  assert.match(text, /^kryptos_build_info\{version="1\.2\.3"\} 1$/m);
  assert.match(text, /^process_cpu_seconds_total /m);
});

test('no label holds an address, an id, a token or a secret, and there is an end to labels', async () => {
  const acme = await registerClient(server.store);
  const linkToken = await createLinkToken(server, acme);
  const widget = widgetOf(server, linkToken);
  await widget('GET', '/connect/session');
  await widget('DELETE', '/connect/integrations/7f0c2b54-0000-4000-8000-000000000000');
  await widget('POST', '/connect/auth/email', { email: 'ada@example.com' });
  await server.inject({ method: 'GET', url: `/connect?client_id=${acme.client.id}` });
  const before = (await figures()).length;
  for (let count = 0; count < 50; count++) {
    await server.inject({ method: 'GET', url: `/nothing-${count}/${linkToken}` });
    await server.inject({ method: 'GET', url: `/logos/nothing-${count}.svg` });
  }
  const text = await figures();
  assert.match(text, /route="\/connect\/integrations\/:walletId"/);
  assert.match(text, /route="none",status="404"/);
  for (const private_ of [
    linkToken,
    acme.client.id,
    acme.credentials['x-client-secret'],
    'ada@',
    '7f0c2b54',
    'nothing-',
  ])
    assert.ok(!text.includes(private_), private_);
  assert.ok(text.length < before + 4000, 'an address each would make a hundred times as many lines');
});
