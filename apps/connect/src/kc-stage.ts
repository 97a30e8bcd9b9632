import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { type Session, sessionContext } from './flow/context.js';
import { canGoBack } from './flow/next.js';
import type { State } from './flow/state.js';
import './ui/kc-shell.js';
import type { KcShell } from './ui/kc-shell.js';
import { view } from './views.js';

/**
 * Draws a state of the flow: the frame around it, the step in it, and the question before leaving over both.
 *
 * @fires kc-height - how high it would have to be, in whole px, to show all of the step without scrolling
 */
@customElement('kc-stage')
export class KcStage extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  @property({ attribute: false }) state!: State;

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session!: Session;

  @query('kc-shell') private shell!: KcShell;

  /** The element of the step that is shown. */
  get step(): LitElement | undefined {
    return this.shell?.querySelector<LitElement>(':scope > *') ?? undefined;
  }

  readonly #sizes = new ResizeObserver(() => this.#tellHeight());
  #toldHeight = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override render() {
    const { state } = this;
    return html`<kc-shell
        .back=${canGoBack(state)}
        .closable=${state.step !== 'ended'}
        .language=${this.session.language}
        .sandbox=${this.session.mode === 'sandbox' && state.step !== 'sign-in'}
        >${view(state, this.session)}</kc-shell
      >${state.leaving ? html`<kc-leave-confirm></kc-leave-confirm>` : nothing}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    if (changed.has('state') && before?.step !== this.state.step) void this.#arrive();
  }

  /** Says politely where the person is now, in the words of the step's own heading, and follows its height. */
  async #arrive(): Promise<void> {
    const { step } = this;
    await step?.updateComplete;
    if (!step || step !== this.step) return;
    const heading = step.renderRoot.querySelector('h1')?.textContent?.trim();
    if (heading) this.shell.announce(heading);
    this.#sizes.disconnect();
    this.#sizes.observe(this.shell);
    for (const part of step.renderRoot.querySelectorAll('.body > *')) this.#sizes.observe(part);
  }

  #tellHeight(): void {
    const body = this.step?.renderRoot.querySelector('.body');
    const height = this.shell.offsetHeight + (body ? body.scrollHeight - body.clientHeight : 0);
    if (height === this.#toldHeight) return;
    this.#toldHeight = height;
    this.dispatchEvent(new CustomEvent('kc-height', { detail: height }));
  }
}

declare global {
  interface HTMLElementEventMap {
    'kc-height': CustomEvent<number>;
  }
  interface HTMLElementTagNameMap {
    'kc-stage': KcStage;
  }
}
