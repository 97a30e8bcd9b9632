/** The version of the messages. Anything else is dropped. */
export const PROTOCOL_VERSION = 1;

/** The one message that crosses by `window.postMessage`: host → frame, to the connect origin only, with a port attached. */
export const HELLO_TYPE = 'kryptos:connect';

/**
 * The one thing on the port that is no message: host → frame, once, with a port of its own attached. A frame that knows
 * it answers whatever comes over that port, and so tells that it is alive.
 */
export const PULSE = 'kryptos:pulse';
export type Pulse = typeof PULSE;
