import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { WidgetSession } from '@kryptos_connect/protocol';
import { ApiFailure, type ApiFailureCode } from './api-client.js';
import { SESSION } from './flow/testing/facts.js';
import type { HostInit } from './host-link.js';
import { Link } from './link.js';
import { LinkRenewal } from './link-renewal.js';

const NEVER = new AbortController().signal;
const failure = (code: ApiFailureCode) => new ApiFailure(code, code);

interface World {
  /** What the host gives each time it is asked; nothing where it says nothing. */
  readonly host?: readonly (string | Error | undefined)[];
  /** What becomes of each attempt to go on; a success where nothing is said. */
  readonly goOn?: readonly (ApiFailureCode | undefined)[];
}

/** An app whose first link token has expired. */
const start = async ({ host = ['link_2'], goOn = [] }: World = {}) => {
  const link = new Link();
  const asked: number[] = [];
  const went: string[] = [];
  const told: WidgetSession[] = [];
  const renewal = new LinkRenewal({
    link,
    askHost: (signal) =>
      new Promise<HostInit>((resolve, reject) => {
        const answer = host[asked.length];
        asked.push(asked.length);
        signal.addEventListener('abort', () => reject(signal.reason));
        if (answer instanceof Error) reject(answer);
        else if (answer) resolve({ linkToken: answer, config: {} });
      }),
    goOn: async (from, to) => {
      const code = goOn[went.length];
      went.push(`${from}>${to}`);
      if (code) throw failure(code);
      return SESSION;
    },
    onRenewed: (session) => told.push(session),
  });
  await renewal.begin({ linkToken: 'link_1', config: {} });
  const key = await link.widgetKey;
  const sent: string[] = [];
  /** A request that is answered for every link token but the first. */
  const request = async () => {
    const { linkToken = '' } = link;
    sent.push(linkToken);
    await Promise.resolve();
    if (linkToken === 'link_1') throw failure('TOKEN_EXPIRED');
    return linkToken;
  };
  const send = (signal = NEVER) => renewal.send(request, signal);
  return { link, renewal, asked, went, told, sent, send, key };
};

test('a request that meets an expired link is sent once more with a fresh one, under the same key', async () => {
  const { link, send, sent, went, told, asked, key } = await start();
  assert.equal(await send(), 'link_2');
  assert.deepEqual([sent, went, told, asked], [['link_1', 'link_2'], ['link_1>link_2'], [SESSION], [0]]);
  assert.equal(await link.widgetKey, key);
  assert.equal(await send(), 'link_2');
  assert.equal(asked.length, 1);
});

test('any number of requests that meet it at once renew it once', async () => {
  const { send, went, asked, told, sent } = await start();
  assert.deepEqual(await Promise.all([send(), send(), send()]), ['link_2', 'link_2', 'link_2']);
  assert.deepEqual([went.length, asked.length, told.length, sent.length], [1, 1, 1, 6]);
});

test('what is asked while it is being renewed waits for the fresh link', async () => {
  const { send, sent } = await start();
  const first = send();
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  await Promise.all([first, send()]);
  assert.deepEqual(sent, ['link_1', 'link_2', 'link_2']);
});

test('an answer that was on its way over the renewal is asked for again', async () => {
  const { renewal, link, send, asked } = await start();
  let refuse = () => {};
  const slow = renewal.send(async () => {
    if (link.linkToken === 'link_2') return 'again';
    await new Promise<void>((resolve) => {
      refuse = resolve;
    });
    throw failure('TOKEN_EXPIRED');
  }, NEVER);
  await send();
  refuse();
  assert.equal(await slow, 'again');
  assert.equal(asked.length, 1);
});

test('it fails as it did where the host has no other token, and the host is not asked for each request', async () => {
  for (const answer of ['link_1', new Error('the backend is down')]) {
    const { send, asked, went, told } = await start({ host: [answer] });
    await assert.rejects(send(), { code: 'TOKEN_EXPIRED', message: 'TOKEN_EXPIRED' });
    await assert.rejects(send(), { code: 'TOKEN_EXPIRED' });
    assert.deepEqual([asked.length, went.length, told.length], [1, 0, 0]);
  }
});

