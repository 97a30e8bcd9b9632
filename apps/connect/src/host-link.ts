import type { FramePayload, WidgetConfig } from '@kryptos_connect/protocol';
import type { FromHost, HostBridge } from './bridge/host-bridge.js';
import type { HostWishes } from './flow/requests.js';

/** A link token, and the wishes that the host's page sends along. */
export interface HostInit {
  readonly linkToken: string;
  readonly config: WidgetConfig;
}

/** What the app does with what its host says. */
export interface HostHandlers {
  readonly onUpdate: (update: Pick<WidgetConfig, 'theme' | 'language' | 'cssVars' | 'copy'>) => void;
  /** The host wants to close. */
  readonly onClose: () => void;
}

/** What of the host's wishes concerns the flow. */
export const wishesOf = ({ authMethods, integration, prefill }: WidgetConfig): HostWishes => ({
  authMethods,
  integration,
  address: prefill?.address,
});

/** The app's side of the conversation, which begins when a bridge is there. */
export class HostLink {
  readonly #handlers: HostHandlers;
  #bridge: HostBridge | undefined;
  /** What was said before there was somebody to hear it: Escape may come before the host's hello. */
  #unsaid: FramePayload[] = [];
  #takeInit: ((init: HostInit) => void) | undefined;

  constructor(handlers: HostHandlers) {
    this.#handlers = handlers;
  }

  /** The host's origin, once it has said hello. */
  get origin(): string | undefined {
    return this.#bridge?.origin;
  }

  /** Begins to speak over a bridge. */
  use(bridge: HostBridge): void {
    this.#bridge = bridge;
    bridge.listen((message) => this.#hear(message));
    for (const payload of this.#unsaid.splice(0)) bridge.send(payload);
  }

  /** Sends a message, as soon as there is somebody to hear it. */
  send(payload: FramePayload): void {
    if (this.#bridge) this.#bridge.send(payload);
    else this.#unsaid.push(payload);
  }

  /** Ends the conversation. */
  close(): void {
    this.#bridge?.close();
  }

  /** Waits for a link token. `renew`: asks for a fresh one. Rejects when the signal aborts. */
  nextInit(renew: boolean, signal: AbortSignal): Promise<HostInit> {
    return new Promise((resolve, reject) => {
      this.#takeInit = resolve;
      signal.addEventListener('abort', () => {
        if (this.#takeInit === resolve) this.#takeInit = undefined;
        reject(signal.reason);
      });
      if (renew) this.send({ type: 'renew' });
    });
  }

  #hear(message: FromHost): void {
    switch (message.type) {
      case 'init': {
        // A token that nobody waits for would swap the session under the person's hands.
        const take = this.#takeInit;
        if (!take) return;
        this.#takeInit = undefined;
        take(message);
        return;
      }
      case 'update':
        this.#handlers.onUpdate(message);
        return;
      case 'close':
        this.#handlers.onClose();
    }
  }
}
