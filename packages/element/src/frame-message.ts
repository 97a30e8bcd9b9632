import type { FrameMessage } from '@kryptos_connect/protocol';

// A step, a status and a code are taken by their form: an element pinned to an old version must still hear that
// the flow has ended, at a step that it has never heard of.
const word = /^"[\w-]{1,50}"$/;
const optionalWord = /^("[\w-]{1,100}"|undefined)$/;

/** A token as JSON: 1 to 200 visible ASCII characters, no quote and no backslash among them; or `null`. */
export const token = /^("[!#-[\]-~]{1,200}"|null)$/;

/** What the JSON of a field looks like, wherever it stands, if it is not a word. A text is bounded by its message. */
const forms: Readonly<Record<string, RegExp>> = {
  v: /^1$/,
  seq: /^\d{1,15}$/,
  publicToken: token,
  message: /^"/,
  requestId: optionalWord,
  cause: optionalWord,
  error: optionalWord,
  fatal: /^[tf]/,
  height: /^\d{1,6}$/,
  url: /^"/,
};

/** The fields of each message of the frame. With their forms the twin of protocol's `FrameMessage`. */
const shapes: Readonly<Record<string, string>> = {
  __proto__: null as never,
  ready: 'v seq type nonce',
  step: 'v seq type name',
  success: 'v seq type publicToken',
  error: 'v seq type code message requestId cause fatal',
  exit: 'v seq type status step error',
  renew: 'v seq type',
  resize: 'v seq type height',
  'open-url': 'v seq type url',
};

/**
 * Reads what came over the port: the message with the fields of its type and no others, without a prototype; or
 * `undefined` for anything that does not fit or is more than 64 KiB of JSON. Never throws on what a port can carry.
 */
export const readFrameMessage = (data: unknown): FrameMessage | undefined => {
  try {
    // No message is a list or bytes: a hundred million holes, or zeroes, cost their sender nothing and us a minute.
    if ((data as Partial<ArrayLike<unknown> & unknown[]>).at?.call) return;
    // No field of a message is an object. A circle of them would cost JSON.stringify a third of a second.
    const json = JSON.stringify(data, (key, value) => (key && Object(value) === value ? [] : value));
    const given = { __proto__: null, ...JSON.parse(json) };
    const message: Record<string, unknown> = { __proto__: null };
    const fits = (key: string): boolean => {
      if (key in given) message[key] = given[key];
      return (forms[key] ?? word).test(JSON.stringify(given[key]));
    };
    if (json.length <= 65_536 && (shapes[given.type] as string).split(' ').every(fits))
      return message as unknown as FrameMessage;
  } catch {
    // Of no known type, or no JSON at all (a BigInt).
  }
  return;
};
