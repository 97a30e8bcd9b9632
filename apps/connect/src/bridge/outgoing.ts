import { type FrameMessage, type FramePayload, PROTOCOL_VERSION } from '@kryptos_connect/protocol';

/** How often, in ms, a message that ends the opening is sent again until it is acknowledged. */
export const RESEND_MS = 500;

const isTerminal = (payload: FramePayload): boolean =>
  payload.type === 'success' || payload.type === 'exit' || (payload.type === 'error' && payload.fatal);

/** Numbers what goes to the host, and sends again what has to arrive. */
export class Outgoing {
  readonly #post: (message: FrameMessage) => void;
  #seq = 0;
  #unacknowledged: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(post: (message: FrameMessage) => void) {
    this.#post = post;
  }

  /** Sends a message; one that ends the opening again and again until it is acknowledged. */
  send(payload: FramePayload): void {
    const message = { ...payload, v: PROTOCOL_VERSION, seq: ++this.#seq } as FrameMessage;
    this.#post(message);
    if (!isTerminal(payload)) return;
    this.stop();
    this.#unacknowledged = message.seq;
    this.#timer = setInterval(() => this.#post(message), RESEND_MS);
  }

  /** The host has got the message with this number. */
  acknowledge(seq: number): void {
    if (seq === this.#unacknowledged) this.stop();
  }

  /** Sends nothing again. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#unacknowledged = undefined;
  }
}
