import type { Programs } from './programs.js';
import { send } from './webdriver.js';

/** An element, as WebDriver names it on the wire. */
export type ElementReference = Readonly<Record<string, string>>;

/** A document of a session: the one of a window (none named: of the only one), or of a frame within. */
export interface Spot {
  readonly window?: string;
  /** The selectors that lead to the frame, from the outside in. */
  readonly frames: readonly string[];
}

/** One browser with one profile, which lives from `start` to `end`. */
export class Session {
  #tail: Promise<unknown> = Promise.resolve();
  readonly #origin: string;
  readonly #path: string;

  private constructor(origin: string, id: string) {
    this.#origin = origin;
    this.#path = `/session/${id}`;
  }

  /**
   * Opens a browser of a size, in less than 15 s: where the driver does not find the browser that it has started, it looks
   * for it for ever. `--full-screen` hides its tool bar: the window is the page, at least 334 px
   * wide.
   */
  static async start(
    { origin }: Programs,
    binary: string,
    size: { readonly width: number; readonly height: number },
  ): Promise<Session> {
    const capabilities = {
      alwaysMatch: {
        acceptInsecureCerts: true,
        unhandledPromptBehavior: 'accept',
        timeouts: { script: 30_000, pageLoad: 30_000 },
        'webkitgtk:browserOptions': { binary, args: ['--automation', '--full-screen'] },
      },
    };
    const { sessionId } = await send<{ sessionId: string }>(
      origin,
      'POST',
      '/session',
      { capabilities },
      15_000,
    );
    const session = new Session(origin, sessionId);
    await session.post('/window/rect', { x: 0, y: 0, ...size });
    return session;
  }

  /** WebDriver has one current window and one current frame: whatever needs both runs alone. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#tail.then(work, work);
    this.#tail = done.catch(() => undefined);
    return done;
  }

  get<T>(path: string): Promise<T> {
    return send<T>(this.#origin, 'GET', `${this.#path}${path}`);
  }

  post<T = null>(path: string, body: object = {}): Promise<T> {
    return send<T>(this.#origin, 'POST', `${this.#path}${path}`, body);
  }

  /** Runs the body of a function in the current document, and waits for what it promises. */
  execute<T>(script: string, args: readonly unknown[]): Promise<T> {
    return this.post<T>('/execute/sync', { script, args });
  }

  async end(): Promise<void> {
    await send(this.#origin, 'DELETE', this.#path);
  }
}
