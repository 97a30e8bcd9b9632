import type { LinkedAccount } from '@kryptos_connect/protocol';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { StepElement } from '../step-element.js';

/**
 * It worked: what was linked, and the way back to the app.
 *
 * @fires kc-finish - end the session
 */
@customElement('kc-done-step')
export class KcDoneStep extends StepElement {
  @property() appName = '';
  /** What is linked now. */
  @property({ attribute: false }) accounts: readonly LinkedAccount[] = [];

  protected override render() {
    return html`<h1 tabindex="-1">Connection successful</h1>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-done-step': KcDoneStep;
  }
}
