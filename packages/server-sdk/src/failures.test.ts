import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { ERRORS } from '@kryptos_connect/protocol';
import { Kryptos, KryptosError } from './index.js';
import { failed, hangUp, ok, scriptedServer, silence, type Turn } from './testing/scripted-server.js';

const credentials = { clientId: 'client_abc', clientSecret: 'secret_s3cr3t' };

const failure = async (promise: Promise<unknown>): Promise<KryptosError> => {
  const error = await promise.then(
    () => assert.fail('it should have failed'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof KryptosError, inspect(error));
  return error;
};

/** The error of one call, made once, that gets this answer. */
const answeredWith = async (turn: Turn, call?: (kryptos: Kryptos) => Promise<unknown>) => {
  await using server = await scriptedServer(turn);
  const kryptos = new Kryptos({ ...credentials, baseUrl: server.url, maxRetries: 0 });
  return await failure((call ?? ((it) => it.linkTokens.create({ scopes: 'openid' })))(kryptos));
};

test("every code of the contract arrives with its status, its sentence and the request's id", async () => {
  for (const [code, { status, message }] of Object.entries(ERRORS)) {
    const error = await answeredWith(failed(status, code, message));
    assert.equal(error.code, code);
    assert.equal(error.status, status);
    assert.equal(error.requestId, 'req-1');
    assert.ok(error.message.startsWith(message), error.message);
    assert.ok(error.message.endsWith(`(POST /link-token answered ${status}, request req-1)`), error.message);
  }
});

test('INVALID_REQUEST names the fields', async () => {
  const details = [{ path: 'scopes', message: 'Too long' }];
  const error = await answeredWith(failed(400, 'INVALID_REQUEST', 'No.', { details }));
  assert.deepEqual(error.details, details);
});

test('Retry-After is told in seconds', async () => {
  const turn = { status: 429, headers: { 'retry-after': '7' }, json: { code: 'RATE_LIMITED' } };
  assert.equal((await answeredWith(turn)).retryAfterS, 7);
});

test('an answer without one of our codes gets the nearest one', async () => {
  const cases: [number, string, string][] = [
    [400, 'INVALID_REQUEST', '<html>'],
    [401, 'INVALID_REQUEST', ''],
    [404, 'NOT_FOUND', 'not found'],
    [413, 'PAYLOAD_TOO_LARGE', ''],
    [415, 'UNSUPPORTED_MEDIA_TYPE', ''],
    [418, 'INVALID_REQUEST', '{"code":"TEAPOT","error":"I am new here."}'],
    [429, 'RATE_LIMITED', 'slow down'],
    [500, 'INTERNAL_ERROR', '[]'],
    [502, 'UNAVAILABLE', '<html>Bad gateway</html>'],
    [503, 'UNAVAILABLE', 'null'],
    [504, 'UNAVAILABLE', '"x"'],
    [599, 'INTERNAL_ERROR', '{"code":"constructor","error":{},"details":[null,1,{"path":2}]}'],
  ];
  for (const [status, code, body] of cases) {
    const error = await answeredWith((response) => response.writeHead(status).end(body));
    assert.deepEqual([error.status, error.code], [status, code], body);
  }
});

test("a newer server's sentence is kept even if its code is unknown", async () => {
  const error = await answeredWith({ status: 418, json: { code: 'TEAPOT', error: 'I am new here.' } });
  assert.match(error.message, /^I am new here\./);
});

test('a success that is not of the expected form is an error', async () => {
  const bodies = [
    '',
    '{',
    'null',
    '<html>',
    '{"success":true}',
    '{"success":false,"data":{}}',
    '{"success":true,"data":{"link_token":1}}',
  ];
  for (const body of bodies) {
    const error = await answeredWith((response) => response.writeHead(200).end(body));
    assert.deepEqual([error.code, error.status], ['INTERNAL_ERROR', 200], body);
    assert.match(error.message, /Check that baseUrl leads to Kryptos/);
  }
});

test('the fields of an unexpected success are named, not shown', async () => {
  const error = await answeredWith(ok({ link_token: 17, expires_at: 'link_0123456789' }));
  assert.deepEqual(
    error.details?.map(({ path }) => path),
    ['data.link_token'],
  );
  assert.doesNotMatch(inspect(error), /0123456789/);
});

test('a redirect is not followed, so that the secret stays here', async () => {
  await using elsewhere = await scriptedServer(ok({}));
  for (const status of [301, 302, 303, 307, 308]) {
    const error = await answeredWith((response) =>
      response.writeHead(status, { location: elsewhere.url }).end(),
    );
    assert.deepEqual([error.code, error.status], ['INTERNAL_ERROR', status]);
  }
  assert.equal(elsewhere.received.length, 0);
});

test('a broken connection is NETWORK_ERROR and keeps its cause', async () => {
  const error = await answeredWith(hangUp);
  assert.deepEqual([error.code, error.status], ['NETWORK_ERROR', undefined]);
  assert.ok(error.cause instanceof Error);
});

test('an answer that breaks off half-way is NETWORK_ERROR', async () => {
  const error = await answeredWith((response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"success":', () => response.destroy());
  });
  assert.equal(error.code, 'NETWORK_ERROR');
});

test('a server that is not there is NETWORK_ERROR and says where it was looked for', async () => {
  const server = await scriptedServer();
  await server[Symbol.asyncDispose]();
  const kryptos = new Kryptos({ ...credentials, baseUrl: server.url, maxRetries: 0 });
  const error = await failure(kryptos.grants.page());
  assert.equal(error.code, 'NETWORK_ERROR');
  assert.ok(error.message.includes(`no answer from ${server.url} (ECONNREFUSED)`), error.message);
});

test('a server that never answers is TIMEOUT', async () => {
  await using server = await scriptedServer(silence);
  const kryptos = new Kryptos({ ...credentials, baseUrl: server.url, timeoutMs: 20, maxRetries: 0 });
  const error = await failure(kryptos.data.holdings('cat_abc'));
  assert.equal(error.code, 'TIMEOUT');
  assert.match(error.message, /within 20 ms/);
});

test('an answer whose body never ends is TIMEOUT', async () => {
  await using server = await scriptedServer((response) => {
    response.writeHead(200).write('{');
  });
  const kryptos = new Kryptos({ ...credentials, baseUrl: server.url, timeoutMs: 50, maxRetries: 0 });
  assert.equal((await failure(kryptos.data.holdings('cat_abc'))).code, 'TIMEOUT');
});

test('an access token that no header can carry is INVALID_TOKEN without a request', async () => {
  await using server = await scriptedServer(ok({}));
  const kryptos = new Kryptos({ ...credentials, baseUrl: server.url });
  for (const token of [
    '',
    'cat_a\r\nx-evil: 1',
    'cat_ü',
    'cat a',
    undefined as unknown as string,
    7 as unknown as string,
  ]) {
    const error = await failure(kryptos.data.userinfo(token));
    assert.equal(error.code, 'INVALID_TOKEN');
  }
  assert.equal(server.received.length, 0);
});

test('nothing that an error shows holds a token or the secret, even if the server sends them back', async () => {
  const echo = 'secret_s3cr3t public_p1p1 cat_c1c1 link_l1l1 odd-token';
  const details = [{ path: 'public_token', message: echo }];
  for (const turn of [failed(401, 'INVALID_TOKEN', echo, { details }), hangUp, silence]) {
    await using server = await scriptedServer(turn);
    const kryptos = new Kryptos({ ...credentials, baseUrl: server.url, timeoutMs: 20, maxRetries: 0 });
    for (const call of [
      () => kryptos.tokens.exchange('odd-token'),
      () => kryptos.data.holdings('odd-token'),
    ]) {
      const error = await failure(call());
      const shown = [
        inspect(error, { depth: 9, showHidden: true }),
        JSON.stringify(error),
        error.stack,
        error.message,
      ];
      for (const text of shown) assert.doesNotMatch(String(text), /s3cr3t|p1p1|c1c1|l1l1|odd-token/);
    }
  }
});

test('an error can be written as JSON', async () => {
  const error = await answeredWith(failed(409, 'TOKEN_ALREADY_USED', 'Used.'));
  assert.deepEqual(JSON.parse(JSON.stringify(error)), {
    name: 'KryptosError',
    code: 'TOKEN_ALREADY_USED',
    message: 'Used. (POST /link-token answered 409, request req-1)',
    status: 409,
    requestId: 'req-1',
  });
});
