import { isRegistered } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { type Check, headerOf } from './check.js';
import { linkToken, type WidgetFacts } from './link-token.js';
import { widgetDigestOf } from './widget-key.js';

/**
 * The caller is the widget, and the page that embeds it, where there is one, is registered for the client. A
 * widget, which has a key, leaves the origin out only in a page of its own that it has opened: it can not leave it out
 * to get around the list.
 */
export const hostOrigin: Check<WidgetFacts> = async (request, context, reply) => {
  const facts = await linkToken(request, context, reply);
  const origin = headerOf(request, 'x-host-origin');
  const isAllowed =
    origin === undefined
      ? widgetDigestOf(request) === null || facts.hosted
      : isRegistered(facts.client.origins, origin);
  if (!isAllowed) throw new ApiError('ORIGIN_NOT_ALLOWED');
  return facts;
};
