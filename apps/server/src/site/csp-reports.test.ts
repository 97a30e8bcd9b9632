import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createLogger } from '../telemetry/logger.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const lines: string[] = [];
let server: TestApp;
before(async () => {
  server = await startTestApp({}, createLogger('warn', { write: (line) => lines.push(line) }));
});
after(() => server.close());

const report = async (type: string, payload: string) => {
  lines.length = 0;
  const response = await server.inject({
    method: 'POST',
    url: '/csp-report',
    headers: { 'content-type': type },
    payload,
  });
  return { status: response.statusCode, logged: lines.map((line) => JSON.parse(line)) };
};

test('both forms of report are logged: what was stopped, by which rule, and nothing private', async () => {
  const older = await report(
    'application/csp-report',
    JSON.stringify({
      'csp-report': {
        'document-uri': 'http://localhost:4400/connect?client_id=client_x&secret=1',
        'effective-directive': 'img-src',
        'blocked-uri': 'https://tracker.example/pixel?person=lovelace',
        'script-sample': 'private()',
      },
    }),
  );
  const newer = await report(
    'application/reports+json',
    JSON.stringify([
      {
        type: 'csp-violation',
        url: 'http://localhost:4400/connect?secret=1',
        body: {
          documentURL: 'http://localhost:4400/connect?secret=1',
          effectiveDirective: 'img-src',
          blockedURL: 'https://tracker.example/pixel?person=lovelace',
        },
      },
      { type: 'deprecation', body: {} },
    ]),
  );
  for (const { status, logged } of [older, newer]) {
    assert.equal(status, 204);
    assert.equal(logged.length, 1);
    const [{ directive, blocked, page }] = logged;
    assert.deepEqual(
      [directive, blocked, page],
      ['img-src', 'https://tracker.example', 'http://localhost:4400'],
    );
    // No word here that the hexadecimal digits of a request id could spell.
    assert.doesNotMatch(JSON.stringify(logged), /secret|lovelace|private|client_x/);
  }
  const inline = await report(
    'application/csp-report',
    JSON.stringify({ 'csp-report': { 'blocked-uri': 'inline', 'violated-directive': 'style-src' } }),
  );
  assert.equal(inline.logged[0].blocked, 'inline');
});

test('what is no report is taken without a word, and never fails', async () => {
  for (const payload of ['', '{', 'null', '[]', '{"csp-report":7}', '{"__proto__":{}}', '[[[[', '\u0000'])
    for (const type of ['application/csp-report', 'application/reports+json', 'application/json'])
      assert.deepEqual(await report(type, payload), { status: 204, logged: [] }, payload);
});

test('a report of another type, or too large, is refused', async () => {
  assert.equal((await report('text/plain', '{}')).status, 415);
  assert.equal((await report('application/csp-report', 'x'.repeat(17_000))).status, 413);
});

test('a flood of reports is not a flood of log lines', async () => {
  const one = JSON.stringify({ 'csp-report': { 'effective-directive': 'img-src' } });
  let logged = 0;
  for (let count = 0; count < 100; count++)
    logged += (await report('application/csp-report', one)).logged.length;
  assert.ok(logged <= 60, String(logged));
});
