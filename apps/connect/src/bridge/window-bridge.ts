import type { HostBridge } from './host-bridge.js';
import { readHello } from './host-message.js';
import { PortBridge } from './port-bridge.js';

/** The window that framed or opened this one; `undefined` where the page was opened by itself. */
export const hostWindow = (page: Window): Window | undefined => {
  if (page.parent !== page) return page.parent;
  return page.opener instanceof Object ? (page.opener as Window) : undefined;
};

/*
 * The frame's side of the handshake. What has to hold:
 *
 *  1. A hello counts only if the browser made the event (`isTrusted`): no script of this page can play the host.
 *  2. It comes from the window that framed us, or else opened us, and from no other: `source`, by identity.
 *  3. It has the contract's form, and exactly one port.
 *  4. One hello is accepted. The latch is set before anything is awaited, and then the listener is gone.
 *  5. The sender's origin is kept as the browser tells it. Whether it may be here is for the server to say, which
 *     knows the client: it goes there with the link token, before anything is shown of whom we work for.
 *  6. The answer, and everything after it, goes over the port alone. This side never posts to a window.
 *  7. Whatever else arrives is dropped: no answer, no exception, no change.
 */

/** How a host is waited for. */
export interface AwaitHostOptions {
  /** Stops waiting. */
  readonly signal?: AbortSignal;
  /** Called for each message that was dropped. */
  readonly onDropped?: () => void;
  /** A clock in ms that never goes back. */
  readonly now?: () => number;
}

/**
 * Waits for the host's hello, and answers it with `ready`. Waits for ever where none comes: the host tells the
 * person, for only the host knows that it meant to open us.
 */
export const awaitHost = (
  page: Window,
  host: Window,
  { signal, onDropped, now = () => performance.now() }: AwaitHostOptions = {},
): Promise<HostBridge> =>
  new Promise((resolve) => {
    const listening = new AbortController();
    const stop = () => listening.abort();
    signal?.addEventListener('abort', stop, { signal: listening.signal });
    const hear = (event: MessageEvent<unknown>) => {
      const [port, ...others] = event.ports;
      const isFromHost = event.isTrusted && event.source === host;
      const hello = isFromHost && port && others.length === 0 ? readHello(event.data) : undefined;
      if (!hello || !port || listening.signal.aborted) {
        onDropped?.();
        return;
      }
      stop();
      const bridge = new PortBridge(port, event.origin, now);
      bridge.send({ type: 'ready', nonce: hello.nonce });
      resolve(bridge);
    };
    if (!signal?.aborted) page.addEventListener('message', hear, { signal: listening.signal });
  });
