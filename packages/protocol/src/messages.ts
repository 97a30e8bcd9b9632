import * as z from 'zod/mini';
import { AuthMethod, ExitStatus, Language, Step, Theme } from './choices.js';
import { ERROR_CODES } from './errors.js';
import { FAILURE_CAUSES } from './failure-causes.js';
import { text } from './field.js';
import { HELLO_TYPE, PROTOCOL_VERSION } from './hello.js';
import { COPY_LENGTHS } from './limits.js';

/** At least 128 random bits in letters, digits, `_` and `-`, made by the host and sent back by the frame in `ready`. */
const nonce = () => z.string().check(z.regex(/^[\w-]{20,50}$/));
const shortText = (maxLength: number) => z.string().check(z.maxLength(maxLength));

/** A wish of the host: one that does not fit is left out, and costs nothing else of its message. */
const wish = <Schema extends z.core.$ZodType>(schema: Schema) => z.catch(z.optional(schema), undefined);

/** Attributes arrive as they stand on the page: a language may have a region, a list is text with spaces between. */
const asWritten = <Schema extends z.core.$ZodType>(read: (text: string) => unknown, schema: Schema) =>
  z.pipe(
    z.transform((value: unknown) => (typeof value === 'string' ? read(value) : value)),
    schema as z.core.$ZodType<z.infer<Schema>, unknown>,
  );
const language = () => asWritten((text) => text.slice(0, 2), Language);

const isCssVar = (entry: [string, unknown]): entry is [string, string] =>
  /^--kc-[a-z0-9-]{1,40}$/.test(entry[0]) && typeof entry[1] === 'string' && /^[^\0]{1,200}$/.test(entry[1]);

/**
 * `--kc-*` variables by name; what is none is left out. Each value is checked again as a CSS value of its type
 * before it is used.
 */
export const CssVars = z.pipe(
  z.record(z.string(), z.unknown()),
  z.transform((vars): Record<string, string> => Object.fromEntries(Object.entries(vars).filter(isCssVar))),
);
export type CssVars = z.infer<typeof CssVars>;

/**
 * The host's own words on the first screen, in the language that it asks for: text, never markup, in one line each. A text
 * that is longer than it may be is left out, and ours stands there.
 */
export const Copy = z.object({
  headline: wish(text(COPY_LENGTHS.headline)),
  fast: wish(text(COPY_LENGTHS.fast)),
  fastMeaning: wish(text(COPY_LENGTHS.fastMeaning)),
  viewOnly: wish(text(COPY_LENGTHS.viewOnly)),
  viewOnlyMeaning: wish(text(COPY_LENGTHS.viewOnlyMeaning)),
});
export type Copy = z.infer<typeof Copy>;

/** `null` is as good as no words at all: it takes back what was said before. */
const copy = () =>
  z.pipe(
    z.transform((value: unknown): unknown => (value === null ? {} : value)),
    Copy as z.core.$ZodType<Copy, unknown>,
  );

/** What the host's page asks of the widget. Every text is untrusted; what does not fit is left out. */
export const WidgetConfig = z.object({
  appName: wish(asWritten((text) => text.slice(0, 200), z.string())),
  appLogo: wish(shortText(40_000).check(z.regex(/^(https:\/\/|data:image\/)/))),
  theme: wish(Theme),
  language: wish(language()),
  authMethods: wish(
    asWritten((text) => text.split(' '), z.array(AuthMethod).check(z.minLength(1), z.maxLength(2))),
  ),
  integration: wish(text(64)),
  walletConnectProjectId: wish(text(64)),
  cssVars: wish(CssVars),
  copy: wish(copy()),
  prefill: wish(
    z.object({
      address: wish(shortText(128)),
      apiKey: wish(shortText(1000)),
      secretKey: wish(shortText(4000)),
      password: wish(shortText(1000)),
      accountName: wish(shortText(200)),
    }),
  ),
});
export type WidgetConfig = z.infer<typeof WidgetConfig>;

/** The hello. */
export const Hello = z.object({
  type: z.literal(HELLO_TYPE),
  v: z.literal(PROTOCOL_VERSION),
  nonce: nonce(),
});
export type Hello = z.infer<typeof Hello>;

/** Stands on every message of the port: the version, and a number that rises by one, from 1, in each direction. */
const envelope = { v: z.literal(PROTOCOL_VERSION), seq: z.number().check(z.int(), z.minimum(1)) };

/**
 * Host → frame. `init` comes first, after `ready`, and again with a fresh token as the answer to `renew`;
 * `ack` repeats the sequence number of the terminal message that it acknowledges.
 */
export const HostMessage = z.discriminatedUnion('type', [
  z.object({
    ...envelope,
    type: z.literal('init'),
    linkToken: text(200),
    isAuthorized: z.boolean(),
    config: WidgetConfig,
  }),
  z.object({
    ...envelope,
    type: z.literal('update'),
    theme: wish(Theme),
    language: wish(language()),
    cssVars: wish(CssVars),
    copy: wish(copy()),
  }),
  z.object({ ...envelope, type: z.literal('close') }),
  z.object({ ...envelope, type: z.literal('ack'), of: z.number().check(z.int(), z.minimum(1)) }),
]);
export type HostMessage = z.infer<typeof HostMessage>;

/**
 * Frame → host. `success`, `exit` and a fatal `error` are terminal: the frame sends them again until the host
 * acknowledges, and the host delivers exactly one. `renew` asks for a fresh link token; `open-url` opens a page or
 * a wallet by WalletConnect's `wc:`, and nothing else.
 */
export const FrameMessage = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal('ready'), nonce: nonce() }),
  z.object({ ...envelope, type: z.literal('step'), name: Step }),
  z.object({
    ...envelope,
    type: z.literal('success'),
    publicToken: z.nullable(z.string().check(z.regex(/^[!#-[\]-~]{1,200}$/))),
  }),
  z.object({
    ...envelope,
    type: z.literal('error'),
    code: z.enum(ERROR_CODES),
    message: shortText(1000),
    requestId: z.optional(z.string().check(z.regex(/^[\w-]{1,100}$/))),
    cause: z.optional(z.enum(FAILURE_CAUSES)),
    fatal: z.boolean(),
  }),
  z.object({
    ...envelope,
    type: z.literal('exit'),
    status: ExitStatus,
    step: Step,
    error: z.optional(z.enum(ERROR_CODES)),
  }),
  z.object({ ...envelope, type: z.literal('renew') }),
  z.object({
    ...envelope,
    type: z.literal('resize'),
    height: z.number().check(z.int(), z.minimum(0), z.maximum(100_000)),
  }),
  z.object({
    ...envelope,
    type: z.literal('open-url'),
    url: z.string().check(z.regex(/^(https:\/\/|wc:)[!#-[\]-~]{1,1990}$/)),
  }),
]);
export type FrameMessage = z.infer<typeof FrameMessage>;

type WithoutEnvelope<M> = M extends unknown ? Omit<M, 'v' | 'seq'> : never;

/** A message of the host before the port numbers it. */
export type HostPayload = WithoutEnvelope<HostMessage>;
/** A message of the frame before the port numbers it. */
export type FramePayload = WithoutEnvelope<FrameMessage>;
