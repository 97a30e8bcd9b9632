import type { FrameMessage, Hello, HostPayload } from '@kryptos_connect/protocol';
import { readFrameMessage } from './frame-message.js';

/*
 * Requirements, the host's side:
 *
 * 1. One channel and one nonce of 128 random bits for each document that the frame loads. A document that loads
 *    later gets its own; the channel before it is closed first.
 * 2. The hello goes to the exact connect origin, never to `*`: a frame that was navigated elsewhere gets nothing.
 * 3. The hello holds no secret. The link token goes over the port, after `ready`.
 * 4. The first message taken from the port is `ready` with this channel's nonce. Before it everything is dropped,
 *    after it every other `ready` is.
 * 5. Sequence numbers rise; what does not is a replay, and is dropped.
 * 6. At most 200 messages a second are taken, each of at most 64 KiB as JSON and of a closed shape.
 * 7. What is dropped is counted: never answered, never thrown on.
 * 8. A terminal message is acknowledged before it is delivered.
 *
 * Nothing listens to the window's own messages: no other window can reach the element.
 */

/** A conversation with one document of the frame. */
export interface Channel extends MessagePort {
  send: (message: HostPayload) => void;
}

/**
 * Greets the document that the frame has just loaded. `receive` gets what that document says, `ready` first, each
 * message once and in order; `drop` is called for each message that is not taken, and `gone` when the document is no
 * longer there, in browsers that say so.
 */
export const shakeHands = (
  frame: Window,
  connectOrigin: string,
  receive: (message: FrameMessage) => void,
  drop: () => void,
): Channel => {
  const { port1: port, port2 } = new MessageChannel() as MessageChannel & { readonly port1: Channel };
  const nonce = crypto.getRandomValues(Uint32Array.of(0, 0, 0, 0)).join('-');
  let heard = 0;
  let said = 0;
  let second = 0;
  let count = 0;

  port.send = (message) => port.postMessage({ v: 1, seq: ++said, ...message });

  port.onmessage = ({ data, timeStamp }) => {
    const now = (timeStamp / 1000) | 0;
    if (now !== second) count = 0;
    second = now;
    const message = ++count > 200 ? undefined : readFrameMessage(data);
    const expected =
      message &&
      message.seq > heard &&
      (message.type === 'ready' ? !heard && message.nonce === nonce : heard);
    if (!expected) return drop();
    heard = message.seq;
    if (/success|exit/.test(message.type) || (message as { fatal?: boolean }).fatal)
      port.send({ type: 'ack', of: heard });
    receive(message);
  };

  frame.postMessage({ type: 'kryptos:connect', v: 1, nonce } satisfies Hello, connectOrigin, [port2]);
  return port;
};
