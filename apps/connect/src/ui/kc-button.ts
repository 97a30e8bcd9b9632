import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from './base-styles.js';

/**
 * A button. While busy it keeps its width and its focus, and swallows presses.
 *
 * @slot - the label
 * @fires click - only when it is neither busy nor disabled
 */
@customElement('kc-button')
export class KcButton extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    baseStyles,
    css`
      /* As high as its neighbour, where that has more lines. */
      :host {
        display: grid;
      }

      button {
        position: relative;
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--_2);
        inline-size: 100%;
        min-block-size: var(--_control);
        padding: var(--_2) var(--_4);
        border: 1px solid transparent;
        border-radius: var(--_radius);
        background: transparent;
        font-weight: var(--_bold);
        line-height: 1.25;
        text-align: center;
        cursor: pointer;
        transition:
          background-color var(--_quick),
          border-color var(--_quick);
      }

      .primary {
        border-color: var(--_edge);
        background: var(--kc-primary);
        color: var(--kc-primary-text);
        box-shadow:
          var(--_gloss),
          var(--_shadow-small);
      }

      .secondary {
        border-color: var(--_line);
        background: var(--_secondary);
        color: var(--_secondary-text);
      }

      .danger {
        border-color: color-mix(in srgb, var(--_danger-mark) 40%, var(--_ground));
        color: var(--_danger);
      }

      .quiet {
        color: var(--_text-quiet);
      }

      .small {
        min-block-size: var(--_target);
        padding: var(--_1) var(--_3);
        border-radius: var(--_radius-small);
        font-size: var(--_size-small);
      }

      @media (hover: hover) {
        .primary:hover {
          background: var(--kc-primary-hover);
        }

        .secondary:hover {
          background: var(--_secondary-hover);
        }

        .quiet:hover {
          background: var(--_hover);
        }

        .quiet:hover {
          color: var(--_text);
        }

        .danger:hover {
          background: var(--_danger-ground);
        }
      }

      button[aria-busy='true'],
      button:disabled {
        cursor: default;
      }

      button:disabled {
        background: var(--_inset);
        color: var(--_text-quiet);
        box-shadow: none;
      }

      .quiet:disabled {
        background: none;
      }

      .label {
        display: inline-flex;
        align-items: center;
        gap: var(--_2);
      }

      button[aria-busy='true'] .label {
        opacity: 0;
      }

      .spinner {
        position: absolute;
        inline-size: 20px;
        block-size: 20px;
        border: 2px solid color-mix(in srgb, currentcolor 30%, transparent);
        border-block-start-color: currentcolor;
        border-radius: 50%;
        animation: turn var(--_spin) linear infinite;
      }

      @keyframes turn {
        to {
          transform: rotate(1turn);
        }
      }

      @media (prefers-contrast: more) and (forced-colors: none) {
        .primary:not(:disabled) {
          background: var(--_text);
          color: var(--_ground);
        }
      }

      @media (forced-colors: active) {
        button {
          border-color: ButtonBorder;
        }

        .quiet {
          border-color: Canvas;
        }

        .primary:not(:disabled) {
          border-color: Highlight;
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  /** One `primary` a screen. */
  @property() variant: 'primary' | 'secondary' | 'quiet' | 'danger' = 'secondary';
  @property() size: 'normal' | 'small' = 'normal';
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) disabled = false;
  /** The accessible name, where the visible text is not enough. */
  @property() label: string | undefined;
  /** More for a screen reader: what the button is about. */
  @property() description: string | undefined;

  @query('button') private button!: HTMLButtonElement;

  override click(): void {
    this.button.click();
  }

  protected override render() {
    return html`<button
      type="button"
      class="${this.variant} ${this.size}"
      aria-busy=${this.busy ? 'true' : 'false'}
      aria-label=${this.label ?? nothing}
      aria-description=${this.description ?? nothing}
      ?disabled=${this.disabled}
      @click=${this.onClick}
    >
      <span class="label"><slot></slot></span>${this.busy ? html`<span class="spinner"></span>` : ''}
    </button>`;
  }

  private onClick(event: Event): void {
    if (this.busy) event.stopPropagation();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-button': KcButton;
  }
}
