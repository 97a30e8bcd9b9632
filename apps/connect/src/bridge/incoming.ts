import { type HostMessage, LIMITS } from '@kryptos_connect/protocol';
import { readHostMessage } from './host-message.js';

/** More parts, and deeper ones, than any message has. */
const MOST_PARTS = 2000;
const DEEPEST = 8;

/**
 * Whether a value has few enough parts to be written as text. What refers to itself, or to one thing many times,
 * counts as often as it would be written: that can be billions of times.
 */
const isSmallTree = (value: unknown): boolean => {
  let parts = 0;
  const visit = (part: unknown, depth: number): boolean => {
    if (++parts > MOST_PARTS || depth > DEEPEST) return false;
    if (typeof part !== 'object' || part === null) return true;
    if (ArrayBuffer.isView(part)) return false;
    // The holes of a list are no values, and each is written as `null`.
    if (Array.isArray(part) && part.length > MOST_PARTS) return false;
    return Object.values(part).every((inner) => visit(inner, depth + 1));
  };
  return visit(value, 0);
};

const isSmall = (text: string): boolean =>
  text.length <= LIMITS.messageBytes && new TextEncoder().encode(text).length <= LIMITS.messageBytes;

/** A value as JSON text, if it can be written so within the limit. */
const asText = (value: unknown): string | undefined => {
  if (!isSmallTree(value)) return undefined;
  try {
    const text: unknown = JSON.stringify(value);
    return typeof text === 'string' && isSmall(text) ? text : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Reads what comes from the host. In this order a message has to be within the rate, be small enough, have the
 * contract's form, and carry a higher number than any before it; else it is dropped and counted.
 */
export class Incoming {
  /** How many messages were dropped. */
  dropped = 0;
  #lastSeq = 0;
  #secondBegan = Number.NEGATIVE_INFINITY;
  #inThisSecond = 0;
  readonly #now: () => number;

  /** `now`: a clock in ms that never goes back. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The message, as a copy of its own; `undefined` if it was dropped. */
  read(data: unknown): HostMessage | undefined {
    const message = this.#isWithinRate() ? this.#parse(data) : undefined;
    if (!message || message.seq <= this.#lastSeq) {
      this.dropped++;
      return undefined;
    }
    this.#lastSeq = message.seq;
    return message;
  }

  #isWithinRate(): boolean {
    const now = this.#now();
    if (now - this.#secondBegan >= 1000) {
      this.#secondBegan = now;
      this.#inThisSecond = 0;
    }
    return ++this.#inThisSecond <= LIMITS.messagesPerSecond;
  }

  #parse(data: unknown): HostMessage | undefined {
    const text = asText(data);
    if (text === undefined) return undefined;
    return readHostMessage(JSON.parse(text));
  }
}
