import type { AuthMethod } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import type { Check } from './check.js';
import { linkToken, type WidgetFacts } from './link-token.js';

/** The caller is the widget, in a session which nobody is signed in to by a grant, and which offers this method. */
export const signInOffered =
  (method: AuthMethod): Check<WidgetFacts> =>
  async (request, context, reply) => {
    const facts = await linkToken(request, context, reply);
    if (facts.session.grant_id !== null)
      throw new ApiError('INVALID_REQUEST', {
        message: 'This session goes on with access that was given before.',
      });
    if (!facts.session.auth_methods.includes(method))
      throw new ApiError('INVALID_REQUEST', {
        message: 'This session does not offer this way of signing in.',
      });
    return facts;
  };
