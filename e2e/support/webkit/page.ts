import { writeFile } from 'node:fs/promises';
import { type Complaint, WebKitDocument } from './document.js';
import { clickAt, moveMouse, pressKeys } from './input.js';
import { WebKitFrameLocator, WebKitLocator } from './locator.js';
import { Finder } from './selectors.js';
import type { Session } from './session.js';

type Listener = (said: unknown) => void;

/** What this page can tell of. For the rest a journey asks the server, or the page itself. */
const told = new Set(['console', 'pageerror']);

/** Playwright's `Page`, as far as the core journeys need it. */
export class WebKitPage extends Finder<WebKitLocator> {
  /** What Playwright's `expect` knows a page by. */
  readonly _apiName = 'Page';
  readonly #session: Session;
  readonly #baseURL: string | undefined;
  readonly #document: WebKitDocument;
  readonly #listeners: (readonly [event: string, listener: Listener])[] = [];

  constructor(session: Session, baseURL: string | undefined, window?: string) {
    super();
    this.#session = session;
    this.#baseURL = baseURL;
    const spot = { frames: [], ...(window ? { window } : {}) };
    this.#document = new WebKitDocument(session, spot, (complaint) => this.#tell(complaint));
  }

  protected override find(selector: string): WebKitLocator {
    return new WebKitLocator(this.#document, selector);
  }

  frameLocator(selector: string): WebKitFrameLocator {
    return new WebKitFrameLocator(this.#document.inFrame(selector));
  }

  readonly keyboard = {
    /** A key, or several with `+`: `Shift+Tab`. */
    press: (combination: string): Promise<void> => {
      const pressed = combination.split('+');
      return this.#outside(() => pressKeys(this.#session, pressed.slice(-1), pressed.slice(0, -1)));
    },
    type: (text: string): Promise<void> => this.#outside(() => pressKeys(this.#session, [...text])),
  };

  readonly mouse = {
    click: (x: number, y: number): Promise<void> => this.#outside(() => clickAt(this.#session, { x, y })),
    move: (x: number, y: number): Promise<void> =>
      this.#outside(() => moveMouse(this.#session, { type: 'pointerMove', duration: 0, x, y })),
    down: (): Promise<void> =>
      this.#outside(() => moveMouse(this.#session, { type: 'pointerDown', button: 0 })),
    up: (): Promise<void> => this.#outside(() => moveMouse(this.#session, { type: 'pointerUp', button: 0 })),
  };

  goto(address: string): Promise<void> {
    return this.#outside(() => this.#session.post('/url', { url: new URL(address, this.#baseURL).href }));
  }

  goBack(): Promise<void> {
    return this.#outside(() => this.#session.post('/back'));
  }

  reload(): Promise<void> {
    return this.#outside(() => this.#session.post('/refresh'));
  }

  evaluate(work: ((argument: unknown) => unknown) | string, argument?: unknown): Promise<unknown> {
    const body = typeof work === 'string' ? `return (${work});` : `return (${work})(arguments[1]);`;
    return this.find(':root').execute(body, argument);
  }

  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void> {
    return this.#outside(() => this.#session.post('/window/rect', { x: 0, y: 0, ...size }));
  }

  async screenshot({ path }: { readonly path: string }): Promise<void> {
    await this.#outside(async () =>
      writeFile(path, Buffer.from(await this.#session.get<string>('/screenshot'), 'base64')),
    );
  }

  /** Listens to `console` (warnings and errors alone) or `pageerror`; of anything else WebKitGTK's driver is silent. */
  on(event: string, listener: Listener): this {
    if (!told.has(event)) throw new Error(`WebKitGTK's driver does not tell of "${event}".`);
    this.#listeners.push([event, listener]);
    return this;
  }

  /** What Playwright's matchers of a page ask. */
  mainFrame(): Pick<WebKitLocator, '_expect'> {
    return this.find(':root');
  }

  #tell({ type, text }: Complaint): void {
    const event = type === 'pageerror' ? 'pageerror' : 'console';
    const said = type === 'pageerror' ? new Error(text) : { type: () => type, text: () => text };
    for (const [name, listener] of this.#listeners) if (name === event) listener(said);
  }

  /** Does something with the window as a whole, whichever frame was the current one. */
  #outside(work: () => Promise<unknown>): Promise<void> {
    return this.#session.alone(async () => {
      await this.#document.enter();
      await work();
    });
  }
}
