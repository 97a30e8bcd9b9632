import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { message } from '../locales/message.js';
import { baseStyles } from './base-styles.js';
import { alertIcon, clockIcon } from './icons.js';

/**
 * A sentence that matters here: an error with its request id in small type, or that something takes long.
 *
 * @slot - the sentence
 * @slot action - what can be done about it
 */
@customElement('kc-notice')
export class KcNotice extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }

      .box {
        display: flex;
        gap: var(--_2h);
        padding: var(--_3) var(--_3h);
        border: 1px solid transparent;
        border-radius: var(--_radius);
        font-size: var(--_size-small);
        overflow-wrap: anywhere;
      }

      .danger {
        background: var(--_danger-ground);
        color: var(--_danger);
      }

      .neutral {
        background: var(--_sunken);
      }

      svg {
        margin-block-start: 1px;
      }

      /* What can be done stands beside the sentence, and below where that would be too narrow. */
      .said {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_2) var(--_3);
        min-inline-size: 0;
      }

      .texts {
        flex: 1 1 9.5rem;
        min-inline-size: 0;
      }

      /* An error has more to say. */
      .danger .texts {
        flex-basis: 100%;
      }

      .text {
        /* A sentence of the server's may be in English. */
        unicode-bidi: plaintext;
      }

      .id {
        margin-block-start: var(--_0);
        font-size: var(--_size-tiny);
        user-select: all;
      }

      @media (forced-colors: active) {
        .box {
          border-color: CanvasText;
        }
      }
    `,
  ];

  @property() tone: 'danger' | 'neutral' = 'danger';
  /** The server's request id, for support. */
  @property() requestId: string | undefined;

  protected override render() {
    const danger = this.tone === 'danger';
    return html`<div class="box ${this.tone}" role=${danger ? 'alert' : 'status'}>
      ${danger ? alertIcon(18) : clockIcon(18)}
      <div class="said">
        <div class="texts">
          <div class="text"><slot></slot></div>
          ${this.requestId ? html`<div class="id">${message('error.requestId', { id: this.requestId })}</div>` : ''}
        </div>
        <slot name="action"></slot>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-notice': KcNotice;
  }
}
