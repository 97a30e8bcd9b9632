import { isHeaderText, type TransportOptions } from './transport.js';

/** Where Kryptos lives unless `baseUrl` says otherwise. Source: the documentation, "Base URL" and "Make API Calls". */
const PRODUCTION = { backend: 'https://connect-api.kryptos.io', data: 'https://connect.kryptos.io' } as const;

/** How the client is set up. */
export interface KryptosOptions {
  /** `client_…`, from the registration of your application. */
  readonly clientId: string;
  /** `secret_…`. Stays on your backend; the SDK never logs or prints it. */
  readonly clientSecret: string;
  /** Base of all endpoints. Must be https unless it is on this machine. Default: Kryptos' own. */
  readonly baseUrl?: string;
  /** Milliseconds that each attempt may take, body included. Default 10,000. */
  readonly timeoutMs?: number;
  /** Further attempts after a lost answer, 429, 502, 503 or 504; 0 turns them off. Default 2. */
  readonly maxRetries?: number;
  /** Used instead of the global `fetch`, for a proxy or for tracing. */
  readonly fetch?: typeof fetch;
}

const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127\.\d+\.\d+\.\d+$/.test(hostname);

const parseBase = (base: string): URL => {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
  if (!url || !secure || url.username || url.password || url.search || url.hash)
    throw new TypeError(
      'baseUrl must be an https: URL (http: only on this machine) without credentials, query or hash.',
    );
  return url;
};

const wholeNumber = (name: string, value: number, least: number, most: number): number => {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new TypeError(`${name} must be a whole number from ${least} to ${most}.`);
  return value;
};

const credential = (name: string, value: unknown): string => {
  if (!isHeaderText(value))
    throw new TypeError(
      `${name} is missing or has characters that none of ours has. Check your configuration.`,
    );
  return value;
};

/**
 * Checks the options and fills in the defaults.
 *
 * @throws TypeError that names the option
 */
export const parseOptions = (options: KryptosOptions): TransportOptions => {
  const backend = parseBase(options.baseUrl ?? PRODUCTION.backend);
  const data = parseBase(options.baseUrl ?? PRODUCTION.data);
  return {
    clientId: credential('clientId', options.clientId),
    clientSecret: credential('clientSecret', options.clientSecret),
    urlOf: (path) => {
      const base = path.startsWith('/api/') ? data : backend;
      return new URL(base.pathname.replace(/\/+$/, '') + path, base.origin);
    },
    timeoutMs: wholeNumber('timeoutMs', options.timeoutMs ?? 10_000, 1, 600_000),
    maxRetries: wholeNumber('maxRetries', options.maxRetries ?? 2, 0, 10),
  };
};
