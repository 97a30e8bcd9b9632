/** The version of the messages. Anything else is dropped. */
export const PROTOCOL_VERSION = 1;

/** The one message that crosses by `window.postMessage`: host → frame, to the connect origin only, with a port attached. */
export const HELLO_TYPE = 'kryptos:connect';
