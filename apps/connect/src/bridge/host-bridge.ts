import type { FramePayload, HostPayload } from '@kryptos_connect/protocol';

/** What a host can tell the app. Acknowledgements stay inside the bridge. */
export type FromHost = Exclude<HostPayload, { readonly type: 'ack' }>;

/**
 * How the app speaks to whoever opened it: a page around its frame, a page that opened its window, an app around its
 * web view, or, in a page of its own, our server. Whatever stands behind it, a bridge
 *
 * 1. gives only messages of the contract, each at most once, in the order in which they were sent;
 * 2. drops and counts everything else, and never throws on it, answers it, or lets it change anything;
 * 3. sends what ends an opening again until the host has acknowledged it.
 */
export interface HostBridge {
  /** The origin of the host, as the browser tells it; undefined in a page of its own, where there is none. */
  readonly origin: string | undefined;
  /** How many messages were dropped. */
  readonly dropped: number;
  /** Starts giving messages to the app. Those which came before are not lost. */
  listen(receive: (message: FromHost) => void): void;
  /** Sends a message to the host. */
  send(payload: FramePayload): void;
  /** Ends it: nothing is sent or given any more. */
  close(): void;
}
