import type { ErrorCode, ExitStatus } from '@kryptos_connect/protocol';

/** How a flow in a page of its own has ended. */
export type Ending =
  | { readonly type: 'success'; readonly publicToken: string | null }
  | { readonly type: 'exit'; readonly status: ExitStatus; readonly error?: ErrorCode | undefined };

/** RFC 6749, section 4.1.2.1. What it was in our own words is in the description. */
const errorOf = ({ status, error }: Extract<Ending, { type: 'exit' }>) => ({
  error: status === 'failed' ? 'server_error' : 'access_denied',
  error_description: error ? `${status}: ${error}` : status,
});

/**
 * The address that a flow ends at: the registered URI, with what it has in its own query, then the public token or the
 * error, and the state. The state is the value of a parameter and never more than that, whatever stands in it. A
 * returning user's success has neither token nor error.
 */
export const wayBack = (redirectUri: string, state: string | undefined, ending: Ending): string => {
  const url = new URL(redirectUri);
  const more = new URLSearchParams(
    ending.type === 'exit' ? errorOf(ending) : ending.publicToken ? { public_token: ending.publicToken } : {},
  );
  if (state !== undefined) more.set('state', state);
  url.search = [url.search.slice(1), String(more)].filter(Boolean).join('&');
  return url.href;
};
