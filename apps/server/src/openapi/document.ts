import { type Endpoint, endpoints, type OperationId } from '@kryptos_connect/protocol';
import { operationOf, TAGS } from './operation.js';
import { contractSchemas } from './schemas.js';

/** What the document says about the server it describes. */
export interface OpenApiOptions {
  readonly version: string;
  /** Where the API is reached. */
  readonly serverUrl: string;
}

const apiKey = (name: string, description: string) => ({ type: 'apiKey', in: 'header', name, description });

const SECURITY_SCHEMES = {
  clientId: apiKey('X-Client-Id', 'The client id, `client_…`.'),
  clientSecret: apiKey('X-Client-Secret', 'The client secret, `secret_…`. Only ever on a backend.'),
  linkToken: apiKey('X-LINK-TOKEN', 'One session of the widget, `link_…`.'),
  accessToken: { type: 'http', scheme: 'bearer', description: 'The access token, `cat_…`.' },
};

const header = (description: string, type = 'string') => ({ description, schema: { type } });

const HEADERS = {
  RequestId: header('Names this request in the log; give it to support.'),
  RetryAfter: header('Seconds after which it may be tried again.', 'integer'),
  WwwAuthenticate: header('RFC 6750: why the Bearer token does not do.'),
};

/** The OpenAPI 3.1 document of the API, made out of the contract alone. */
export const openApiDocument = ({ version, serverUrl }: OpenApiOptions) => {
  const schemas = contractSchemas();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [id, { path, method }] of Object.entries<Endpoint>(endpoints)) {
    const item = paths[path] ?? {};
    item[method.toLowerCase()] = operationOf(id as OperationId, schemas);
    paths[path] = item;
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Kryptos Connect',
      version,
      summary: 'Consented, read-only access to crypto accounts.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: schemas.named, securitySchemes: SECURITY_SCHEMES, headers: HEADERS },
  };
};
