import { ApiError } from '../api-error.js';
import { type Check, headerOf } from './check.js';
import { linkToken, type WidgetFacts } from './link-token.js';

/**
 * The caller is the widget, and the page that embeds it, where there is one, is registered for the client. The
 * origin is compared as a whole string, in a set; `null` is in none.
 */
export const hostOrigin: Check<WidgetFacts> = async (request, context) => {
  const facts = await linkToken(request, context);
  const origin = headerOf(request, 'x-host-origin');
  if (origin !== undefined && !new Set(facts.client.origins).has(origin))
    throw new ApiError('ORIGIN_NOT_ALLOWED');
  return facts;
};
