/**
 * What stood in the way, by a name that a page can act on. It is the `cause` of the element's `error`, where one of
 * these was it.
 *
 * - `frame-blocked-csp`: the page's Content-Security-Policy has no `frame-src` for us
 * - `frame-refused-origin`: our server does not let this origin frame it: it is not registered for the client
 * - `frame-timeout`: the frame did not answer within 10 s, or stopped to be there
 * - `link-token-failed`: the page has no link token, or its backend gave none
 * - `exchange-failed`: the page's backend did not take the public token
 * - `offline`: the browser has no network
 * - `popup-blocked`: the browser did not open the window
 * - `storage-blocked`: the browser keeps nothing for the widget, so that a reload of it begins anew
 * - `unsupported-browser`: the browser is too old for the widget
 */
export const FAILURE_CAUSES = [
  'frame-blocked-csp',
  'frame-refused-origin',
  'frame-timeout',
  'link-token-failed',
  'exchange-failed',
  'offline',
  'popup-blocked',
  'storage-blocked',
  'unsupported-browser',
] as const;
export type FailureCause = (typeof FAILURE_CAUSES)[number];
