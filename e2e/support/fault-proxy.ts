import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { stack } from './addresses.js';
import { halve, type Refusal, refuse } from './broken-answers.js';

/**
 * How the way to the server can be broken. `refuse`: nothing listens there any more. `silence`: a request is taken and
 * never answered. `cut`: the server does what it is asked, and half of its answer arrives. `fail`, `limit`: it refuses.
 * `prepare`: it answers as it does, after something else was done first.
 */
export type Fault =
  | 'refuse'
  | 'silence'
  | 'cut'
  | Refusal
  | { readonly prepare: (asked: IncomingMessage) => Promise<unknown> };

const read = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/**
 * A way to the server that a test can break and mend. It stands in the test's own process, at a port of its worker,
 * so that what is broken is broken for nobody else; and it speaks TCP and HTTP, so that it breaks for every browser.
 */
export class FaultProxy {
  /** The connect origin for whoever goes this way. */
  readonly origin: string;
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true });
  #server: Server | undefined;
  #fault: Fault | undefined;
  #isBroken: (request: string) => boolean = () => false;
  #credentials: { readonly linkToken: string; readonly widgetKey: string } | undefined;

  private constructor(port: number) {
    this.#port = port;
    this.origin = `http://connect.localhost:${port}`;
  }

  /** Starts one; `worker` is the number of the test's worker among those that run now. */
  static async start(worker: number): Promise<FaultProxy> {
    const proxy = new FaultProxy(stack.faultsPort + worker);
    await proxy.#listen();
    return proxy;
  }

  /** The link token of the last request that had one, and the frame's key beside it. */
  get credentials() {
    if (!this.#credentials) throw new Error('No request had a link token yet.');
    return this.#credentials;
  }

  /** Breaks the way, for the requests that `matching` finds in `METHOD /path`; `refuse` breaks it for all. */
  async break(fault: Fault, matching = /./): Promise<void> {
    this.#fault = fault;
    this.#isBroken = (asked) => matching.test(asked);
    if (fault === 'refuse') await this.#hangUp();
  }

  /** All is well again; what was not answered stays so. */
  async mend(): Promise<void> {
    this.#fault = undefined;
    if (!this.#server) await this.#listen();
  }

  async stop(): Promise<void> {
    await this.#hangUp();
    this.#agent.destroy();
  }

  #listen(): Promise<void> {
    const server = createServer((asked, answer) => void this.#take(asked, answer));
    this.#server = server;
    return new Promise((resolve, reject) =>
      server.once('error', reject).listen(this.#port, '::', () => resolve()),
    );
  }

  async #hangUp(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  async #take(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { 'x-link-token': linkToken, 'x-widget-key': widgetKey } = asked.headers;
    if (typeof linkToken === 'string' && typeof widgetKey === 'string')
      this.#credentials = { linkToken, widgetKey };
    const fault = this.#isBroken(`${asked.method} ${asked.url}`) ? this.#fault : undefined;
    if (fault === 'silence') return;
    if (fault === 'fail' || fault === 'limit') return refuse(fault, answer);
    if (typeof fault === 'object') await fault.prepare(asked);
    this.#pass(asked, answer, fault === 'cut');
  }

  #pass(asked: IncomingMessage, answer: ServerResponse, cut: boolean): void {
    const headers = { ...asked.headers };
    // The server knows itself by one name, and compares whole origins with it.
    if (headers.origin === this.origin) headers.origin = stack.connectOrigin;
    const onward = request(
      {
        host: '127.0.0.1',
        port: stack.serverPort,
        agent: this.#agent,
        method: asked.method,
        path: asked.url,
        headers,
      },
      async (answered) => {
        const { statusCode = 502, headers: head } = answered;
        if (cut) return halve(answer, statusCode, head, await read(answered));
        answer.writeHead(statusCode, head);
        answered.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  }
}
