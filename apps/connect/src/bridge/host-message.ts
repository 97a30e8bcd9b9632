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

type Fields = Readonly<Record<string, unknown>>;
/** Gives what fits of a value; `undefined` where nothing does. */
type Reader = (value: unknown) => unknown;
type Readers = Readonly<Record<string, Reader>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const string =
  (fits: (text: string) => boolean): Reader =>
  (value) =>
    typeof value === 'string' && fits(value) ? value : undefined;

const shortText = (maxLength: number): Reader => string(({ length }) => length <= maxLength);

const text = (maxLength: number): Reader =>
  string((value) => value.length > 0 && value.length <= maxLength && /^\P{Cc}*$/u.test(value));

const oneOf = (choices: readonly string[]): Reader => string((value) => choices.includes(value));

const listOf =
  (read: Reader, maxLength: number): Reader =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.length <= maxLength && value.every(read)
      ? value
      : undefined;

/** Attributes arrive as they stand on the page: a language may have a region, a list is text with spaces between. */
const asWritten =
  (take: (text: string) => unknown, read: Reader): Reader =>
  (value) =>
    read(typeof value === 'string' ? take(value) : value);

/** What fits of the own fields, in an object without a prototype. The rest is left out. */
const fieldsOf = (value: Fields, readers: Readers): Fields => {
  const fit: Record<string, unknown> = Object.create(null);
  for (const [name, read] of Object.entries(readers)) {
    const field = Object.hasOwn(value, name) ? read(value[name]) : undefined;
    if (field !== undefined) fit[name] = field;
  }
  return fit;
};

const cssVars: Reader = (value) => {
  if (!isFields(value)) return undefined;
  const fit: Record<string, unknown> = Object.create(null);
  for (const [name, text] of Object.entries(value))
    if (/^--kc-[a-z0-9-]{1,40}$/.test(name) && typeof text === 'string' && /^[^\0]{1,200}$/.test(text))
      fit[name] = text;
  return fit;
};

const COPY: Readers = Object.fromEntries(
  Object.entries(COPY_LENGTHS).map(([name, maxLength]) => [name, text(maxLength)]),
);

/** `null` takes back what was said before. Of what is left out the developer is told. */
const copy: Reader = (value) => {
  const given = value === null ? {} : value;
  const fit = isFields(given) ? fieldsOf(given, COPY) : undefined;
  if (!fit || Object.keys(fit).length < Object.keys(Object(given)).length)
    import('./left-out-copy.js').then(
      (late) => late.tellLeftOut(value, fit),
      () => undefined,
    );
  return fit;
};

const PREFILL: Readers = {
  address: shortText(128),
  apiKey: shortText(1000),
  secretKey: shortText(4000),
  password: shortText(1000),
  accountName: shortText(200),
};

/** What a host may wish of a widget that is open. */
const UPDATE: Readers = {
  theme: oneOf(THEMES),
  language: asWritten((tag) => tag.slice(0, 2), oneOf(LANGUAGES)),
  cssVars,
  copy,
};

const CONFIG: Readers = {
  ...UPDATE,
  appName: asWritten((name) => name.slice(0, 200), shortText(200)),
  appLogo: string((url) => url.length <= 40_000 && /^(https:\/\/|data:image\/)/.test(url)),
  authMethods: asWritten((list) => list.split(' '), listOf(oneOf(AUTH_METHODS), 2)),
  integration: text(64),
  walletConnectProjectId: text(64),
  prefill: (value) => (isFields(value) ? fieldsOf(value, PREFILL) : undefined),
};

const isPositive = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1;

/** What each kind of message carries; `undefined` where it lacks something. */
const BODIES: { readonly [Type in HostMessage['type']]: (message: Fields) => Fields | undefined } = {
  init: (message) => {
    const { linkToken, isAuthorized } = message;
    return text(200)(linkToken) && typeof isAuthorized === 'boolean' && isFields(message['config'])
      ? { linkToken, isAuthorized, config: fieldsOf(message['config'], CONFIG) as WidgetConfig }
      : undefined;
  },
  update: (message) => fieldsOf(message, UPDATE),
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
