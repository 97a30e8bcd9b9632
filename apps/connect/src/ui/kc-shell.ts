import type { Language } from '@kryptos_connect/protocol';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LANGUAGE_NAMES } from '../locales/language-names.js';
import { message } from '../locales/message.js';
import { baseStyles } from './base-styles.js';
import { backIcon, closeIcon, globeIcon, kryptosMark } from './icons.js';
import './kc-badge.js';

/**
 * The frame around each step: header, the step itself, footer, and the polite live region. A phone's whole
 * screen, a card of 400 × 700 where there is more room.
 *
 * @slot - the step; it scrolls by itself
 * @fires kc-back - `Back` was pressed
 * @fires kc-close - `Close` was pressed
 * @fires kc-language - another language was chosen
 */
@customElement('kc-shell')
export class KcShell extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: fixed;
        inset: 0;
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        grid-template-columns: minmax(0, 1fr);
        margin: auto;
        overflow: hidden;
        background: var(--_ground);
      }

      @media (min-width: 480px) {
        :host {
          inline-size: 400px;
          block-size: min(700px, 100%);
          border-radius: var(--_radius-card);
          box-shadow: var(--_shadow);
        }
      }

      header {
        display: grid;
        grid-template-columns: 44px minmax(0, 1fr) 44px;
        align-items: center;
        padding: var(--_1) var(--_2);
      }

      .middle {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--_2);
        min-inline-size: 0;
        grid-column: 2;
        font-size: var(--_size-base);
        font-weight: var(--_heavy);
        letter-spacing: -0.01em;
      }

      .title {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      button {
        display: grid;
        place-items: center;
        inline-size: 44px;
        block-size: 44px;
        padding: 0;
        border: 0;
        border-radius: var(--_radius);
        background: none;
        color: var(--_text-quiet);
        cursor: pointer;
        transition: background-color var(--_quick);
      }

      @media (hover: hover) {
        button:hover {
          background: var(--_hover);
          color: var(--_text);
        }
      }

      .close {
        grid-column: 3;
      }

      :host(:dir(rtl)) .back {
        scale: -1 1;
      }

      main {
        min-block-size: 0;
      }

      /* With large letters the languages go below. */
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 var(--_2);
        padding: 0 var(--_2) max(var(--_0), env(safe-area-inset-bottom)) var(--_gutter);
        font-size: var(--_size-tiny);
        color: var(--_text-faint);
      }

      :host(:dir(rtl)) footer {
        padding-inline: var(--_gutter) var(--_2);
      }

      footer span {
        display: flex;
        align-items: center;
        gap: var(--_1h);
        min-inline-size: 0;
      }

      .language {
        position: relative;
        flex: none;
      }

      .language svg {
        position: absolute;
        inset-inline-start: var(--_3);
        pointer-events: none;
      }

      select {
        min-block-size: 44px;
        max-inline-size: 10rem;
        field-sizing: content;
        padding-block: 0;
        padding-inline: 34px var(--_3);
        border: 0;
        border-radius: var(--_radius);
        background: none;
        color: inherit;
        font: inherit;
        text-overflow: ellipsis;
        appearance: none;
        cursor: pointer;
      }

      /* The list is the system's, on its own ground. */
      option {
        background: var(--_ground);
        color: var(--_text);
      }

      @media (hover: hover) {
        select:hover {
          background: var(--_hover);
          color: var(--_text);
        }
      }
    `,
  ];

  /** The step's title in the header; without it the Kryptos mark stands there. */
  @property() heading = '';
  /** Whether there is a way back. */
  @property({ type: Boolean }) back = false;
  /** Whether this can be closed; false where the host shows it inline. */
  @property({ type: Boolean }) closable = false;
  /** The language that is spoken. */
  @property() language: Language = 'en';
  /** Shows the badge `Sandbox`. */
  @property({ type: Boolean }) sandbox = false;

  @state() private said = '';

  /** Says something politely to screen readers. */
  announce(text: string): void {
    this.said = text;
  }

  protected override render() {
    return html`
      <header>
        ${this.back ? this.button('back', message('shell.back'), backIcon()) : ''}
        <div class="middle">
          ${
            this.heading
              ? html`<span class="title">${this.heading}</span>`
              : html`${kryptosMark(22)}<span>${message('shell.kryptos')}</span>`
          }
          ${this.sandbox ? html`<kc-badge tone="warning">${message('shell.sandbox')}</kc-badge>` : ''}
        </div>
        ${this.closable ? this.button('close', message('shell.close'), closeIcon()) : ''}
      </header>
      <main><slot></slot></main>
      <footer><span>${kryptosMark(14)}${message('shell.poweredBy')}</span>${this.languages()}</footer>
      <div class="only-heard" role="status" aria-live="polite">${this.said}</div>
    `;
  }

  private languages() {
    return html`<span class="language">
      ${globeIcon(16)}
      <select aria-label=${message('shell.language')} .value=${live(this.language)} @change=${this.choose}>
        ${Object.entries(LANGUAGE_NAMES).map(
          ([language, name]) =>
            html`<option value=${language} lang=${language} ?selected=${language === this.language}>${name}</option>`,
        )}
      </select>
    </span>`;
  }

  private choose({ target }: Event): void {
    const detail = (target as HTMLSelectElement).value as Language;
    this.dispatchEvent(new CustomEvent('kc-language', { bubbles: true, composed: true, detail }));
  }

  private button(name: 'back' | 'close', label: string, icon: unknown) {
    return html`<button
      type="button"
      class=${name}
      aria-label=${label}
      @click=${() => this.dispatchEvent(new CustomEvent(`kc-${name}`, { bubbles: true, composed: true }))}
    >
      ${icon}
    </button>`;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kc-language': CustomEvent<Language>;
  }
  interface HTMLElementTagNameMap {
    'kc-shell': KcShell;
  }
}
