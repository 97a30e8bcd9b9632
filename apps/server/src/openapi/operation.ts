import {
  type Endpoint,
  ERRORS,
  type ErrorCode,
  endpoints,
  type OperationId,
} from '@kryptos_connect/protocol';
import { failuresOf } from './failures.js';
import type { ContractSchemas, JsonSchema } from './schemas.js';

/** The groups of the documentation, by who calls the endpoints in them. */
export const TAGS = {
  Backend: "Called by an integrator's backend with its client credentials. Never by a browser.",
  Widget: 'Called by the hosted widget, from its own origin, with a link token.',
  Window: "Called by the element on a host's page of a registered origin, with a link token.",
  Data: "Reads a user's data: client credentials, and a Bearer token whose grant has the scope.",
  Operations: 'By which the service is run.',
} as const;

/** The group that an endpoint belongs to. */
export const tagOf = ({ credentials, path }: Endpoint): keyof typeof TAGS => {
  if (credentials.kind === 'client') return 'Backend';
  if (credentials.kind === 'bearer') return 'Data';
  if (path === '/connect/window') return 'Window';
  return /^\/(connect|integrations)\//.test(path) ? 'Widget' : 'Operations';
};

const SECURITY: Readonly<
  Record<Endpoint['credentials']['kind'], readonly Record<string, readonly string[]>[]>
> = {
  none: [],
  client: [{ clientId: [], clientSecret: [] }],
  'link-token': [{ linkToken: [] }],
  bearer: [{ clientId: [], clientSecret: [], accessToken: [] }],
};

const json = (schema: JsonSchema) => ({ 'application/json': { schema } });

const parametersOf = (id: OperationId, schemas: ContractSchemas) =>
  (
    [
      ['params', 'path'],
      ['query', 'query'],
      ['headers', 'header'],
    ] as const
  ).flatMap(([part, place]) => {
    const { properties = {}, required = [] } = (schemas.of(id, part) ?? {}) as {
      properties?: Record<string, JsonSchema>;
      required?: readonly string[];
    };
    return Object.entries(properties).map(([name, schema]) => ({
      name: place === 'header' ? name.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase()) : name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema,
    }));
  });

const REQUEST_ID = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };

const headersOf = (endpoint: Endpoint, status: number) => ({
  ...REQUEST_ID,
  ...(status === 429 ? { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } : {}),
  ...(endpoint.credentials.kind === 'bearer' && (status === 401 || status === 403)
    ? { 'WWW-Authenticate': { $ref: '#/components/headers/WwwAuthenticate' } }
    : {}),
});

/** The status that a code has at an endpoint. `/token/revoke` says 404 of a grant that is not the client's. */
export const statusOf = (code: ErrorCode, { path }: Endpoint): number =>
  code === 'INVALID_GRANT' && path === '/token/revoke' ? 404 : ERRORS[code].status;

const failureResponses = (endpoint: Endpoint) => {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of failuresOf(endpoint)) {
    const status = statusOf(code, endpoint);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${ERRORS[code].message}`).join('\n\n'),
        headers: headersOf(endpoint, status),
        content: json({
          allOf: [{ $ref: '#/components/schemas/Failure' }, { properties: { code: { enum: codes } } }],
        }),
      },
    ]),
  );
};

const bodyOf = (id: OperationId, schemas: ContractSchemas) => {
  const schema = schemas.of(id, 'body');
  return schema ? { requestBody: { required: true, content: json(schema) } } : {};
};

/** One operation object of the OpenAPI document. */
export const operationOf = (id: OperationId, schemas: ContractSchemas) => {
  const endpoint: Endpoint = endpoints[id];
  const { credentials, summary, status = 200 } = endpoint;
  const parameters = parametersOf(id, schemas);
  const cacheable = id === 'listIntegrations';
  return {
    operationId: id,
    tags: [tagOf(endpoint)],
    summary,
    ...(credentials.kind === 'bearer' ? { description: `Needs the scope \`${credentials.scope}\`.` } : {}),
    security: SECURITY[credentials.kind],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(id, schemas),
    responses: {
      [String(status)]: {
        description: 'Success.',
        headers: cacheable ? { ...REQUEST_ID, ETag: { schema: { type: 'string' } } } : REQUEST_ID,
        content: json(schemas.of(id, 'answer') ?? {}),
      },
      ...(cacheable ? { '304': { description: 'Not changed since the ETag in `If-None-Match`.' } } : {}),
      ...failureResponses(endpoint),
    },
  };
};
