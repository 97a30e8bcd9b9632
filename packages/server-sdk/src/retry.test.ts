import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wait } from './deadline.js';
import { Kryptos, KryptosError } from './index.js';
import { delayBeforeRetry, parseRetryAfter } from './retry.js';
import { exchanged, holdings, session } from './testing/samples.js';
import { failed, hangUp, ok, scriptedServer, silence, type Turn } from './testing/scripted-server.js';

const credentials = { clientId: 'client_abc', clientSecret: 'secret_s3cr3t' };

/** A server that plays these turns, and a client that notes how long it would have waited instead of waiting. */
const setUp = async (turns: Turn[], options: { maxRetries?: number; timeoutMs?: number } = {}) => {
  const server = await scriptedServer(...turns);
  const waited: number[] = [];
  const kryptos = new Kryptos(
    { ...credentials, baseUrl: server.url, ...options },
    {
      random: () => 0.5,
      now: () => Date.parse('2024-01-28T10:30:00Z'),
      wait: async (milliseconds) => void waited.push(milliseconds),
    },
  );
  return { server, waited, kryptos, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
};

const unavailable = failed(503, 'UNAVAILABLE', 'Not now.');

test('a lost answer and a gateway failure are asked again, with growing jittered pauses', async () => {
  for (const turn of [
    hangUp,
    unavailable,
    failed(502, 'UPSTREAM_UNAVAILABLE', ''),
    failed(504, 'x', ''),
    failed(429, 'RATE_LIMITED', ''),
  ]) {
    await using it = await setUp([turn, turn, ok(session)]);
    assert.deepEqual(await it.kryptos.linkTokens.checkSession('cat_abc'), session);
    assert.equal(it.server.received.length, 3);
    assert.deepEqual(it.waited, [125, 250]);
  }
});

test('a timeout is asked again', async () => {
  await using it = await setUp([silence, { status: 200, json: holdings }], {
    timeoutMs: 100,
    maxRetries: 10,
  });
  assert.deepEqual(await it.kryptos.data.holdings('cat_abc'), holdings);
  assert.ok(it.server.received.length >= 2);
});

test('every attempt of an exchange carries the same idempotency key and body', async () => {
  await using it = await setUp([hangUp, unavailable, ok(exchanged)]);
  await it.kryptos.tokens.exchange('public_abc');
  assert.equal(it.server.received.length, 3);
  const sent = it.server.received.map(({ headers, body }) => `${headers['idempotency-key']} ${body}`);
  assert.equal(new Set(sent).size, 1);
});

test('a link token, a revocation and a page of grants are asked again too', async () => {
  const calls: [Turn, (kryptos: Kryptos) => Promise<unknown>][] = [
    [ok({ link_token: 'link_a', expires_at: '2024-01-28T10:30:00Z' }), (it) => it.linkTokens.create()],
    [{ status: 200, json: { success: true, message: 'Done' } }, (it) => it.tokens.revoke('cgrant_a')],
    [ok({ grants: [], count: 0 }), (it) => it.grants.page()],
  ];
  for (const [success, call] of calls) {
    await using it = await setUp([hangUp, success]);
    await call(it.kryptos);
    assert.equal(it.server.received.length, 2);
  }
});

test('after the last retry the last failure is thrown', async () => {
  await using it = await setUp([hangUp, hangUp, unavailable, ok(session)]);
  await assert.rejects(it.kryptos.linkTokens.checkSession('cat_abc'), { code: 'UNAVAILABLE' });
  assert.equal(it.server.received.length, 3);
});

test('maxRetries 0 asks once', async () => {
  await using it = await setUp([unavailable, ok(session)], { maxRetries: 0 });
  await assert.rejects(it.kryptos.linkTokens.checkSession('cat_abc'), { code: 'UNAVAILABLE' });
  assert.equal(it.server.received.length, 1);
});

test('what will not change is asked once', async () => {
  const turns = [
    failed(400, 'INVALID_REQUEST', ''),
    failed(401, 'INVALID_CLIENT', ''),
    failed(403, 'INSUFFICIENT_SCOPE', ''),
    failed(404, 'NOT_FOUND', ''),
    failed(409, 'TOKEN_ALREADY_USED', ''),
    failed(500, 'INTERNAL_ERROR', ''),
    { status: 200, json: 'garbage' },
    { status: 302, headers: { location: '/' }, json: '' },
  ];
  for (const turn of turns) {
    await using it = await setUp([turn]);
    await assert.rejects(it.kryptos.tokens.exchange('public_abc'), KryptosError);
    assert.equal(it.server.received.length, 1);
    assert.deepEqual(it.waited, []);
  }
});

test('Retry-After is kept to, in seconds and as a date', async () => {
  for (const header of ['3', 'Sun, 28 Jan 2024 10:30:03 GMT']) {
    const limited: Turn = { status: 429, headers: { 'retry-after': header }, json: { code: 'RATE_LIMITED' } };
    await using it = await setUp([limited, ok(session)]);
    await it.kryptos.linkTokens.checkSession('cat_abc');
    assert.deepEqual(it.waited, [3125]);
  }
});

test('a Retry-After of more than half a minute is left to the caller', async () => {
  await using it = await setUp([
    { status: 429, headers: { 'retry-after': '31' }, json: { code: 'RATE_LIMITED' } },
  ]);
  await assert.rejects(it.kryptos.linkTokens.checkSession('cat_abc'), {
    code: 'RATE_LIMITED',
    retryAfterS: 31,
  });
  assert.equal(it.server.received.length, 1);
});

test("an aborted call throws the caller's reason and asks no more", async () => {
  await using it = await setUp([silence]);
  const controller = new AbortController();
  const asked = it.kryptos.data.holdings('cat_abc', { signal: controller.signal });
  while (it.server.received.length === 0) await new Promise((resolve) => setImmediate(resolve));
  controller.abort(new Error('the user left'));
  await assert.rejects(asked, { message: 'the user left' });
  assert.equal(it.server.received.length, 1);
});

test('a call whose signal was aborted before does not ask at all', async () => {
  await using it = await setUp([ok(session)]);
  const signal = AbortSignal.abort();
  await assert.rejects(it.kryptos.linkTokens.checkSession('cat_abc', { signal }), { name: 'AbortError' });
  assert.equal(it.server.received.length, 0);
});

test('an abort also ends the pause between two attempts', async () => {
  await using server = await scriptedServer(unavailable);
  const controller = new AbortController();
  const kryptos = new Kryptos(
    { ...credentials, baseUrl: server.url },
    {
      wait: (_, signal) => {
        const pause = wait(60_000, signal);
        assert.equal(signal, controller.signal);
        controller.abort(new Error('enough'));
        return pause;
      },
    },
  );
  await assert.rejects(kryptos.grants.page({ signal: controller.signal }), { message: 'enough' });
  assert.equal(server.received.length, 1);
});

test('a pause under a signal that was aborted before does not begin', async () => {
  await assert.rejects(wait(60_000, AbortSignal.abort()), { name: 'AbortError' });
});

test('the pause is at least 0, at most eight seconds, and at least Retry-After', () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.option(fc.nat(30), { nil: undefined }),
      (attempt, random, retryAfterS) => {
        const delay = delayBeforeRetry(new KryptosError('TIMEOUT', '', { retryAfterS }), attempt, random);
        const least = (retryAfterS ?? 0) * 1000;
        return delay !== undefined && delay >= least && delay <= least + 8_000;
      },
    ),
  );
});

test('a Retry-After that is neither a number nor a date is as none', () => {
  const now = Date.parse('2024-01-28T10:30:00Z');
  for (const header of [null, '', 'soon', '-1', '1.5e400', '99999999999'])
    assert.equal(parseRetryAfter(header, now), undefined, String(header));
  assert.equal(parseRetryAfter('Sun, 28 Jan 2024 10:29:00 GMT', now), 0);
});
