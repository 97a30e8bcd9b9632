import { isWellFormedToken } from '@kryptos_connect/protocol';
import type { FastifyRequest } from 'fastify';
import { ApiError } from '../api-error.js';
import { digestOf, sameDigest } from '../domain/tokens.js';
import type { Client } from '../store/clients.js';
import { type Check, type Context, headerOf } from './check.js';

/** Compared with when there is no client, so that its absence takes as long as a wrong secret. */
const NO_DIGEST = digestOf('');

interface Credentials {
  readonly id: string | undefined;
  readonly secret: string | undefined;
}

const inHeaders = (request: FastifyRequest): Credentials => ({
  id: headerOf(request, 'x-client-id'),
  secret: headerOf(request, 'x-client-secret'),
});

const inHeadersOrBody = (request: FastifyRequest): Credentials => {
  const { id, secret } = inHeaders(request);
  const body: unknown = request.body;
  const field = (name: string): string | undefined => {
    if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return undefined;
    const value: unknown = (body as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { id: id ?? field('client_id'), secret: secret ?? field('client_secret') };
};

const authenticate = async (
  { id, secret }: Credentials,
  request: FastifyRequest,
  { findClientWithSecrets, limiters }: Context,
): Promise<{ client: Client }> => {
  // A browser has no business here; a secret that reached one is lost.
  if (request.headers.origin !== undefined)
    throw new ApiError('ORIGIN_NOT_ALLOWED', { message: 'This endpoint can not be called from a browser.' });
  const wellFormed = isWellFormedToken('client', id) && isWellFormedToken('secret', secret);
  const found = wellFormed ? await findClientWithSecrets(id) : undefined;
  const given = digestOf(secret ?? '');
  const { secret_digests, ...client } = found ?? { secret_digests: [NO_DIGEST] };
  const matches = secret_digests.map((digest) => sameDigest(digest, given)).includes(true);
  if (found === undefined || !matches || found.disabled_at !== null) throw new ApiError('INVALID_CLIENT');
  await limiters.client(request, found.id);
  return { client: client as Client };
};

/** The caller is a client that is not disabled, by `X-Client-Id` and `X-Client-Secret`. No browser may call. */
export const clientCredentials: Check<{ client: Client }> = (request, context) =>
  authenticate(inHeaders(request), request, context);

/** The same, where `client_id` and `client_secret` may stand in the body instead. */
export const clientCredentialsInHeadersOrBody: Check<{ client: Client }> = (request, context) =>
  authenticate(inHeadersOrBody(request), request, context);
