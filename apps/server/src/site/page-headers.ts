/** Where browsers report what a policy of ours stopped. */
export const CSP_REPORT_PATH = '/csp-report';

/** Each directive of the policy of our pages, but for who may frame them. Security rules, "Headers". */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
];
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types lit-html kc'];
const REPORTS = [`report-uri ${CSP_REPORT_PATH}`, 'report-to csp'];

/** What every engine knows to switch off, and what the app itself uses. An unknown name is a warning in the host page. */
const PERMISSIONS = [
  ...[
    'accelerometer',
    'autoplay',
    'camera',
    'clipboard-read',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'gamepad',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'keyboard-map',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'otp-credentials',
    'payment',
    'picture-in-picture',
    'screen-wake-lock',
    'serial',
    'storage-access',
    'sync-xhr',
    'usb',
    'window-management',
    'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`),
  'clipboard-write=(self)',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
].join(', ');

const COMMON = {
  'cache-control': 'no-store',
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': PERMISSIONS,
  'reporting-endpoints': `csp="${CSP_REPORT_PATH}"`,
};

/** Headers by lower-case name. */
export type Headers = Readonly<Record<string, string>>;

/** The hosted app inside a host's page: framed by exactly these origins, by nobody where there is none. */
export const framedAppHeaders = (frameAncestors: readonly string[]): Headers => ({
  ...COMMON,
  'content-security-policy': [
    ...DIRECTIVES,
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'"}`,
    ...TRUSTED_TYPES,
    ...REPORTS,
  ].join('; '),
  'cross-origin-resource-policy': 'cross-origin',
});

/** A mail of the development outbox, shown as a mail program shows it: with its own styles, and nothing that runs or loads. */
export const mailHeaders = (): Headers => ({
  ...COMMON,
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
});

/** A page of our own, which nobody frames. */
export const ownPageHeaders = (): Headers => ({
  ...COMMON,
  'content-security-policy': [
    ...DIRECTIVES,
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...TRUSTED_TYPES,
    ...REPORTS,
  ].join('; '),
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
});
