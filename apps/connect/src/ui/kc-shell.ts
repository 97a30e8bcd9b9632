import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/**
 * The frame around each step: header, scroll area, footer, and the polite live region.
 *
 * @slot - the step
 * @fires kc-back - `Back` was pressed
 * @fires kc-close - `Close` was pressed
 */
@customElement('kc-shell')
export class KcShell extends LitElement {
  /** The step's title in the header; without it the Kryptos mark stands there. */
  @property() heading = '';
  /** Whether there is a way back. */
  @property({ type: Boolean }) back = false;
  /** Whether this can be closed; false where the host shows it inline. */
  @property({ type: Boolean }) closable = false;
  /** Shows the badge `Sandbox`. */
  @property({ type: Boolean }) sandbox = false;

  /** Says something politely to screen readers. */
  announce(_text: string): void {}

  protected override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-shell': KcShell;
  }
}
