import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Store } from '../store/store.js';
import { data } from '../testing/answers.js';
import { openTestStore, startTestApp, type TestApp } from '../testing/test-app.js';
import { createLinkToken, registerClient, widgetOf } from '../testing/test-client.js';

const MANY = 1_000_000;
const limits = { perAddress: MANY, perClient: MANY, perLinkToken: MANY };

let store: Store;
before(async () => {
  store = await openTestStore();
});
after(() => store.close());

const withApp = async (
  overrides: Parameters<typeof startTestApp>[0],
  use: (app: TestApp) => Promise<void>,
) => {
  const app = await startTestApp({ store, ...overrides });
  try {
    await use(app);
  } finally {
    await app.close();
  }
};

describe('rate limits', () => {
  it('count each client apart, and say when to come back', () =>
    withApp({ limits: { ...limits, perClient: 3 } }, async (app) => {
      const [one, other] = [await registerClient(app.store), await registerClient(app.store)];
      for (let time = 0; time < 3; time++) await createLinkToken(app, one);
      const answer = await app.inject({
        method: 'POST',
        url: '/link-token',
        headers: one.credentials,
        payload: {},
      });
      assert.deepEqual([answer.statusCode, answer.json().code], [429, 'RATE_LIMITED']);
      const wait = Number(answer.headers['retry-after']);
      assert.ok(wait >= 1 && wait <= 60);
      await createLinkToken(app, other);
    }));

  it('do not let a stranger use up the limit of a client', () =>
    withApp({ limits: { ...limits, perClient: 1 } }, async (app) => {
      const client = await registerClient(app.store);
      const headers = { ...client.credentials, 'x-client-secret': 'secret_wrong' };
      for (let time = 0; time < 5; time++)
        await app.inject({ method: 'POST', url: '/link-token', headers, payload: {} });
      await createLinkToken(app, client);
    }));

  it('count each link token apart', () =>
    withApp({ limits: { ...limits, perLinkToken: 2 } }, async (app) => {
      const client = await registerClient(app.store);
      const [one, other] = [
        widgetOf(app, await createLinkToken(app, client)),
        widgetOf(app, await createLinkToken(app, client)),
      ];
      await data(one('GET', '/connect/session'));
      await data(one('GET', '/connect/session'));
      assert.equal((await one('GET', '/connect/session')).statusCode, 429);
      await data(other('GET', '/connect/session'));
    }));

  it('count each address, whatever the caller writes into X-Forwarded-For', () =>
    withApp({ limits: { ...limits, perAddress: 2 } }, async (app) => {
      const statuses = [];
      for (let time = 0; time < 4; time++)
        statuses.push(
          (
            await app.inject({
              method: 'GET',
              url: '/health',
              headers: { 'x-forwarded-for': `10.0.0.${time}` },
            })
          ).statusCode,
        );
      assert.deepEqual(statuses, [200, 200, 429, 429]);
      const elsewhere = await app.inject({ method: 'GET', url: '/health', remoteAddress: '192.0.2.7' });
      assert.equal(elsewhere.statusCode, 200);
    }));

  it('believe a proxy that is configured, and no further', () =>
    withApp({ limits: { ...limits, perAddress: 1 }, trustProxy: (_address, hop) => hop < 1 }, async (app) => {
      const from = async (forwarded: string) =>
        (await app.inject({ method: 'GET', url: '/health', headers: { 'x-forwarded-for': forwarded } }))
          .statusCode;
      assert.deepEqual(
        [await from('198.51.100.1'), await from('198.51.100.2'), await from('10.9.9.9, 198.51.100.2')],
        [200, 200, 429],
      );
    }));

  it('count the addresses of an IPv6 network as one', () =>
    withApp({ limits: { ...limits, perAddress: 1 } }, async (app) => {
      const from = async (remoteAddress: string) =>
        (await app.inject({ method: 'GET', url: '/health', remoteAddress })).statusCode;
      assert.deepEqual(
        [await from('2001:db8::1'), await from('2001:db8::2'), await from('2001:db8:0:1::1')],
        [200, 429, 200],
      );
    }));
});
