import type * as z from 'zod/mini';
import type { ErrorCode } from './errors.js';
import type { Scope } from './scopes.js';

type Schema = z.core.$ZodType;

/**
 * Who may call an endpoint: anyone; a backend with client credentials; the widget with a link token;
 * a backend with client credentials and a Bearer token whose grant has the scope.
 */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'client' }
  | { readonly kind: 'link-token' }
  | { readonly kind: 'bearer'; readonly scope: Scope };

/** One endpoint of the contract. The server, the SDKs, the OpenAPI document and the docs all come from it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** With `{name}` for path parameters, as in OpenAPI. */
  readonly path: string;
  readonly credentials: Credentials;
  /** One line for the docs. */
  readonly summary: string;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** Request headers beside those of the credentials, by lower-case name. */
  readonly headers?: Schema;
  /** The whole body of a success. */
  readonly answer: Schema;
  /** Status of a success; 200 unless said. */
  readonly status?: 200 | 201 | 202;
  /** The codes it can fail with, beside those that any endpoint can. */
  readonly errors: readonly ErrorCode[];
}

/** The type of an endpoint's parsed request body. */
export type BodyOf<E extends Endpoint> = E extends { body: infer S extends Schema } ? z.infer<S> : undefined;
/** The type of an endpoint's parsed query. */
export type QueryOf<E extends Endpoint> = E extends { query: infer S extends Schema }
  ? z.infer<S>
  : undefined;
/** The type of an endpoint's path parameters. */
export type ParamsOf<E extends Endpoint> = E extends { params: infer S extends Schema }
  ? z.infer<S>
  : undefined;
/** The type of an endpoint's successful answer, the whole body. */
export type AnswerOf<E extends Endpoint> = z.infer<E['answer']>;
/** The type of what stands under `data` in an endpoint's successful answer. */
export type DataOf<E extends Endpoint> = AnswerOf<E> extends { data: infer Data } ? Data : never;
