import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Dependencies } from '../dependencies.js';
import type { ClientWithSecrets } from '../store/clients.js';
import type { Limiters } from './rate-limit.js';

/** What checks and handlers work with: what the app was given, and what it made of it. */
export interface Context extends Dependencies {
  readonly limiters: Limiters;
  /** Finds a client by its id. Requests that arrive together share the look-up. */
  readonly findClientWithSecrets: (id: string) => Promise<ClientWithSecrets | undefined>;
}

/**
 * One named condition of an endpoint. It runs after the body was read and before it is validated; it throws an
 * `ApiError`, or gives the facts it found to the handler. Of the reply it sets headers, and no more.
 */
export type Check<Facts extends object = object> = (
  request: FastifyRequest,
  context: Context,
  reply: FastifyReply,
) => Facts | Promise<Facts>;

/** All facts that a list of checks gives. */
export type FactsOf<Checks extends readonly Check[]> = Checks extends readonly [
  Check<infer First>,
  ...infer Rest extends readonly Check[],
]
  ? First & FactsOf<Rest>
  : object;

/** A request header with exactly one value; `undefined` when it is missing. */
export const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};
