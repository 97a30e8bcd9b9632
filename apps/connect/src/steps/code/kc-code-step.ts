import { css, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import { mailIcon } from '../../ui/icons.js';
import '../../ui/kc-button.js';
import '../../ui/kc-code-field.js';
import type { KcCodeField } from '../../ui/kc-code-field.js';
import { StepElement } from '../step-element.js';
import { stepStyles } from '../step-styles.js';
import { standing } from '../waiting.js';
import { asClock, secondsLeft } from './seconds-left.js';

const DIGITS = 6;

/**
 * The 6-digit code out of the e-mail. Submits itself at six digits.
 *
 * @fires kc-code - six digits
 * @fires kc-resend - another code is wanted
 * @fires kc-change-email - back to the address
 * @fires kc-retry - it takes too long
 */
@customElement('kc-code-step')
export class KcCodeStep extends StepElement {
  static override styles = [
    stepStyles,
    css`
      .disc {
        display: grid;
        place-items: center;
        inline-size: 48px;
        block-size: 48px;
        margin-block-end: var(--_4);
        border-radius: 50%;
        background: var(--_tint);
        color: var(--_icon);
      }

      .again {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--_1);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property() email = '';
  /** When another code may be asked for, in ms since 1970 as `Date.now()`; 0: at once. */
  @property({ type: Number }) resendAt = 0;
  /** The error is about the code that was typed. */
  @property({ type: Boolean }) refused = false;
  /** True while another code is being sent. */
  @property({ type: Boolean }) resending = false;

  @state() private code = '';
  @state() private left = 0;
  @state() private incomplete = false;
  @query('kc-code-field') private field!: KcCodeField;
  private ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticking = setInterval(() => this.tick(), 500);
    this.tick();
  }

  override disconnectedCallback(): void {
    clearInterval(this.ticking);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('resendAt')) this.tick();
    // A refused code is of no more use: the next one is typed into an empty field.
    if (changed.has('error') && this.error && this.refused) this.code = '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('error') && this.error && changed.get('busy')) this.field.focus();
  }

  protected override render() {
    return html`
      <div class="body">
        <div>
          <div class="disc">${mailIcon(24)}</div>
          <h1 tabindex="-1">${message('code.title')}</h1>
          <p class="lead">${message('code.sent', { email: this.email })}</p>
        </div>
        <kc-code-field
          .label=${message('code.field')}
          .digits=${DIGITS}
          .value=${this.code}
          .error=${this.incomplete ? message('code.incomplete') : (this.error?.message ?? '')}
          .requestId=${this.error?.requestId}
          ?disabled=${this.busy}
          @kc-input=${this.onInput}
          @kc-complete=${this.submit}
          @kc-enter=${this.submit}
        ></kc-code-field>
        ${standing(undefined, this.slow, () => this.emit('kc-retry'))}
      </div>
      <div class="actions">
        <kc-button variant="primary" ?busy=${this.busy} @click=${this.submit}>${message('code.continue')}</kc-button>
        <div class="again">
          <kc-button
            variant="quiet"
            size="small"
            ?disabled=${this.left > 0}
            ?busy=${this.resending}
            @click=${() => this.emit('kc-resend')}
            >${this.left > 0 ? message('code.resendIn', { time: asClock(this.left) }) : message('code.resend')}</kc-button
          >
          <kc-button variant="quiet" size="small" @click=${() => this.emit('kc-change-email')}
            >${message('code.another')}</kc-button
          >
        </div>
      </div>
    `;
  }

  private tick(): void {
    this.left = secondsLeft(this.resendAt, Date.now());
  }

  private onInput(): void {
    this.code = this.field.value;
    this.incomplete = false;
  }

  private submit(): void {
    if (this.busy) return;
    this.incomplete = this.field.value.length !== DIGITS;
    if (this.incomplete) this.field.focus();
    else this.emit('kc-code', { code: this.field.value });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-code-step': KcCodeStep;
  }
}
