import * as z from 'zod';

const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const url = (...protocols: string[]) =>
  optionalText.refine(
    (value) => value === undefined || (URL.canParse(value) && protocols.includes(new URL(value).protocol)),
    `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  );

const wholeNumber = (minimum: number, maximum: number, fallback: number) =>
  optionalText
    .refine(
      (value) =>
        value === undefined || (/^\d+$/.test(value) && Number(value) >= minimum && Number(value) <= maximum),
      `must be a whole number from ${minimum} to ${maximum}`,
    )
    .transform((value) => (value === undefined ? fallback : Number(value)));

/** `id:base64(32 bytes)[,older…]`: the first encrypts, all decrypt. */
const encryptionKeys = optionalText.transform((list, context) => {
  if (list === undefined) return undefined;
  const keys = list.split(',').map((entry) => {
    const [, id, base64] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(entry.trim()) ?? [];
    return id === undefined || base64 === undefined ? undefined : { id, key: Buffer.from(base64, 'base64') };
  });
  const wellFormed = keys.filter((key) => key !== undefined);
  if (wellFormed.length !== keys.length || new Set(wellFormed.map((key) => key.id)).size !== keys.length) {
    context.addIssue('must be id:base64(32 bytes), the newest first, separated by commas, each id once');
    return z.NEVER;
  }
  return wellFormed;
});

const Variables = z.object({
  NODE_ENV: optionalText
    .transform((value) => value ?? 'development')
    .pipe(z.enum(['development', 'test', 'production'], 'must be development, test or production')),
  PORT: wholeNumber(0, 65535, 4400),
  HOST: optionalText,
  PUBLIC_URL: url('http:', 'https:'),
  DATABASE_URL: url('postgres:', 'postgresql:'),
  DATA_DIR: optionalText.transform((value) => value ?? '.data'),
  ALLOW_EMBEDDED_DB: optionalText,
  ENCRYPTION_KEYS: encryptionKeys,
  SMTP_URL: url('smtp:', 'smtps:'),
  MAIL_FROM: optionalText,
  WALLETCONNECT_PROJECT_ID: optionalText,
  WALLETCONNECT_RELAY_URL: url('wss:', 'ws:').transform((value) => value ?? 'wss://relay.walletconnect.org'),
  ETHEREUM_RPC_URL: url('https:', 'http:'),
  SOLANA_RPC_URL: url('https:', 'http:'),
  /** Proxies in front, whose `X-Forwarded-For` is believed: how many, or their addresses. None: never believed. */
  TRUST_PROXY: optionalText.transform((value) => {
    if (value === undefined) return false;
    if (!/^\d{1,2}$/.test(value)) return value;
    const hops = Number(value);
    return (_address: string, hop: number) => hop < hops;
  }),
  LOG_LEVEL: optionalText
    .transform((value) => value ?? 'info')
    .pipe(
      z.enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'must be fatal, error, warn, info, debug, trace or silent',
      ),
    ),
  /** By how much all rate limits are multiplied, for load tests and large installations. */
  RATE_LIMIT_FACTOR: wholeNumber(1, 1_000_000, 1),
});

/** One key that encrypts what is stored: 32 bytes, found again by its id. */
export interface EncryptionKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** All that the process is told from outside. Contract, section 1. */
export type Environment = Readonly<
  Omit<z.infer<typeof Variables>, 'PUBLIC_URL'> & {
    /** The origin under which browsers reach us, without a slash at its end. */
    PUBLIC_URL: string;
    /** `RPC_URL_<chainId>` by chain id. */
    RPC_URLS: Readonly<Record<string, string>>;
  }
>;

/** The environment can not be used. The message has one line for each variable, with what to set. */
export class EnvironmentError extends Error {
  constructor(lines: readonly string[]) {
    super(`The environment is not usable:\n${lines.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'EnvironmentError';
  }
}

const productionRefusals = (variables: z.infer<typeof Variables>): string[] => {
  const lines: string[] = [];
  if (variables.ENCRYPTION_KEYS === undefined)
    lines.push(
      'ENCRYPTION_KEYS is missing: set it to id:base64(32 bytes), for example the output of `echo "k1:$(openssl rand -base64 32)"`.',
    );
  if (variables.ENCRYPTION_KEYS?.some(({ key }) => new Set(key).size < 8))
    lines.push('ENCRYPTION_KEYS holds a key that is not random: set 32 bytes from a random source.');
  if (variables.PUBLIC_URL === undefined)
    lines.push('PUBLIC_URL is missing: set it to the https: origin under which browsers reach this server.');
  else if (new URL(variables.PUBLIC_URL).protocol !== 'https:')
    lines.push('PUBLIC_URL must be an https: URL in production.');
  if (variables.DATABASE_URL === undefined && variables.ALLOW_EMBEDDED_DB !== '1')
    lines.push(
      'DATABASE_URL is missing: set it to postgres://…, or set ALLOW_EMBEDDED_DB=1 to run on the embedded database.',
    );
  if (variables.SMTP_URL === undefined)
    lines.push('SMTP_URL is missing: set it to smtp://… or smtps://…, by which e-mail codes are sent.');
  if (variables.MAIL_FROM === undefined)
    lines.push('MAIL_FROM is missing: set it to the address that e-mail codes are sent from.');
  return lines;
};

/**
 * Reads the environment once. Throws an `EnvironmentError` that names each variable which is missing or bad;
 * in production also where a default would be unsafe.
 */
export const parseEnvironment = (source: Readonly<Record<string, string | undefined>>): Environment => {
  const parsed = Variables.safeParse(source);
  const lines = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
  const RPC_URLS: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    const chainId = /^RPC_URL_(\d+)$/.exec(name)?.[1];
    if (chainId === undefined || value === undefined || value.trim() === '') continue;
    if (url('https:', 'http:').safeParse(value).success) RPC_URLS[chainId] = value.trim();
    else lines.push(`${name} must be a URL that starts with https:// or http://.`);
  }
  const publicUrl = parsed.data?.PUBLIC_URL;
  if (publicUrl !== undefined && !/^https?:\/\/[^/?#@]+\/?$/.test(publicUrl))
    lines.push('PUBLIC_URL must be an origin: scheme, host and port, without path, query or user name.');
  if (parsed.success && parsed.data.NODE_ENV === 'production') lines.push(...productionRefusals(parsed.data));
  if (!parsed.success || lines.length > 0) throw new EnvironmentError(lines);
  return {
    ...parsed.data,
    PUBLIC_URL: publicUrl === undefined ? `http://localhost:${parsed.data.PORT}` : new URL(publicUrl).origin,
    RPC_URLS,
  };
};
