import { PATIENCE_MS, perform, type State } from './actions.js';
import type { WebKitDocument, Work } from './document.js';
import { type Asked, meets, type Verdict } from './expectation.js';
import { clickAt, pressKeys } from './input.js';
import { Finder } from './selectors.js';

interface Patience {
  /** In milliseconds. */
  readonly timeout?: number;
}

const clickable: readonly State[] = ['visible', 'enabled', 'stable', 'hittable'];

const fillable: readonly State[] = [...clickable, 'editable'];

/** The body of a function of an element and a text. */
const typeOver = `
const [element, value] = arguments;
const done = window.__e2e.injected.fill(element, value);
if (done !== 'needsinput') return done;
if (value) return document.execCommand('insertText', false, value) ? 'done' : 'not typed';
document.execCommand('delete');
return 'done';`;

/** Playwright's `Locator`, as far as the core journeys need it. */
export class WebKitLocator extends Finder<WebKitLocator> {
  /** What Playwright's `expect` knows a locator by. */
  readonly _apiName = 'Locator';
  readonly #document: WebKitDocument;
  readonly #selector: string;

  constructor(document: WebKitDocument, selector: string) {
    super();
    this.#document = document;
    this.#selector = selector;
  }

  override toString(): string {
    return this.#selector;
  }

  protected override find(selector: string): WebKitLocator {
    return new WebKitLocator(this.#document, `${this.#selector} >> ${selector}`);
  }

  nth(index: number): WebKitLocator {
    return this.find(`nth=${index}`);
  }

  first(): WebKitLocator {
    return this.nth(0);
  }

  last(): WebKitLocator {
    return this.nth(-1);
  }

  contentFrame(): WebKitFrameLocator {
    return new WebKitFrameLocator(this.#document.inFrame(this.#selector));
  }

  frameLocator(selector: string): WebKitFrameLocator {
    return this.find(selector).contentFrame();
  }

  async click({ timeout, trial = false }: Patience & { readonly trial?: boolean } = {}): Promise<void> {
    const { session } = this.#document;
    await perform(
      this.#document,
      this.#selector,
      clickable,
      async (element) => (trial ? undefined : clickAt(session, element)),
      timeout,
    );
  }

  async check(): Promise<void> {
    if (!(await this.isChecked())) await this.click();
  }

  async focus(): Promise<void> {
    await this.#of((element) => (element as HTMLElement).focus(), null);
  }

  /** Types over what stands there. The press comes first: WebKit lets a frame of another site take no focus before one. */
  async fill(value: string): Promise<void> {
    const { session } = this.#document;
    const said = await perform(this.#document, this.#selector, fillable, async (element) => {
      await clickAt(session, element);
      return session.execute<string>(typeOver, [element, value]);
    });
    if (said !== 'done') throw new Error(`Filling in was answered with ${said}: ${this.#selector}`);
  }

  /** Chooses an option by what it is called, as the list of the system would: WebKit shows that in a window of its own. */
  async selectOption(label: string): Promise<void> {
    const chosen = await this.#of((element, wanted: string) => {
      const list = element as HTMLSelectElement;
      const option = [...list.options].find(({ text }) => text.trim() === wanted);
      if (!option) return false;
      list.value = option.value;
      for (const type of ['input', 'change'])
        list.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      return true;
    }, label);
    if (!chosen) throw new Error(`There is no option ${label}: ${this.#selector}`);
  }

  async press(key: string): Promise<void> {
    await this.focus();
    await this.#document.session.alone(() => pressKeys(this.#document.session, [key]));
  }

  async pressSequentially(text: string): Promise<void> {
    await this.focus();
    await this.#document.session.alone(() => pressKeys(this.#document.session, [...text]));
  }

  textContent(): Promise<string | null> {
    return this.#of((element) => element.textContent, null);
  }

  inputValue(): Promise<string> {
    return this.#of((element) => (element as HTMLInputElement).value, null);
  }

  getAttribute(name: string): Promise<string | null> {
    return this.#of((element, attribute) => element.getAttribute(attribute), name);
  }

  boundingBox(): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.#of((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }, null);
  }

  async isChecked(): Promise<boolean> {
    return (await meets(this.#document, this.#selector, 'to.be.checked', { isNot: false })).matches;
  }

  async isVisible(): Promise<boolean> {
    return (await meets(this.#document, this.#selector, 'to.be.visible', { isNot: false })).matches;
  }

  async count(): Promise<number> {
    return (await this.#all((elements) => elements.length, null)) ?? 0;
  }

  async allTextContents(): Promise<string[]> {
    return (await this.#all((elements) => elements.map(({ textContent }) => textContent ?? ''), null)) ?? [];
  }

  /** Runs a function on the element in its document, or a script in there. The page's policy does not hinder it. */
  evaluate(work: ((element: Element, argument: unknown) => unknown) | string, argument?: unknown) {
    return this.execute(
      typeof work === 'string' ? work : `return (${work})(arguments[0], arguments[1]);`,
      argument,
    );
  }

  /** Runs the body of a function, whose arguments are the element and one more. Not one of Playwright's. */
  execute(body: string, argument: unknown = null): Promise<unknown> {
    const { session } = this.#document;
    return perform(this.#document, this.#selector, [], (element) =>
      session.execute(body, [element, argument]),
    );
  }

  async waitFor({
    state = 'visible',
    timeout = PATIENCE_MS,
  }: Patience & { readonly state?: 'visible' | 'hidden' | 'attached' | 'detached' } = {}): Promise<void> {
    const { matches } = await meets(this.#document, this.#selector, `to.be.${state}`, {
      isNot: false,
      timeout,
    });
    if (!matches) throw new Error(`After ${timeout} ms it is not ${state}: ${this.#selector}`);
  }

  /** What Playwright's matchers call. */
  _expect(expression: string, asked: Asked): Promise<Verdict> {
    return meets(this.#document, this.#selector, expression, asked);
  }

  /** What a function says of the one element, as soon as it is there. */
  async #of<Result, Argument>(
    work: (element: Element, argument: Argument) => Result,
    argument: Argument,
  ): Promise<Result> {
    return (await this.evaluate(
      work as (element: Element, argument: unknown) => unknown,
      argument,
    )) as Result;
  }

  async #all<Result>(work: Work<Result, null>, argument: null): Promise<Result | undefined> {
    const { session } = this.#document;
    return (await session.alone(() => this.#document.query(this.#selector, work, argument)))?.value;
  }
}

/** Playwright's `FrameLocator`. */
export class WebKitFrameLocator extends Finder<WebKitLocator> {
  readonly #document: WebKitDocument;

  constructor(document: WebKitDocument) {
    super();
    this.#document = document;
  }

  protected override find(selector: string): WebKitLocator {
    return new WebKitLocator(this.#document, selector);
  }

  frameLocator(selector: string): WebKitFrameLocator {
    return new WebKitFrameLocator(this.#document.inFrame(selector));
  }
}
