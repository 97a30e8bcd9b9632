import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { baseStyles } from './base-styles.js';
import { fieldError, fieldErrorStyles } from './field-error.js';

/**
 * A text field with its label, a hint, and an error that the field is described by.
 *
 * @fires kc-input - the text changed; `value` has it
 * @fires kc-enter - Enter was pressed
 * @slot beside-label - something small at the end of the label's line
 */
@customElement('kc-field')
export class KcField extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    baseStyles,
    fieldErrorStyles,
    css`
      :host {
        display: block;
      }

      .head {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--_3);
        margin-block-end: var(--_1h);
      }

      label {
        font-size: var(--_size-small);
        font-weight: var(--_bold);
      }

      input {
        inline-size: 100%;
        block-size: var(--_control);
        padding: 0 var(--_3h);
        border: 1px solid var(--_control-line);
        border-radius: var(--_radius);
        background: var(--_ground);
        font-size: var(--_size-input);
        text-overflow: ellipsis;
        transition:
          border-color var(--_quick),
          box-shadow var(--_quick);
      }

      input::placeholder {
        color: var(--_text-faint);
        opacity: 1;
      }

      input.exact {
        font-family: var(--_mono);
      }

      /* Addresses run from left to right everywhere, and begin where the label does. */
      :host(:dir(rtl)) input[dir='ltr'] {
        text-align: end;
      }

      /* A phone zooms into a field with small letters; where there is a mouse a whole address is in view. */
      @media (min-width: 400px) and (pointer: fine) {
        input.exact {
          padding-inline: var(--_3);
          font-size: var(--_size-small);
        }
      }

      input:focus {
        border-color: var(--_focus);
        box-shadow: var(--_glow);
        outline: 2px solid transparent;
      }

      input[aria-invalid='true'] {
        border-color: var(--_danger-mark);
      }

      input[aria-invalid='true']:focus {
        box-shadow: 0 0 0 3px var(--_danger-ground);
      }

      input:disabled {
        background: var(--_sunken);
        color: var(--_text-quiet);
      }

      .hint {
        margin-block-start: var(--_1h);
        font-size: var(--_size-small);
        color: var(--_text-quiet);
      }

      @media (prefers-contrast: more) {
        input:focus {
          outline-color: var(--_focus);
        }
      }
    `,
  ];

  @property() label = '';
  @property() value = '';
  @property() hint = '';
  /** Why the value can't be taken; empty: nothing is wrong. */
  @property() error = '';
  /** The server's request id, where it was the server that refused the value. */
  @property() requestId: string | undefined;
  @property() type: 'text' | 'email' = 'text';
  @property() name = '';
  @property() autocomplete: AutoFill = 'off';
  @property() placeholder = '';
  @property({ type: Number }) maxLength = 254;
  /** The value is exact: fixed-width letters, no spelling help. */
  @property({ type: Boolean }) exact = false;
  @property({ type: Boolean }) disabled = false;

  @query('input') private input!: HTMLInputElement;

  protected override render() {
    const described = [this.error && 'error', this.hint && 'hint'].filter(Boolean).join(' ');
    return html`
      <div class="head">
        <label for="input">${this.label}</label>
        <slot name="beside-label"></slot>
      </div>
      <input
        id="input"
        class=${this.exact ? 'exact' : ''}
        type=${this.type}
        name=${this.name || nothing}
        autocomplete=${this.autocomplete}
        autocapitalize="off"
        autocorrect=${this.exact ? 'off' : nothing}
        spellcheck="false"
        dir=${this.exact || this.type === 'email' ? 'ltr' : nothing}
        placeholder=${this.placeholder || nothing}
        maxlength=${this.maxLength}
        aria-invalid=${this.error ? 'true' : 'false'}
        aria-describedby=${described || nothing}
        ?disabled=${this.disabled}
        .value=${live(this.value)}
        @input=${this.onInput}
        @keydown=${this.onKeydown}
      />
      ${fieldError(this.error, this.requestId)}
      <p class="hint" id="hint" ?hidden=${!this.hint}>${this.hint}</p>
    `;
  }

  private onInput(): void {
    this.value = this.input.value;
    this.dispatchEvent(new Event('kc-input', { bubbles: true, composed: true }));
  }

  private onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing)
      this.dispatchEvent(new Event('kc-enter', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-field': KcField;
  }
}
