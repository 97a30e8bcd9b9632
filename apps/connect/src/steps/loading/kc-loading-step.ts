import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';

/** The shape of the sign-in card while the session is being read. Nothing moves for the first 300 ms. */
@customElement('kc-loading-step')
export class KcLoadingStep extends LitElement {
  protected override render() {
    return html`<div aria-busy="true"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-loading-step': KcLoadingStep;
  }
}