test('a host that says nothing is waited for ten seconds', async () => {
  const { send } = await start({ host: [undefined] });
  const elapsed = new AbortController();
  const timeout = mock.method(AbortSignal, 'timeout', () => elapsed.signal);
  const refused = assert.rejects(send(), { code: 'TOKEN_EXPIRED' });
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(timeout.mock.calls[0]?.arguments, [10_000]);
  elapsed.abort();
  await refused;
  timeout.mock.restore();
});

for (const code of ['INVALID_TOKEN', 'TOKEN_EXPIRED', 'TOKEN_ALREADY_USED', 'INVALID_REQUEST'] as const)
  test(`it fails as it did where the server lets nothing go on: ${code}`, async () => {
    const { send, link, told } = await start({ goOn: [code] });
    await assert.rejects(send(), { code: 'TOKEN_EXPIRED' });
    assert.equal(link.linkToken, 'link_1');
    assert.deepEqual(told, []);
  });

for (const code of ['offline', 'unreachable', 'RATE_LIMITED', 'INTERNAL_ERROR', 'UNAVAILABLE'] as const)
  test(`where the answer is lost, trying again is the same, with the same fresh token: ${code}`, async () => {
    const { send, went, asked, told, sent } = await start({ goOn: [code, code] });
    await assert.rejects(send(), { code });
    await assert.rejects(send(), { code });
    assert.equal(await send(), 'link_2');
    assert.deepEqual(went, ['link_1>link_2', 'link_1>link_2', 'link_1>link_2']);
    assert.deepEqual([asked.length, told.length], [1, 1]);
    assert.deepEqual(sent, ['link_1', 'link_2'], 'nothing is sent with a token that is known to be old');
  });

test('what nobody waits for any more is not sent again', async () => {
  const { send, sent } = await start();
  const waiting = new AbortController();
  const gone = send(waiting.signal);
  waiting.abort(new Error('gone'));
  await assert.rejects(gone, { message: 'gone' });
  await send();
  assert.deepEqual(sent, ['link_1', 'link_2']);
});

test('other failures are none of its business', async () => {
  const { renewal, asked } = await start();
  for (const code of ['INVALID_TOKEN', 'TOKEN_ALREADY_USED', 'offline'] as const)
    await assert.rejects(
      renewal.send(() => Promise.reject(failure(code)), NEVER),
      { code },
    );
  assert.deepEqual(asked, []);
});

test('to start again goes on where it can, and else begins anew', async () => {
  for (const [goOn, told] of [
    [[], 'link_1>link_9'],
    [['TOKEN_EXPIRED'], 'link_1>link_9'],
    [['unreachable'], 'link_1>link_9'],
  ] as const) {
    const { renewal, link, went } = await start({ goOn });
    await renewal.begin({ linkToken: 'link_9', config: {} });
    assert.equal(link.linkToken, 'link_9');
    assert.deepEqual(went, [told]);
  }
  const { renewal, went } = await start();
  await renewal.begin({ linkToken: 'link_1', config: {} });
  assert.deepEqual(went, [], 'the same token is nothing to go on to');
});

test('a link that began again is renewed when it expires in its turn', async () => {
  const { renewal, link, send, asked } = await start({ host: ['link_1', 'link_3'] });
  await assert.rejects(send(), { code: 'TOKEN_EXPIRED' });
  await renewal.begin({ linkToken: 'link_2', config: {} });
  assert.equal(await send(), 'link_2');
  const expired = async () => {
    if (link.linkToken === 'link_2') throw failure('TOKEN_EXPIRED');
    return link.linkToken;
  };
  assert.equal(await renewal.send(expired, NEVER), 'link_3');
  assert.equal(asked.length, 2);
});
