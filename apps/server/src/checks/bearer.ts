import { isWellFormedToken, type Scope } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { digestOf } from '../domain/tokens.js';
import { type Access, findAccess } from '../store/access-tokens.js';
import type { Client } from '../store/clients.js';
import type { Check } from './check.js';
import { clientCredentials } from './client-credentials.js';

/** RFC 6750, section 3: which scheme is expected and, once a token came, what was wrong with it. */
const challenge = (
  error?: 'invalid_token' | 'insufficient_scope',
  scope?: Scope,
): Record<string, string> => ({
  'www-authenticate': [
    'Bearer realm="kryptos-connect"',
    ...(error === undefined ? [] : [`error="${error}"`]),
    ...(scope === undefined ? [] : [`scope="${scope}"`]),
  ].join(', '),
});

/** The caller is a client with an access token of its own whose grant is alive and has the scope. */
export const bearer =
  (scope: Scope): Check<{ client: Client; access: Access }> =>
  async (request, context, reply) => {
    const { client } = await clientCredentials(request, context, reply);
    const authorization = request.headers.authorization;
    if (authorization === undefined) throw new ApiError('INVALID_TOKEN', { headers: challenge() });
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const headers = challenge('invalid_token');
    if (!isWellFormedToken('access', token)) throw new ApiError('INVALID_TOKEN', { headers });
    const access = await findAccess(context.store.db, digestOf(token), client.id);
    if (access === undefined) throw new ApiError('INVALID_TOKEN', { headers });
    if (access.revoked) throw new ApiError('INVALID_GRANT', { headers });
    if (access.expired) throw new ApiError('TOKEN_EXPIRED', { headers });
    if (!access.scopes.includes(scope))
      throw new ApiError('INSUFFICIENT_SCOPE', { headers: challenge('insufficient_scope', scope) });
    return { client, access };
  };
