import {
  AUTH_METHODS,
  COPY_LENGTHS,
  HELLO_TYPE,
  type Hello,
  type HostMessage,
  LANGUAGES,
  PROTOCOL_VERSION,
  THEMES,
  type WidgetConfig,
} from '@kryptos_connect/protocol';

/*
 * The contract's `Hello` and `HostMessage`, read by hand: the schema library would be a third of all that is
 * loaded before a person can sign in. A test holds both to the same answers.
 */

type Guard = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shortText =
  (maxLength: number): Guard =>
  (value) =>
    typeof value === 'string' && value.length <= maxLength;

const text =
  (maxLength: number): Guard =>
  (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= maxLength && /^\P{Cc}*$/u.test(value);

const oneOf =
  (choices: readonly string[]): Guard =>
  (value) =>
    choices.some((choice) => choice === value);

const listOf =
  (guard: Guard, maxLength: number): Guard =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.length <= maxLength && value.every(guard);

/** The own fields that fit their guards, in an object without a prototype. */
const fitting = (value: unknown, guards: Readonly<Record<string, Guard>>): Fields => {
  const fit: Record<string, unknown> = Object.create(null);
  if (isFields(value))
    for (const [name, guard] of Object.entries(guards))
      if (Object.hasOwn(value, name) && guard(value[name])) fit[name] = value[name];
  return fit;
};

const cssVars = (value: unknown): Fields | undefined => {
  if (!isFields(value)) return undefined;
  const fit: Record<string, unknown> = Object.create(null);
  for (const [name, text] of Object.entries(value))
    if (/^--kc-[a-z0-9-]{1,40}$/.test(name) && typeof text === 'string' && /^[^\0]{1,200}$/.test(text))
      fit[name] = text;
  return fit;
};

/** Attributes arrive as they stand on the page: a language may have a region, a list is text with spaces between. */
const AS_WRITTEN: Readonly<Record<string, (text: string) => unknown>> = {
  __proto__: null as never,
  appName: (name) => name.slice(0, 200),
  language: (tag) => tag.slice(0, 2),
  authMethods: (list) => list.split(' '),
};

const UPDATE = { theme: oneOf(THEMES), language: oneOf(LANGUAGES) };

const CONFIG = {
  ...UPDATE,
  appName: shortText(200),
  appLogo: (value: unknown) => shortText(40_000)(value) && /^(https:\/\/|data:image\/)/.test(String(value)),
  authMethods: listOf(oneOf(AUTH_METHODS), 2),
  integration: text(64),
  walletConnectProjectId: text(64),
};

const PREFILL = {
  address: shortText(128),
  apiKey: shortText(1000),
  secretKey: shortText(4000),
  password: shortText(1000),
  accountName: shortText(200),
};

const COPY: Readonly<Record<string, Guard>> = Object.fromEntries(
  Object.entries(COPY_LENGTHS).map(([name, maxLength]) => [name, text(maxLength)]),
);

/** What fits of a host's wishes; the rest is left out. */
const wishes = (value: Fields, guards: Readonly<Record<string, Guard>>): Fields => {
  const vars = Object.hasOwn(value, 'cssVars') ? cssVars(value['cssVars']) : undefined;
  const read = Object.entries(value).map(([name, wish]) => [
    name,
    typeof wish === 'string' ? (AS_WRITTEN[name]?.(wish) ?? wish) : wish,
  ]);
  return Object.assign(fitting(Object.fromEntries(read), guards), vars ? { cssVars: vars } : {});
};

const config = (value: Fields): WidgetConfig => {
  const config: Record<string, unknown> = wishes(value, CONFIG);
  for (const [name, guards] of [
    ['copy', COPY],
    ['prefill', PREFILL],
  ] as const) {
    const parts = Object.hasOwn(value, name) ? value[name] : undefined;
    if (isFields(parts)) config[name] = fitting(parts, guards);
  }
  return config as WidgetConfig;
};

const isPositive: Guard = (value) => Number.isSafeInteger(value) && (value as number) >= 1;

/** What each kind of message carries; `undefined` where it lacks something. */
const BODIES: { readonly [Type in HostMessage['type']]: (message: Fields) => Fields | undefined } = {
  init: (message) => {
    const { linkToken, isAuthorized } = message;
    return text(200)(linkToken) && typeof isAuthorized === 'boolean' && isFields(message['config'])
      ? { linkToken, isAuthorized, config: config(message['config']) }
      : undefined;
  },
  update: (message) => wishes(message, UPDATE),
  close: () => ({}),
  ack: ({ of }) => (isPositive(of) ? { of } : undefined),
};

/** The value as a hello; `undefined` if it is none. */
export const readHello = (value: unknown): Hello | undefined =>
  isFields(value) &&
  value['type'] === HELLO_TYPE &&
  value['v'] === PROTOCOL_VERSION &&
  typeof value['nonce'] === 'string' &&
  /^[\w-]{20,50}$/.test(value['nonce'])
    ? { type: HELLO_TYPE, v: PROTOCOL_VERSION, nonce: value['nonce'] }
    : undefined;

/** A value out of JSON as a message of the host, all of it copied; `undefined` if it is none. */
export const readHostMessage = (value: unknown): HostMessage | undefined => {
  if (!isFields(value) || value['v'] !== PROTOCOL_VERSION || !isPositive(value['seq'])) return undefined;
  const { type, v, seq } = value;
  if (typeof type !== 'string' || !Object.hasOwn(BODIES, type)) return undefined;
  const body = BODIES[type as HostMessage['type']](value);
  return body && (Object.assign(Object.create(null), { type, v, seq }, body) as HostMessage);
};
