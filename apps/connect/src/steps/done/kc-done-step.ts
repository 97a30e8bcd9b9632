import type { LinkedAccount } from '@kryptos_connect/protocol';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import { shortAddress } from '../../ui/short-address.js';
import '../../ui/kc-button.js';
import '../../ui/kc-logo.js';
import { StepElement } from '../step-element.js';
import { centredStyles, stepStyles } from '../step-styles.js';
import { standing } from '../waiting.js';
import { type Receipt, receiptDetails } from './receipt.js';

const SHOWN = 4;

/**
 * It worked: what was linked, and the way back to the app.
 *
 * @fires kc-finish - end the session
 * @fires kc-retry - it takes too long
 */
@customElement('kc-done-step')
export class KcDoneStep extends StepElement {
  static override styles = [
    stepStyles,
    centredStyles,
    css`
      .medal svg {
        stroke-width: 2.2;
      }

      .medal path {
        stroke-dasharray: 24;
        animation: draw var(--_draw) backwards;
      }

      @keyframes draw {
        from {
          stroke-dashoffset: 24;
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .medal path {
          animation: none;
        }
      }

      .body > ul {
        inline-size: 100%;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        text-align: start;
      }

      .body > ul > li {
        display: flex;
        gap: var(--_3);
        align-items: center;
        min-block-size: 60px;
        padding: var(--_2h) var(--_3h);
      }

      .body > ul > li + li {
        border-block-start: 1px solid var(--_line);
      }

      .body > ul > li.more {
        min-block-size: var(--_target);
        font-size: var(--_size-small);
        color: var(--_text-quiet);
      }

      details {
        inline-size: 100%;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        font-size: var(--_size-small);
        text-align: start;
      }

      summary {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-block-size: var(--_target);
        padding: var(--_1) var(--_3h);
        border-radius: var(--_radius);
        font-weight: var(--_bold);
        list-style: none;
        cursor: pointer;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      .chevron {
        display: grid;
        color: var(--_text-quiet);
        rotate: 90deg;
        transition: rotate var(--_quick);
      }

      details[open] .chevron {
        rotate: -90deg;
      }

      dl {
        display: grid;
        gap: var(--_3);
        margin: 0;
        padding: var(--_1) var(--_3h) var(--_3h);
      }

      details > p {
        padding: 0 var(--_3h) var(--_3h);
        overflow-wrap: anywhere;
      }

      dt {
        font-weight: var(--_bold);
      }

      dd {
        margin: var(--_0) 0 0;
        color: var(--_text-quiet);
        overflow-wrap: anywhere;
      }

      .titles {
        margin-block-start: var(--_1);
        padding-inline-start: 18px;
        list-style: disc;
      }

      .texts {
        display: grid;
        min-inline-size: 0;
        line-height: 1.35;
      }

      .name {
        display: -webkit-box;
        overflow: hidden;
        font-weight: var(--_bold);
        overflow-wrap: anywhere;
        text-align: left;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        /* A name runs its own way, and begins where the others do. */
        unicode-bidi: plaintext;
      }

      :host(:dir(rtl)) .name {
        text-align: right;
      }
    `,
  ];

  /** What is linked now. */
  @property({ attribute: false }) accounts: readonly LinkedAccount[] = [];
  /** What was agreed to. */
  @property({ attribute: false }) receipt: Receipt | undefined;
  /** When access begins that has not begun before. */
  @property({ attribute: false }) today = new Date();

  protected override render() {
    return html`
      <div class="body">
        <div class="medal success" aria-hidden="true">${this.check()}</div>
        <div class="says">
          <h1 tabindex="-1">${message('done.title')}</h1>
          <p class="lead">${message('done.syncing')}</p>
        </div>
        ${this.accounts.length > 0 ? this.list() : nothing}
        ${this.receipt ? receiptDetails(this.receipt, this.today) : nothing}
        ${standing(this.error, this.slow, () => this.emit('kc-retry'))}
      </div>
      <div class="actions">
        <kc-button variant="primary" ?busy=${this.busy} @click=${this.finish}>${message('done.finish')}</kc-button>
      </div>
    `;
  }

  private check() {
    return html`<svg width="36" height="36" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">
      <path d="M5 12.5l4.5 4.5L19 7.5" />
    </svg>`;
  }

  private list() {
    const more = this.accounts.length - SHOWN;
    return html`<ul aria-label=${message('done.linked')}>
      ${this.accounts.slice(0, SHOWN).map(
        (account) => html`<li>
          <kc-logo .src=${account.logo} .name=${account.publicName}></kc-logo>
          <span class="texts">
            <span class="name">${account.alias ?? account.publicName}</span>
            ${account.address ? html`<span class="small" dir="ltr">${shortAddress(account.address)}</span>` : nothing}
          </span>
        </li>`,
      )}
      ${more > 0 ? html`<li class="more">${message('done.more', { count: more })}</li>` : nothing}
    </ul>`;
  }

  private finish(): void {
    if (!this.busy) this.emit('kc-finish');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-done-step': KcDoneStep;
  }
}
