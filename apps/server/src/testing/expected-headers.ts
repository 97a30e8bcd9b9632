/** Headers by lower-case name. */
export type Headers = Record<string, string>;

/** On every answer. */
export const EVERYWHERE: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
};

/** On every answer that is JSON. */
export const JSON_HEADERS: Headers = {
  ...EVERYWHERE,
  'content-type': 'application/json; charset=utf-8',
  'content-security-policy':
    "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none';sandbox",
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-site',
  'cache-control': 'no-store',
};

const PERMISSIONS =
  'accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), screen-wake-lock=(), serial=(), storage-access=(), sync-xhr=(), usb=(), window-management=(), xr-spatial-tracking=(), clipboard-write=(self), publickey-credentials-create=(self), publickey-credentials-get=(self)';

const csp = (formAction: string, frameAncestors: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'none'; worker-src 'none'; object-src 'none'; base-uri 'none'; form-action ${formAction}; frame-ancestors ${frameAncestors}; require-trusted-types-for 'script'; trusted-types lit-html kc; report-uri /csp-report; report-to csp`;

const PAGE: Headers = {
  ...EVERYWHERE,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': PERMISSIONS,
  'reporting-endpoints': 'csp="/csp-report"',
};
/** On the page of the app in a frame, which these may frame. */
export const APP_PAGE = (frameAncestors: string): Headers => ({
  ...PAGE,
  'content-security-policy': csp("'none'", frameAncestors),
  'cross-origin-resource-policy': 'cross-origin',
});

/** On a page of our own. */
export const OWN_PAGE: Headers = {
  ...PAGE,
  'content-security-policy': csp("'self'", "'none'"),
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** For a page of a registered origin, which is named in it. */
export const CORS: Headers = {
  'access-control-allow-origin': 'https://app.com',
  'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
  'access-control-allow-headers': 'content-type, x-link-token',
  'access-control-expose-headers': 'x-request-id, retry-after',
  'access-control-max-age': '600',
};
/** The same without a type, for an answer without a body. */
export const withoutType = ({ 'content-type': _, ...rest }: Headers): Headers => rest;

/** On the loader. */
export const LOADER: Headers = {
  ...JSON_HEADERS,
  'content-type': 'text/javascript; charset=utf-8',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
};
/** On a picture, which pages of any origin show, and which is a page without any rights where it is opened by itself. */
export const PICTURE: Headers = {
  ...EVERYWHERE,
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'cross-origin',
};

/** How long what a release holds is kept. */
export const RELEASED = 'public, max-age=300, stale-while-revalidate=86400';
/** How long what never changes is kept. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';

/** What differs from answer to answer, and is looked at elsewhere. */
const VARYING = ['x-request-id', 'date', 'connection', 'content-length', 'etag'];

/** What is left of an answer's headers without those. */
export const lasting = (headers: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !VARYING.includes(name)));
