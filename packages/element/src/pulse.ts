import type { FailureCause, Pulse } from '@kryptos_connect/protocol';

/** How often a frame is asked, in ms, first after as long; and how often in a row it may owe the answer. Together less than 10 s. */
const EVERY_MS = 1500;
const MOST_OWED = 3;

const watched = new WeakMap<HTMLIFrameElement, () => void>();

/**
 * Watches whether the frame’s document is alive, and tells where it no longer is: no browser tells a page that
 * the process of a frame has crashed. Over a port of its own, on which the frame answers each message; one that has
 * never answered does not know of it, and is left alone. It ends when the frame loads again or leaves the page.
 */
export const watch = (
  frame: HTMLIFrameElement,
  channel: Pick<MessagePort, 'postMessage'>,
  tell: (cause: FailureCause) => void,
): void => {
  watched.get(frame)?.();
  // Who watches comes late, and may come after the end.
  if (!frame.isConnected) return;
  const { port1: port, port2 } = new MessageChannel();
  let owed = 0;
  let answers = false;
  let begun = false;
  port.onmessage = () => {
    answers = true;
    owed = 0;
  };
  const stop = (): void => {
    clearInterval(timer);
    gone.disconnect();
    port.close();
  };
  const timer = setInterval(() => {
    if (!begun) channel.postMessage('kryptos:pulse' satisfies Pulse, [port2]);
    begun = true;
    if (answers && owed >= MOST_OWED) {
      stop();
      tell('frame-timeout');
    } else {
      owed++;
      port.postMessage(null);
    }
  }, EVERY_MS);
  const gone = new MutationObserver(() => frame.isConnected || stop());
  gone.observe(frame.getRootNode(), { childList: true, subtree: true });
  watched.set(frame, stop);
  frame.addEventListener('load', stop, { once: true });
};
