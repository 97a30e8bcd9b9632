import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Endpoint, ERROR_CODES, ERRORS, endpoints } from '@kryptos_connect/protocol';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openApiDocument } from './document.js';
import { failuresOf } from './failures.js';

const document = openApiDocument({ version: '1.2.3', serverUrl: 'https://connect.example' });
type Json = Record<string, unknown>;

/** Every object in a value, with where it stands. */
function* objects(value: unknown, at = ''): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [at, value as Json];
  for (const [key, inner] of Object.entries(value)) yield* objects(inner, `${at}/${key}`);
}

test('it says which API it is', () => {
  assert.match(document.openapi, /^3\.1\./);
  assert.equal(document.info.version, '1.2.3');
  assert.deepEqual(document.servers, [{ url: 'https://connect.example' }]);
});

test('every endpoint of the contract is in it, and nothing else', () => {
  const there = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const contract = Object.values<Endpoint>(endpoints).map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual(there.sort(), contract.sort());
});

test('what is not built yet is not in it', () => {
  for (const path of Object.keys(document.paths))
    assert.doesNotMatch(path, /transactions|defi|nft|profiling|wallet\/challenge/);
});

test('every reference leads somewhere inside', () => {
  for (const [at, { $ref }] of objects(document)) {
    if ($ref === undefined) continue;
    assert.match(String($ref), /^#\/components\//, at);
    const target = String($ref)
      .slice(2)
      .split('/')
      .reduce<unknown>((value, key) => (value as Json | undefined)?.[key], document);
    assert.ok(target, `${at} points to ${$ref}, which is not there`);
  }
});

test('every named schema is used', () => {
  const text = JSON.stringify(document);
  for (const name of Object.keys(document.components.schemas))
    assert.ok(text.includes(`"#/components/schemas/${name}"`), `${name} is used nowhere`);
});

test('every schema is a JSON Schema of draft 2020-12', () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  formats.default(ajv);
  let count = 0;
  for (const [at, object] of objects(document.paths)) {
    if (!('schema' in object)) continue;
    const { schema } = object as { schema: Json };
    assert.ok(ajv.validateSchema(schema), `${at}: ${ajv.errorsText()}`);
    count++;
  }
  for (const [name, schema] of Object.entries(document.components.schemas))
    assert.ok(ajv.validateSchema(schema), `${name}: ${ajv.errorsText()}`);
  assert.ok(count > 50);
});

test('path parameters are exactly those that the path names, operation ids are unique', () => {
  const ids = new Set<unknown>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const operation of Object.values(item) as Json[]) {
      assert.ok(!ids.has(operation['operationId']));
      ids.add(operation['operationId']);
      const parameters = (operation['parameters'] ?? []) as { name: string; in: string; required: boolean }[];
      assert.deepEqual(
        parameters.filter((each) => each.in === 'path').map(({ name }) => name),
        [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]),
      );
      assert.ok(parameters.every((each) => each.in !== 'path' || each.required));
    }
  }
});

test('every security requirement names a scheme that exists, and every scheme is used', () => {
  const used = new Set<string>();
  for (const item of Object.values(document.paths))
    for (const operation of Object.values(item) as { security: Record<string, unknown>[] }[])
      for (const requirement of operation.security)
        for (const name of Object.keys(requirement)) used.add(name);
  assert.deepEqual([...used].sort(), Object.keys(document.components.securitySchemes).sort());
});

test('a failure is listed with its own status; revoking says 404 of a foreign grant', () => {
  const paths = document.paths as Record<string, Record<string, { responses: Record<string, Json> }>>;
  for (const [id, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const responses = paths[endpoint.path]?.[endpoint.method.toLowerCase()]?.responses;
    assert.ok(responses, id);
    for (const code of failuresOf(endpoint)) {
      const status = id === 'revokeGrant' && code === 'INVALID_GRANT' ? 404 : ERRORS[code].status;
      assert.ok(JSON.stringify(responses[status]).includes(`"${code}"`), `${id} does not say ${code}`);
    }
  }
});

test('codes come in the order of the contract, without repeats', () => {
  for (const endpoint of Object.values<Endpoint>(endpoints)) {
    const codes = failuresOf(endpoint);
    assert.deepEqual(
      codes,
      ERROR_CODES.filter((code) => codes.includes(code)),
    );
  }
});
