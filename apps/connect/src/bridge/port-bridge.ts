import { type FramePayload, PULSE } from '@kryptos_connect/protocol';
import type { FromHost, HostBridge } from './host-bridge.js';
import { Incoming } from './incoming.js';
import { Outgoing } from './outgoing.js';

/** A bridge over a port that the host has given us. */
export class PortBridge implements HostBridge {
  readonly origin: string | undefined;
  readonly #port: MessagePort;
  readonly #outgoing: Outgoing;
  readonly #incoming: Incoming;

  /** `now`: a clock in ms that never goes back. */
  constructor(port: MessagePort, origin: string | undefined, now: () => number) {
    this.#port = port;
    this.origin = origin;
    this.#incoming = new Incoming(now);
    this.#outgoing = new Outgoing((message) => port.postMessage(message));
    // Where the browser tells: a host that has gone acknowledges nothing any more.
    port.addEventListener('close', () => this.#outgoing.stop());
  }

  get dropped(): number {
    return this.#incoming.dropped;
  }

  listen(receive: (message: FromHost) => void): void {
    let pulse: MessagePort | undefined;
    this.#port.onmessage = ({ data, ports: [port] }) => {
      // Whether we are alive is asked over a port of its own. The last is answered, and each time with nothing.
      if (data === PULSE && port) {
        pulse?.close();
        pulse = port;
        port.onmessage = () => port.postMessage(null);
        return;
      }
      const message = this.#incoming.read(data);
      if (message?.type === 'ack') this.#outgoing.acknowledge(message.of);
      else if (message) receive(message);
    };
    this.#port.onmessageerror = () => {
      this.#incoming.dropped++;
    };
  }

  send(payload: FramePayload): void {
    this.#outgoing.send(payload);
  }

  close(): void {
    this.#outgoing.stop();
    this.#port.close();
  }
}
