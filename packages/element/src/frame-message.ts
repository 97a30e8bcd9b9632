import type { FrameMessage } from '@kryptos_connect/protocol';

// A step, a status and a code are taken by their form: an element pinned to an old version must still hear that
// the flow has ended, at a step that it has never heard of.
const word = /^"[\w-]{1,40}"$/;

/** A token as JSON: 1 to 200 visible ASCII characters, no quote and no backslash among them; or `null`. */
export const token = /^("[!#-[\]-~]{1,200}"|null)$/;

const envelope = { v: /^1$/, seq: /^[1-9]\d{0,14}$/, type: /^"/ };

/** The closed shape of each message of the frame: what the JSON of each field looks like. The twin of protocol's `FrameMessage`. */
const shapes: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  __proto__: null as never,
  ready: { nonce: /^"[0-9a-f]{32}"$/ },
  step: { name: word },
  success: { publicToken: token },
  // Texts are bounded by the message that they stand in; a missing one is `undefined`.
  error: { code: word, message: /^"/, requestId: /^["u]/, fatal: /^[tf]/ },
  exit: { status: word, step: word, error: /^("[\w-]{1,40}"|undefined)$/ },
  renew: {},
  resize: { height: /^(\d{1,5}|100000)$/ },
  'open-url': { url: /^"(https:\/\/|wc:)[!#-[\]-~]{1,1990}"$/ },
};

/**
 * Reads what came over the port: the message with the fields of its type and no others, without a prototype; or
 * `undefined` for anything that does not fit or is more than 64 KiB of JSON. Never throws on what a port can carry.
 */
export const readFrameMessage = (data: unknown): FrameMessage | undefined => {
  try {
    // No message is a list or bytes: a hundred million holes, or zeroes, cost their sender nothing and us a minute.
    if ((data as ArrayLike<unknown>).length) return;
    // No field of a message is an object. A circle of them would cost JSON.stringify a third of a second.
    const json = JSON.stringify(data, (key, value) => (key && Object(value) === value ? [] : value));
    const given = { __proto__: null, ...JSON.parse(json) };
    const shape = shapes[given.type];
    const message = Object.create(null);
    const fits = ([key, form]: [string, RegExp]): boolean => {
      if (key in given) message[key] = given[key];
      return form.test(JSON.stringify(given[key]));
    };
    return shape && json.length <= 65_536 && Object.entries({ ...envelope, ...shape }).every(fits)
      ? message
      : undefined;
  } catch {
    return undefined; // What is no JSON (a BigInt) is no message.
  }
};
