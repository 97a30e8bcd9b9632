/**
 * The header with the widget's own key: 256 random bits that the frame makes for a link token and keeps to itself.
 * The link token is known to the host's page and backend. Once a person has signed in with a key, only requests
 * with that key act for them; all others meet a session in which nobody has signed in.
 */
export const WIDGET_KEY_HEADER = 'x-widget-key';

/** Whether a value has the form of such a key: 32 bytes as base64url. */
export const isWidgetKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{43}$/.test(value);
