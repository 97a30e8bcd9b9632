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
        padding: var(--_1) var(--_3h) var(--_1) var(--_2h);
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
        box-shadow: inset 0 0 0 1px var(--_icon);
      }

      .picture {
        position: relative;
        display: grid;
      }

      /* Over the logo: a chip keeps its width when it is chosen. */
      .mark {
        position: absolute;
        inset-block-end: -4px;
        inset-inline-end: -6px;
        display: grid;
        place-items: center;
        inline-size: 16px;
        block-size: 16px;
        border: 1px solid var(--_edge);
        border-radius: 50%;
        background: var(--kc-primary);
        box-shadow: 0 0 0 2px var(--_tint);
        color: var(--kc-primary-text);
        visibility: hidden;
      }

      button[aria-pressed='true'] .mark {
        visibility: visible;
      }

      @media (forced-colors: active) {
        button[aria-pressed='true'] {
          border: 2px solid Highlight;
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
      <span class="picture"
        ><kc-logo size="small" .src=${this.logo} .name=${this.label}></kc-logo
        ><span class="mark">${checkIcon(12)}</span></span
      >
      <span class="name">${this.label}</span>
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
