import '../define.js';
import type { FrameMessage, FramePayload, HostMessage } from '@kryptos_connect/protocol';
import type { KryptosConnectElement } from '../kryptos-connect-element.js';

/** Where the fake frame is: the test's own server under its other name. */
export const connectOrigin = `http://127.0.0.1:${location.port}`;

const events = ['success', 'error', 'exit', 'step', 'open', 'close'] as const;

/** An element on the page, with all that it has fired and all that its frame has heard. */
export class Stage {
  readonly element: KryptosConnectElement;
  /** Each event as `name` or `[name, detail]`. */
  readonly fired: unknown[] = [];
  readonly hellos: { hello: unknown; origin: string; ports: number; search: string; referrer: string }[] = [];
  readonly heard: HostMessage[] = [];
  readonly #over = new AbortController();
  readonly #waiting = new Set<() => void>();

  constructor(attributes: Readonly<Record<string, string>> = {}, parent: Element = document.body) {
    this.element = document.createElement('kryptos-connect');
    const given = {
      'client-id': 'client_a',
      'link-token': 'link_a',
      'connect-origin': connectOrigin,
      ...attributes,
    };
    for (const [name, value] of Object.entries(given)) this.element.setAttribute(name, value);
    const { signal } = this.#over;
    for (const name of events)
      this.element.addEventListener(
        name,
        (event) => {
          const { detail } = event as CustomEvent<unknown>;
          this.fired.push(detail === null ? name : [name, detail]);
          this.#check();
        },
        { signal },
      );
    addEventListener(
      'message',
      ({ data, source }) => {
        if (!data || !this.frame || source !== this.frame.contentWindow) return;
        if (data.fake === 'hello') this.hellos.push(data);
        if (data.fake === 'heard') this.heard.push(data.message);
        this.#check();
      },
      { signal },
    );
    parent.append(this.element);
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }
  get button(): HTMLButtonElement {
    return this.root.querySelector('[part=button]') as HTMLButtonElement;
  }
  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog');
  }
  get frame(): HTMLIFrameElement | null {
    return this.root.querySelector('iframe');
  }
  /** Whether it shows that something is waited for. */
  get isWaiting(): boolean {
    return this.dialog?.ariaBusy === 'true';
  }
  part(name: string): HTMLElement | null {
    return this.root.querySelector(`[part=${name}]`);
  }
  /** The button of this name on the failed card. */
  press(label: string): void {
    for (const button of this.root.querySelectorAll<HTMLButtonElement>('dialog button'))
      if (button.textContent === label) button.click();
  }

  /** Waits until it holds; it is looked at after each event and each message. */
  async until(holds: () => unknown): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }
  /** Waits until the frame has heard its `count`th `init`. */
  init(count = 1): Promise<void> {
    return this.until(() => this.heard.filter(({ type }) => type === 'init').length >= count);
  }
  async open(): Promise<this> {
    this.button.click();
    await this.init();
    return this;
  }

  do(what: Readonly<Record<string, unknown>>): void {
    this.frame?.contentWindow?.postMessage(what, '*');
  }
  say(message: FramePayload): void {
    this.do({ do: 'say', message });
  }
  /** Posts to the port what is no message of the contract, or not numbered as one. */
  post(...data: unknown[]): void {
    this.do({ do: 'post', data });
  }
  /** Waits for a `step` that the frame says now: all that it posted before has arrived by then. */
  async settled(name: Extract<FrameMessage, { type: 'step' }>['name'] = 'accounts'): Promise<void> {
    const before = this.fired.length;
    this.say({ type: 'step', name });
    await this.until(() => this.fired.length > before);
  }

  leave(): void {
    this.element.remove();
    this.#over.abort();
  }

  #check(): void {
    for (const resume of this.#waiting) resume();
    this.#waiting.clear();
  }
}
