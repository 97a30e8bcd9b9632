import { createElement } from './create-element.js';
import type { Finding } from './diagnosis.js';
import type { TypedListeners } from './element-events.js';
import {
  type ElementProperties,
  mirrorAttributes,
  type ScriptProperties,
  type TextProperties,
  type WidgetChanges,
} from './element-properties.js';
import { hostedApp } from './hosted-app.js';
import { createOpenings } from './opening.js';
import { css } from './styles.js';

/** Where there is no DOM (a server that renders), importing the class has to do nothing. */
const Base = (globalThis.HTMLElement ?? class {}) as new () => TypedListeners & TextProperties & HTMLElement;

/**
 * A button that opens Kryptos Connect, in which a person links their accounts and consents to sharing them.
 *
 * It keeps no cookie and no storage on the page, adds no style to it, and loads the hosted app's frame only when
 * it is opened. Each opening ends with exactly one of `success`, `exit` or an `error` that closes it; the events
 * do not bubble. Every text attribute is a property too (`client-id` is `clientId`).
 *
 * @tag kryptos-connect
 * @tagname kryptos-connect
 *
 * @attr {string} client-id - The application's client id. Needed.
 * @attr {string} app-name - The application's name, as the widget shows it. Text, never markup.
 * @attr {string} app-logo - Its logo: an `https:` or `data:image/` URL. Anything else is left out.
 * @attr {string} link-token - A link token that the page has already. It can't be renewed.
 * @attr {string} link-token-url - Where the page's backend answers a POST with `{link_token, isAuthorized}`.
 * @attr {string} exchange-url - Where the page's backend takes `{public_token}`. `success` waits for its answer.
 * @attr {'light' | 'dark' | 'auto'} theme - Light without it. What the page's CSS sets for `kryptos-connect[theme=dark]` holds.
 * @attr {string} language - One of `en fr de pt sv es pl it ar ja zh`; a region behind it (`pt-BR`) is left out.
 * @attr {string} auth-methods - `email`, `anonymous` or both, with a space between.
 * @attr {string} integration - The id of an integration to begin with.
 * @attr {'modal' | 'inline' | 'popup' | 'redirect'} mode - `modal` (the default) opens a dialog, `inline` takes the button's place, `popup` opens a window beside the page, `redirect` leads the page there: it needs the `hosted_url` that `POST /link-token` answers with a `redirect_uri`, and comes back to that address.
 * @attr {'sm' | 'md' | 'lg'} size - The button's size.
 * @attr {string} wallet-connect-project-id - A WalletConnect project of one's own.
 * @attr {string} connect-origin - The origin of the hosted app. By default the one that the script came from; out of a bundle `https://connect.kryptos.io`.
 * @attr {boolean} disabled - The button can't be pressed and `open()` does nothing, as in a disabled fieldset.
 * @attr {string} name - The name of the form field whose value is the public token.
 *
 * @prop {() => Promise<string | {link_token: string, isAuthorized?: boolean, hosted_url?: string}>} generateLinkToken - Asks the page's backend for a link token.
 * @prop {Partial<Record<CssVariableName, string>>} cssVars - `--kc-*` variables by name: every one of [the list](theming.md). They win over the page's CSS. Set while the widget is open, they hold with the next `update()` or change of `theme` or `language`.
 * @prop {{address?: string, apiKey?: string, secretKey?: string, password?: string, accountName?: string}} prefill - What stands in the widget's fields from the start.
 * @prop {{headline?: string, fast?: string, fastMeaning?: string, viewOnly?: string, viewOnlyMeaning?: string}} copy - The page's own words on the first screen, in the frame: its headline (at most 80 characters), and the two promises with a line (at most 120) below each title (at most 40). Text in one line, never markup, in the language that the page asks for. What does not fit is left out, with a word in the console, and the widget's own stands there. Set while the widget is open, it holds with the next `update()` or change of `theme` or `language`; `null` takes it back.
 *
 * @slot - The button's label. `Connect to Kryptos` where it is empty.
 *
 * @fires {CustomEvent<SuccessDetail>} success - `{public_token}`, or `null` when a returning user is done. With `exchange-url` it comes after the backend's answer.
 * @fires {CustomEvent<ErrorDetail>} error - `{code, message, requestId?, cause?}`: something went wrong. `cause` says what stood in the way, where that has a name (`FailureCause`). The widget stays open where the person can try again.
 * @fires {CustomEvent<ExitDetail>} exit - `{status, step, error?}`: the person left, or the page closed it. Never after `success`.
 * @fires {CustomEvent<StepDetail>} step - `{name}`: what the person does now. No personal data.
 * @fires {CustomEvent<null>} open - The widget stands on the page.
 * @fires {CustomEvent<null>} close - It is gone again. After the event that says how.
 *
 * @csspart button - The button.
 * @csspart dialog - The dialog, or the box in its place where `mode` is `inline`. `aria-busy` while something is waited for.
 * @csspart failed - What is shown when it can't go on by itself.
 * @csspart elsewhere - What is shown while the flow is in another window.
 * @csspart frame - The hosted app's frame.
 *
 * @cssprop --kc-primary - The colour of buttons.
 * @cssprop --kc-primary-hover - The same under the pointer.
 * @cssprop --kc-primary-text - The colour of text on them.
 * @cssprop --kc-bg-primary - The widget's background.
 * @cssprop --kc-text-primary - Its text.
 * @cssprop --kc-border - Its borders.
 * @cssprop --kc-border-radius - The roundness of its corners.
 */
