import type { AnswerOf, BodyOf, Endpoint, Failure, ParamsOf, QueryOf } from '@kryptos_connect/protocol';
import { Failure as FailureSchema } from '@kryptos_connect/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import type * as z from 'zod/v4/core';
import { safeParse } from 'zod/v4/core';
import type { Check, Context, FactsOf } from './checks/check.js';
import { invalidRequest } from './invalid-request.js';

type HeadersOf<E extends Endpoint> = E extends { headers: infer S extends z.$ZodType }
  ? z.output<S>
  : undefined;

/** What a handler is given: the parsed request, what the checks found, and what the app works with. */
export type Call<E extends Endpoint, Facts extends object> = Facts & {
  readonly body: BodyOf<E>;
  readonly query: QueryOf<E>;
  readonly params: ParamsOf<E>;
  /** Only the headers that the endpoint's definition names. */
  readonly headers: HeadersOf<E>;
  readonly context: Context;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** An endpoint of the contract with its checks and what it does. */
export interface Route {
  readonly definition: Endpoint;
  readonly checks: readonly Check[];
  readonly handle: (call: Call<Endpoint, object>) => Promise<unknown>;
  /** Fastify's own options for this route, for example other security headers. */
  readonly options: RouteShorthandOptions;
}

/**
 * Defines what the server does for an endpoint of the contract. The handler's answer is the whole body of the
 * success; what the contract's schema does not name is left out of it.
 */
export const endpoint = <const E extends Endpoint, const Checks extends readonly Check[]>(
  definition: E,
  checks: Checks,
  handle: (call: Call<E, FactsOf<Checks>>) => Promise<AnswerOf<E>>,
  options: RouteShorthandOptions = {},
): Route => ({ definition, checks, handle: handle as unknown as Route['handle'], options });

const parseHeaders = (definition: Endpoint, request: FastifyRequest): unknown => {
  if (definition.headers === undefined) return undefined;
  const parsed = safeParse(definition.headers, request.headers);
  if (parsed.success) return parsed.data;
  throw invalidRequest(parsed.error.issues);
};

/** Registers a route. Checks run in their order once the body is read, before anything of it is validated. */
export const register = (app: FastifyInstance, route: Route, context: Context): void => {
  const { definition, checks, handle, options } = route;
  const facts = new WeakMap<FastifyRequest, object>();
  const failures: Record<string, z.$ZodType<Failure>> = { '4xx': FailureSchema, '5xx': FailureSchema };
  app.route({
    ...options,
    method: definition.method,
    url: definition.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    schema: {
      ...(definition.params === undefined ? {} : { params: definition.params }),
      ...(definition.query === undefined ? {} : { querystring: definition.query }),
      ...(definition.body === undefined ? {} : { body: definition.body }),
      response: { [definition.status ?? 200]: definition.answer, ...failures },
    },
    preValidation: async (request, reply) => {
      const found = {};
      for (const check of checks) Object.assign(found, await check(request, context, reply));
      facts.set(request, found);
    },
    handler: async (request, reply) => {
      const headers = parseHeaders(definition, request);
      reply.status(definition.status ?? 200);
      return handle({
        ...facts.get(request),
        body: request.body as never,
        query: request.query as never,
        params: request.params as never,
        headers: headers as never,
        context,
        request,
        reply,
      });
    },
  });
};
