import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.js';
import { lockIcon } from './icons.js';
import './kc-badge.js';

/**
 * A switch with a title and one line of what it means. Locked, it is on and stays on.
 *
 * @fires kc-toggle - it was switched; `checked` has the new state
 */
@customElement('kc-switch')
export class KcSwitch extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }

      button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--_0) var(--_4);
        align-items: center;
        inline-size: 100%;
        min-block-size: var(--_target);
        padding: var(--_3) var(--_4);
        border: 0;
        background: transparent;
        text-align: start;
        cursor: pointer;
      }

      button[aria-disabled='true'] {
        cursor: default;
      }

      button:focus-visible {
        outline-offset: -2px;
        border-radius: inherit;
      }

      @media (hover: hover) {
        button:not([aria-disabled='true']):hover {
          background: var(--_sunken);
        }
      }

      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_0) var(--_2);
        font-weight: var(--_bold);
      }

      .meaning {
        text-wrap: pretty;
        font-size: var(--_size-small);
        line-height: 1.4;
        color: var(--_text-quiet);
      }

      .example:empty {
        display: none;
      }

      .example {
        grid-column: 1;
        margin-block-start: var(--_0);
        padding-inline-start: var(--_2);
        border-inline-start: 2px solid var(--_tint-strong);
      }

      .note {
        font-size: var(--_size-tiny);
        font-weight: normal;
        color: var(--_text-quiet);
      }

      .track {
        grid-row: 1 / span 2;
        grid-column: 2;
        position: relative;
        display: grid;
        inline-size: 44px;
        block-size: 26px;
        border: 1px solid var(--_control-line);
        border-radius: var(--_pill);
        background: var(--_inset);
        transition: background-color var(--_quick);
      }

      .thumb {
        position: absolute;
        inset-block-start: 3px;
        inset-inline-start: 3px;
        display: grid;
        place-items: center;
        inline-size: 18px;
        block-size: 18px;
        border-radius: 50%;
        background: var(--_control-line);
        color: var(--_ground);
        transition:
          inset-inline-start var(--_quick),
          background-color var(--_quick);
      }

      [aria-checked='true'] .track {
        border-color: var(--_edge);
        background: var(--kc-primary);
      }

      [aria-checked='true'] .thumb {
        inset-inline-start: 21px;
        background: var(--kc-primary-text);
        color: var(--kc-primary);
      }

      [aria-disabled='true'] .track {
        background: var(--_tint-strong);
      }

      [aria-disabled='true'] .thumb {
        background: var(--_icon);
        color: var(--_ground);
      }

      @media (forced-colors: active) {
        [aria-checked='true'] .track {
          border-color: ButtonBorder;
          background: Highlight;
          forced-color-adjust: none;
        }

        .thumb {
          background: ButtonText;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  @property() label = '';
  @property() meaning = '';
  /** One more line under the meaning, for example of what it is about. */
  @property() example = '';
  /** A word beside the title, for example `Required`. */
  @property() note = '';
  /** What to be careful about, in a word or two. */
  @property() warning = '';
  @property({ type: Boolean }) checked = false;
  @property({ type: Boolean }) locked = false;
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    return html`<button
      type="button"
      role="switch"
      aria-checked=${this.checked || this.locked ? 'true' : 'false'}
      aria-disabled=${this.locked || this.disabled ? 'true' : 'false'}
      aria-labelledby="title"
      aria-describedby="note warning meaning example"
      @click=${this.onClick}
    >
      <span class="title">
        <span id="title">${this.label}</span>
        <span id="note" class="note" ?hidden=${!this.note}>${this.note}</span>
        <kc-badge id="warning" tone="warning" ?hidden=${!this.warning}>${this.warning}</kc-badge>
      </span>
      <span class="meaning" id="meaning">${this.meaning}</span>
      <span class="meaning example" id="example">${this.example}</span>
      <span class="track"><span class="thumb">${this.locked ? lockIcon(12) : ''}</span></span>
    </button>`;
  }

  private onClick(): void {
    if (this.locked || this.disabled) return;
    this.checked = !this.checked;
    this.dispatchEvent(new Event('kc-toggle', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-switch': KcSwitch;
  }
}
