import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from './base-styles.js';

/** The shape of something that is on its way. Its size comes from outside; it says nothing to screen readers. */
@customElement('kc-skeleton')
export class KcSkeleton extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        block-size: 1em;
        border-radius: var(--_radius-small);
        background: linear-gradient(90deg, var(--_inset) 35%, var(--_sunken) 50%, var(--_inset) 65%) 0 0 / 300% 100%;
        animation: shimmer var(--_shimmer) ease-in-out infinite;
      }

      @keyframes shimmer {
        from {
          background-position: 100% 0;
        }
        to {
          background-position: 0 0;
        }
      }

      @media (prefers-reduced-motion: reduce) {
        :host {
          animation: none;
        }
      }

      @media (forced-colors: active) {
        :host {
          border: 1px solid GrayText;
        }
      }
    `,
  ];

  protected override render() {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-skeleton': KcSkeleton;
  }
}
