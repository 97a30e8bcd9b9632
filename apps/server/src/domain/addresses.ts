const LOOPBACK = /^(localhost|[a-z0-9-]+(\.[a-z0-9-]+)*\.localhost|127\.0\.0\.1|\[::1\])$/;

const parse = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** A name or an address. A URL may hold more, `*` for one, which would look like a pattern. */
const HOST = /^([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

const isSafeWebUrl = (url: URL): boolean =>
  HOST.test(url.hostname) &&
  url.username === '' &&
  url.password === '' &&
  (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)));

/**
 * Whether a text is an origin that a client can register: exactly as a browser serializes it, since it is compared
 * as a whole with what browsers send. Without TLS only on the developer's own machine.
 */
export const isAllowedOrigin = (text: string): boolean => {
  const url = parse(text);
  return url !== undefined && isSafeWebUrl(url) && url.origin === text;
};

/** Schemes that run code or open files in the place they are sent to. */
const FORBIDDEN = new Set([
  'javascript:',
  'data:',
  'vbscript:',
  'blob:',
  'file:',
  'about:',
  'ws:',
  'wss:',
  'ftp:',
]);

/** Whether a text is an address that a client can register to be sent back to: RFC 6749, section 3.1.2; RFC 8252. */
export const isAllowedRedirectUri = (text: string): boolean => {
  const url = parse(text);
  if (url === undefined || text.includes('#') || /[\p{Cc}\s]/u.test(text)) return false;
  if (url.protocol === 'https:' || url.protocol === 'http:') return isSafeWebUrl(url);
  return !FORBIDDEN.has(url.protocol) && /^[a-z][a-z0-9+.-]*:\/?\/?[^/]/.test(text);
};
