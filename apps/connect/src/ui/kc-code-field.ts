import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { baseStyles } from './base-styles.js';
import { fieldError, fieldErrorStyles } from './field-error.js';

/**
 * A field for a one-time code: one real input, drawn as cells, so that pasting, autofill and screen readers see
 * an ordinary field.
 *
 * @fires kc-input - the digits changed; `value` has them
 * @fires kc-complete - the last digit is there
 * @fires kc-enter - Enter was pressed
 */
@customElement('kc-code-field')
export class KcCodeField extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    baseStyles,
    fieldErrorStyles,
    css`
      :host {
        display: block;
      }

      label {
        display: block;
        margin-block-end: var(--_1h);
        font-size: var(--_size-small);
        font-weight: var(--_bold);
      }

      .cells {
        position: relative;
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        gap: var(--_2);
        direction: ltr;
      }

      .cell {
        display: grid;
        place-items: center;
        block-size: 56px;
        border: 1px solid var(--_control-line);
        border-radius: var(--_radius);
        background: var(--_ground);
        font-size: var(--_size-code);
        font-weight: var(--_bold);
        font-variant-numeric: tabular-nums;
        transition:
          border-color var(--_quick),
          box-shadow var(--_quick);
      }

      .cell.filled {
        background: var(--_sunken);
      }

      .cell.next {
        border-color: var(--_focus);
        box-shadow: var(--_glow);
        outline: 2px solid transparent;
      }

      .cell.next:empty::after {
        inline-size: 2px;
        block-size: 24px;
        background: currentcolor;
        content: '';
        animation: blink var(--_blink) steps(2, jump-none) infinite;
      }

      .wrong .cell {
        border-color: var(--_danger-mark);
      }

      input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        margin: 0;
        border: 0;
        opacity: 0;
        cursor: text;
        font-size: var(--_size-input);
      }

      @keyframes blink {
        to {
          opacity: 0;
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .cell.next:empty::after {
          animation: none;
        }
      }

      @media (forced-colors: active) {
        .cell.next {
          outline-color: Highlight;
        }
      }
    `,
  ];

  @property() label = '';
  @property() value = '';
  @property() error = '';
  /** The server's request id, where it was the server that refused the value. */
  @property() requestId: string | undefined;
  @property({ type: Number }) digits = 6;
  @property({ type: Boolean }) disabled = false;

  @state() private focused = false;
  @query('input') private input!: HTMLInputElement;

  protected override render() {
    const cells = Array.from({ length: this.digits }, (_, index) => this.cell(index));
    return html`
      <label for="input">${this.label}</label>
      <div class="cells ${this.error ? 'wrong' : ''}">
        ${cells}
        <input
          id="input"
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          pattern="[0-9]*"
          aria-invalid=${this.error ? 'true' : 'false'}
          aria-describedby=${this.error ? 'error' : nothing}
          ?disabled=${this.disabled}
          .value=${live(this.value)}
          @input=${this.onInput}
          @keydown=${this.onKeydown}
          @focus=${() => {
            this.focused = true;
          }}
          @blur=${() => {
            this.focused = false;
          }}
        />
      </div>
      ${fieldError(this.error, this.requestId)}
    `;
  }

  private cell(index: number) {
    const digit = this.value[index];
    const next = this.focused && index === Math.min(this.value.length, this.digits - 1);
    return html`<span class="cell ${digit ? 'filled' : ''} ${next ? 'next' : ''}" aria-hidden="true"
      >${digit ?? nothing}</span
    >`;
  }

  private onInput(): void {
    // Pasted codes come with spaces and dashes; digits of other scripts are digits too.
    const digits = this.input.value.normalize('NFKC').replace(/\D/g, '').slice(0, this.digits);
    const grown = digits.length > this.value.length;
    this.value = digits;
    this.input.value = digits;
    this.tell('kc-input');
    if (grown && digits.length === this.digits) this.tell('kc-complete');
  }

  private onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.tell('kc-enter');
  }

  private tell(name: string): void {
    this.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-code-field': KcCodeField;
  }
}
