import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

interface Operation {
  readonly operationId: string;
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: object;
}

/** Holds every answer of an app to the OpenAPI document that the app itself gives out. */
export interface Conformity {
  inject(request: InjectOptions & { url: string; method: string }): Promise<LightMyRequestResponse>;
  /** `operationId status` of every answer that was seen. */
  readonly seen: ReadonlySet<string>;
  readonly operationIds: readonly string[];
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** Reads the document from the app and checks by it. */
export const conformityOf = async (app: FastifyInstance): Promise<Conformity> => {
  const document = (await app.inject('/openapi.json')).json<Document>();
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
  formats.default(ajv);
  const compiled = new Map<string, ValidateFunction>();
  const validatorOf = (key: string, schema: object): ValidateFunction => {
    const validate = compiled.get(key) ?? ajv.compile({ components: document.components, ...schema });
    compiled.set(key, validate);
    return validate;
  };
  ajv.addKeyword('components');
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ pattern: patternOf(path), method, operation })),
  );
  const seen = new Set<string>();
  return {
    seen,
    operationIds: operations.map(({ operation }) => operation.operationId),
    async inject(request) {
      const path = request.url.split('?')[0] ?? '';
      const found = operations.find(
        ({ pattern, method }) => method === request.method.toLowerCase() && pattern.test(path),
      );
      assert.ok(found, `${request.method} ${path} is not in the document`);
      const response = await app.inject(request);
      const { operationId, responses } = found.operation;
      const key = `${operationId} ${response.statusCode}`;
      const documented = responses[String(response.statusCode)];
      assert.ok(documented, `${key} is not in the document: ${response.body}`);
      const schema = documented.content?.['application/json']?.schema;
      if (schema) {
        const validate = validatorOf(key, schema);
        assert.ok(
          validate(response.json()),
          `${key}: ${ajv.errorsText(validate.errors)} in ${response.body}`,
        );
      }
      seen.add(key);
      return response;
    },
  };
};
