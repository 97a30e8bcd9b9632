import { type Injected, injectedScript } from './injected-script.js';
import type { Session, Spot } from './session.js';
import { WebDriverError } from './webdriver.js';

/** A warning or an error that a document has noticed since it was first looked at. */
export interface Complaint {
  readonly type: 'error' | 'warning' | 'pageerror';
  readonly text: string;
}

/** Runs in the document, on what a selector finds there; it reaches nothing around it but its arguments. */
export type Work<Result, Argument> = (
  elements: Element[],
  injected: Injected,
  argument: Argument,
) => Result | Promise<Result>;

interface Answer<Result> {
  readonly missing?: true;
  readonly value?: Result;
  readonly heard?: readonly Complaint[];
}

/** WebKitWebDriver tells nothing of the console: each document takes down what it is told itself. */
const listen = `
const heard = [];
const say = (parts) => parts.map(String).join(' ');
for (const [level, type] of [['error', 'error'], ['warn', 'warning']]) {
  const print = console[level];
  console[level] = (...parts) => { heard.push({ type, text: say(parts) }); print.apply(console, parts); };
}
addEventListener('error', (event) => event.message && heard.push({ type: 'pageerror', text: event.message }));
addEventListener('unhandledrejection', ({ reason }) => heard.push({ type: 'pageerror', text: String(reason) }));
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  heard.push({ type: 'error', text: 'Refused by ' + effectiveDirective + ': ' + blockedURI }));
`;

const install = () => `${listen}
Object.defineProperty(window, '__e2e', { value: { injected: ${injectedScript()}, heard } });`;

/** What is said while a document or a frame is replaced by the next. */
const passing = new Set([
  'no such frame',
  'no such element',
  'stale element reference',
  'detached shadow root',
]);

/** Whether an error only says that the document went away in the middle. */
export const isPassing = (error: unknown): boolean =>
  error instanceof WebDriverError &&
  (passing.has(error.code) || (error.code === 'javascript error' && /null|undefined/.test(error.message)));

/** A document in a window of a session, by the frames that lead to it. To be used while the session is one's own. */
export class WebKitDocument {
  readonly session: Session;
  readonly #spot: Spot;
  readonly #complain: (complaint: Complaint) => void;

  constructor(session: Session, spot: Spot, complain: (complaint: Complaint) => void) {
    this.session = session;
    this.#spot = spot;
    this.#complain = complain;
  }

  /** The document in the frame that a selector finds in this one. */
  inFrame(selector: string): WebKitDocument {
    const spot = { ...this.#spot, frames: [...this.#spot.frames, selector] };
    return new WebKitDocument(this.session, spot, this.#complain);
  }

  /** Makes the document the current one; false where there is no such frame. */
  async enter(): Promise<boolean> {
    if (this.#spot.window) await this.session.post('/window', { handle: this.#spot.window });
    await this.session.post('/frame', { id: null });
    for (const selector of this.#spot.frames) {
      const { value } = await this.#run(selector, (elements) => elements.slice(0, 2), null);
      if (!value || value.length === 0) return false;
      if (value.length > 1) throw new Error(`There is more than one frame ${selector}`);
      await this.session.post('/frame', { id: value[0] });
    }
    return true;
  }

  /** What some work says of the elements that a selector finds, or nothing where the document is not there (yet). */
  async query<Result, Argument>(
    selector: string,
    work: Work<Result, Argument>,
    argument: Argument,
  ): Promise<{ readonly value: Result } | undefined> {
    try {
      if (!(await this.enter())) return undefined;
      const { value } = await this.#run(selector, work, argument);
      return { value: value as Result };
    } catch (error) {
      if (isPassing(error)) return undefined;
      throw error;
    }
  }

  async #run<Result, Argument>(
    selector: string,
    work: Work<Result, Argument>,
    argument: Argument,
  ): Promise<Answer<Result>> {
    const script = `const [selector, argument] = arguments;
      if (!window.__e2e) return { missing: true };
      const { injected, heard } = window.__e2e;
      const elements = injected.querySelectorAll(injected.parseSelector(selector), document);
      return Promise.resolve((${work})(elements, injected, argument))
        .then((value) => ({ value, heard: heard.splice(0) }));`;
    const answer = await this.session.execute<Answer<Result>>(script, [selector, argument]);
    if (answer.missing) {
      await this.session.execute(install(), []);
      return this.#run(selector, work, argument);
    }
    for (const complaint of answer.heard ?? []) this.#complain(complaint);
    return answer;
  }
}
