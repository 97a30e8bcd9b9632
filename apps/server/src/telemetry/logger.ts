import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * Tokens and secrets in any form of text; grant and client ids are names and may be read. Whatever stands before:
 * in JSON a line break is an `n`, so a secret at the start of a line has no word boundary before it.
 */
const SECRETS = /(link|public|cat|secret)_[0-9A-Za-z]{8,}/g;

/** The handle of a page of its own, in its address: whoever opens it first has the flow. */
const HANDLES = /(\/hosted\/)[\w-]{8,}/g;

const withoutSecrets = (line: string): string =>
  line.replaceAll(SECRETS, '$1_[redacted]').replaceAll(HANDLES, '$1[redacted]');

/** Of an error only what a reader needs. Drivers add the statement's parameters to theirs, which hold personal data. */
const describeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { message: String(error) };
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
};

/** Fields that are never written, whatever object they stand in. */
const REDACTED = [
  'authorization',
  'client_secret',
  'access_token',
  'public_token',
  'link_token',
  'handle',
  'apiKey',
  'secretKey',
  'password',
  'code',
  'email',
].flatMap((field) => (field === 'code' ? [`body.${field}`] : [field, `*.${field}`]));

/** One JSON object a line. Every line is searched for tokens before it is written. */
export const createLogger = (level: string, destination?: DestinationStream): Logger => {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    redact: {
      paths: [
        ...REDACTED,
        '["x-client-secret"]',
        '*["x-client-secret"]',
        '["x-link-token"]',
        '*["x-link-token"]',
      ],
      censor: '[redacted]',
    },
    hooks: { streamWrite: withoutSecrets },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
};