export class KryptosConnectElement extends Base implements ElementProperties {
  static readonly formAssociated: boolean = true;
  static readonly observedAttributes: readonly string[] = ['theme', 'language'];

  static {
    mirrorAttributes(KryptosConnectElement.prototype);
  }

  declare generateLinkToken: ScriptProperties['generateLinkToken'];
  declare cssVars: ScriptProperties['cssVars'];
  declare prefill: ScriptProperties['prefill'];
  declare copy: ScriptProperties['copy'];

  /** How many messages of the frame were not taken: malformed, replayed, too many, or out of place. */
  droppedMessages = 0;

  #internals = this.attachInternals();
  #button: HTMLButtonElement = createElement(
    'button',
    { part: 'button' },
    createElement('slot', {}, 'Connect to Kryptos'),
  );
  #openings = createOpenings(this, this.#button);
  #value: string | null = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.append(this.#button);
    root.adoptedStyleSheets[0] = new CSSStyleSheet();
    root.adoptedStyleSheets[0].replaceSync(css);
    this.#button.onclick = () => {
      // Safari does not focus a pressed button, and the dialog gives the focus back to what had it.
      this.#button.focus();
      this.open();
    };
    this.#button.onpointerenter = this.#button.onfocus = () => this.preload();
    // What was set before the class was there hides its accessors.
    const given = { ...this };
    for (const name in given) delete this[name];
    Object.assign(this, given);
  }

  /**
   * Looks at the page, its policy and its registration, and tells a developer in the console what keeps the widget from
   * working, and what to change, down to the header. Also returns it. For all elements of the document.
   */
  static diagnose(): Promise<readonly Finding[]> {
    return import('./diagnosis.js').then((late) => late.diagnose(hostedApp.origin));
  }

  /** Opens the widget. Resolves when it stands on the page; what becomes of it is told by events. Never rejects. */
  async open(): Promise<void> {
    this.#openings.open();
  }

  /** Closes the widget at once; `exit` says `host_closed`. A no-op where it is not open. */
  close(): void {
    this.#openings.close();
  }

  /**
   * Changes the widget while it is open, at once: sets `theme`, `language`, `cssVars` and `copy` as far as they are given, and tells
   * the frame of all four as they now stand, and of the page's CSS variables. Nothing else of the element is followed before
   * the next opening. Where it is not open it only sets them.
   */
  update(changes?: WidgetChanges): void {
    Object.assign(this, changes);
    this.#openings.update();
  }

  /** Connects to the hosted app's origin ahead of a press: no frame, no token. It does so by itself when a pointer or the focus comes. */
  preload(): void {
    if (this.#button.nextSibling) return;
    this.#button.after(
      createElement('link', { rel: 'preconnect', href: this.connectOrigin ?? hostedApp.origin }),
    );
  }

  /** The public token of the last success: the form field's value. */
  get value(): string | null {
    return this.#value;
  }
  set value(publicToken: string | null) {
    this.#value = publicToken;
    // No state: a browser would keep the token to restore it.
    this.#internals.setFormValue(publicToken, null);
  }

  /** Whether the element itself is disabled. */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  connectedCallback(): void {
    this.#openings.moved();
  }

  disconnectedCallback(): void {
    // Moving is leaving and coming back within one task.
    queueMicrotask(() => this.isConnected || this.close());
  }

  attributeChangedCallback(): void {
    this.update();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#button.disabled = disabled;
  }

  formResetCallback(): void {
    this.value = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kryptos-connect': KryptosConnectElement;
  }
}
