import {
  type Endpoint,
  endpoints,
  Failure,
  Grant,
  GrantPage,
  Holding,
  Holdings,
  HoldingsSummary,
  HostedPage,
  HostedWindow,
  Integration,
  LinkedAccount,
  LinkedAccountPage,
  LinkRequest,
  LinkToken,
  type OperationId,
  ScopeRequest,
  SessionStatus,
  SignedIn,
  TokenExchange,
  UserInfo,
  WidgetSession,
  WidgetUser,
  WindowStatus,
  Workspace,
} from '@kryptos_connect/protocol';
import * as z from 'zod/mini';

/** A JSON Schema of draft 2020-12, which is the one that OpenAPI 3.1 speaks. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schemas that the document names; all others stand where they are used. */
const NAMED = {
  Failure,
  Grant,
  GrantPage,
  Holding,
  Holdings,
  HoldingsSummary,
  HostedPage,
  HostedWindow,
  Integration,
  LinkedAccount,
  LinkedAccountPage,
  LinkRequest,
  LinkToken,
  ScopeRequest,
  SessionStatus,
  SignedIn,
  TokenExchange,
  UserInfo,
  WidgetSession,
  WidgetUser,
  WindowStatus,
  Workspace,
};

type Part = 'params' | 'query' | 'headers' | 'body' | 'answer';
const INPUTS = ['params', 'query', 'headers', 'body'] as const satisfies readonly Part[];

/** What the contract says as JSON Schemas, with references to the named ones. */
export interface ContractSchemas {
  readonly named: Readonly<Record<string, JsonSchema>>;
  /** The schema of one part of an endpoint, where it has that part. */
  of(id: OperationId, part: Part): JsonSchema | undefined;
}

const refTo = (name: string): string => `#/components/schemas/${name}`;

/** Turns the contract's schemas into JSON Schemas. */
export const contractSchemas = (): ContractSchemas => {
  const inputs = z.registry<{ id: string }>();
  const outputs = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(NAMED))
    (schema === LinkRequest ? inputs : outputs).add(schema, { id: name });
  for (const [id, endpoint] of Object.entries<Endpoint>(endpoints)) {
    for (const part of INPUTS) {
      const schema = endpoint[part];
      if (schema && !inputs.has(schema)) inputs.add(schema, { id: `${id}.${part}` });
    }
    if (!outputs.has(endpoint.answer)) outputs.add(endpoint.answer, { id: `${id}.answer` });
  }
  // A number in a query is text that is read as one: what it is read as says more than what it is.
  const all = {
    ...convert(inputs, 'output'),
    ...convert(outputs, 'output'),
  };
  const idOf = (schema: z.core.$ZodType) => inputs.get(schema)?.id ?? outputs.get(schema)?.id ?? '';
  return {
    named: Object.fromEntries(Object.keys(NAMED).map((name) => [name, all[name] ?? {}])),
    of(id, part) {
      const schema = (endpoints[id] as Endpoint)[part];
      if (!schema) return undefined;
      const name = idOf(schema);
      return name in NAMED ? { $ref: refTo(name) } : all[name];
    },
  };
};

const convert = (
  registry: z.core.$ZodRegistry<{ id: string }>,
  io: 'input' | 'output',
): Record<string, JsonSchema> => {
  const { schemas } = z.toJSONSchema(registry, {
    uri: refTo,
    io,
    override: ({ jsonSchema }) => {
      // Answers may grow: a program that reads them must not take an unknown field for an error.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, id, ...schema }]) => [name, schema]),
  );
};
