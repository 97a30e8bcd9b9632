import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { formatToken, type TokenKind } from '@kryptos_connect/protocol';
import { createLogger } from './logger.js';

const SECRET_KINDS: readonly TokenKind[] = ['link', 'public', 'access', 'secret'];

for (const kind of SECRET_KINDS) {
  test(`a ${kind} token is in no log line, wherever it stands`, () => {
    const token = formatToken(kind, randomBytes(32));
    const lines: string[] = [];
    const log = createLogger('trace', { write: (line: string) => void lines.push(line) });
    const cause = new Error(`the cause\n${token}`);
    for (const text of [
      token,
      `"${token}"`,
      `\n${token}`,
      `\t${token}`,
      `x${token}`,
      `_${token}_`,
      `é${token}`,
    ]) {
      log.info(text);
      log.error({ err: new Error(text, { cause }) }, 'failed');
      log.warn({ [text]: { deep: [text] } });
    }
    assert.equal(lines.length, 21);
    for (const line of lines) {
      assert.ok(!line.includes(token), line);
      JSON.parse(line);
    }
  });
}

test('the handle of a page of its own is in no log line', () => {
  const handle = randomBytes(32).toString('base64url');
  const lines: string[] = [];
  const log = createLogger('trace', { write: (line: string) => void lines.push(line) });
  log.info({ url: `/hosted/${handle}`, body: { handle }, handle }, `GET /hosted/${handle}?a=b`);
  log.error({ err: new Error(`https://connect.example/hosted/${handle} can not be read`) }, 'failed');
  assert.equal(lines.length, 2);
  for (const line of lines) assert.ok(!line.includes(handle), line);
});
