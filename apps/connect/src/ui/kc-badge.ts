import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.js';

/**
 * A word or two in a small pill.
 *
 * @slot - the words
 */
@customElement('kc-badge')
export class KcBadge extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
      }

      span {
        display: inline-flex;
        align-items: center;
        gap: var(--_1);
        padding: var(--_0) var(--_2);
        border: 1px solid transparent;
        border-radius: var(--_pill);
        background: var(--_inset);
        color: var(--_text-quiet);
        font-size: var(--_size-tiny);
        font-weight: var(--_bold);
        line-height: 1.4;
      }

      .warning {
        border-color: color-mix(in srgb, var(--_warning-mark) 24%, transparent);
        background: var(--_warning-ground);
        color: var(--_warning);
      }

      .success {
        border-color: color-mix(in srgb, var(--_success-mark) 24%, transparent);
        background: var(--_success-ground);
        color: var(--_success);
      }

      .danger {
        border-color: color-mix(in srgb, var(--_danger-mark) 24%, transparent);
        background: var(--_danger-ground);
        color: var(--_danger);
      }
    `,
  ];

  @property() tone: 'neutral' | 'warning' | 'success' | 'danger' = 'neutral';

  protected override render() {
    return html`<span class=${this.tone}><slot></slot></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-badge': KcBadge;
  }
}
