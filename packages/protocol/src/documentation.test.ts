import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as z from 'zod/mini';
import {
  backendEndpoints,
  DEFAULT_SCOPES,
  ERRORS,
  Failure,
  SANDBOX_ADDRESSES,
  SCOPES,
  TOKENS,
} from './index.js';

/** The product's published documentation, as it stands: its samples are the fixtures. */
const documentation = readFileSync(new URL('../fixtures/kryptos-connect.md', import.meta.url), 'utf8');

/** The JSON block that follows a line of the documentation. */
const sampleAfter = (line: string): unknown => {
  const start = documentation.indexOf(line);
  assert.notEqual(start, -1, `the documentation has no line "${line}"`);
  const json = /```json\n([\s\S]*?)```/.exec(documentation.slice(start))?.[1];
  assert.ok(json);
  return JSON.parse(json);
};

const { createLinkToken, checkSession, exchangeToken, revokeGrant, listGrants } = backendEndpoints;

for (const [line, schema] of [
  ['**Kryptos API Response (Fresh Session):**', createLinkToken.answer],
  ['**Kryptos API Response (Session Resumed with `access_token`):**', createLinkToken.answer],
  ['**Response with existing session:**', createLinkToken.answer],
  ['**Response (Valid Session):**', checkSession.answer],
  ['**Response (No Valid Session):**', checkSession.answer],
  ['### List Connected Grants', listGrants.answer],
  ['### Revoke Grant', revokeGrant.answer],
] as const) {
  test(`the sample under "${line}" fits the schema and loses nothing in it`, () => {
    const sample = sampleAfter(line);
    assert.deepEqual(z.parse(schema, sample), sample);
  });
}

test('the sample answer of the token exchange fits the schema', () => {
  const sample = sampleAfter('### Step 2: Exchange Public Token');
  assert.deepEqual(z.parse(exchangeToken.answer, sample), sample);
});

test('the sample failure has the form of a failure', () => {
  const sample = sampleAfter('### Error Response Format') as { success: false; error: string };
  assert.deepEqual(z.parse(Failure, { ...sample, code: 'INVALID_TOKEN' }), {
    ...sample,
    code: 'INVALID_TOKEN',
  });
});

test('every documented scope is known, and every known one is documented', () => {
  const documented = new Set(
    [
      ...documentation.matchAll(/`([a-z]+:(?:read|write))`/g),
      ...documentation.matchAll(/^\| `(openid|profile|email|offline_access)`/gm),
    ].map((match) => match[1]),
  );
  documented.add('users:read'); // only in the list of default scopes
  assert.deepEqual([...documented].sort(), Object.keys(SCOPES).sort());
});

test('the default scopes are the documented ones', () => {
  const block = /following scopes are assigned by default:\n\n```\n([\s\S]*?)```/.exec(documentation)?.[1];
  assert.deepEqual(block?.trim().split(/\s+/), [...DEFAULT_SCOPES]);
});

test('every documented error code exists', () => {
  const section = documentation.slice(documentation.indexOf('### Common Errors'));
  const codes = [...section.matchAll(/^\| `([A-Z_]+)`/gm)].map((match) => match[1]);
  assert.ok(codes.length >= 10);
  for (const code of codes) assert.ok(code && code in ERRORS, `${code} is documented but unknown`);
});

test('token prefixes and sandbox addresses are the documented ones', () => {
  for (const [name, kind] of [
    ['Link Token', 'link'],
    ['Public Token', 'public'],
    ['Access Token', 'access'],
    ['Grant Token', 'grant'],
  ] as const) {
    const prefix = new RegExp(`\\| ${name} +\\| \`([a-z_]+)\``).exec(documentation)?.[1];
    assert.equal(TOKENS[kind].prefix, prefix);
  }
  for (const address of Object.values(SANDBOX_ADDRESSES)) assert.ok(documentation.includes(`\`${address}\``));
});
