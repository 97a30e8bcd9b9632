import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.js';
import { checkIcon } from './icons.js';
import './kc-logo.js';

/**
 * A choice that is on or off, one of many.
 *
 * @fires kc-toggle - it was switched; `checked` has the new state
 */
@customElement('kc-chip')
export class KcChip extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
        max-inline-size: 100%;
      }

      button {
        display: inline-flex;
        align-items: center;
        gap: var(--_2);
        max-inline-size: 100%;
        min-block-size: var(--_target);
        padding: var(--_1) var(--_3) var(--_1) var(--_2h);
        border: 1px solid var(--_control-line);
        border-radius: var(--_pill);
        background: transparent;
        font-size: var(--_size-small);
        font-weight: var(--_medium);
        cursor: pointer;
        transition:
          background-color var(--_quick),
          border-color var(--_quick);
      }

      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      @media (hover: hover) {
        button:hover {
          background: var(--_hover);
        }
      }

      button[aria-pressed='true'] {
        border-color: var(--_icon);
        background: var(--_tint);
      }

      .mark {
        display: grid;
        place-items: center;
        inline-size: 16px;
        block-size: 16px;
        border: 1px solid var(--_control-line);
        border-radius: var(--_radius-tiny);
      }

      .mark svg {
        visibility: hidden;
      }

      button[aria-pressed='true'] .mark svg {
        visibility: visible;
      }

      button[aria-pressed='true'] .mark {
        border-color: var(--_edge);
        background: var(--kc-primary);
        color: var(--kc-primary-text);
      }

      @media (forced-colors: active) {
        button[aria-pressed='true'] {
          border-color: Highlight;
          outline: 1px solid Highlight;
        }
      }
    `,
  ];

  @property() label = '';
  @property() logo: string | undefined;
  @property({ type: Boolean }) checked = false;
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    return html`<button
      type="button"
      aria-pressed=${this.checked ? 'true' : 'false'}
      ?disabled=${this.disabled}
      @click=${this.onClick}
    >
      <kc-logo size="small" .src=${this.logo} .name=${this.label}></kc-logo>
      <span class="name">${this.label}</span>
      <span class="mark">${checkIcon(12)}</span>
    </button>`;
  }

  private onClick(): void {
    this.checked = !this.checked;
    this.dispatchEvent(new Event('kc-toggle', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-chip': KcChip;
  }
}
