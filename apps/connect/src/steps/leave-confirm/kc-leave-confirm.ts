import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { StepElement } from '../step-element.js';

/**
 * Asks before something is lost. Put it into the page to ask, take it out to stop asking; it is modal while
 * it is there, and Escape means `Stay`.
 *
 * @fires kc-leave - leave for good
 * @fires kc-stay - stay here
 */
@customElement('kc-leave-confirm')
export class KcLeaveConfirm extends StepElement {
  protected override render() {
    return html`<dialog><h2>Leave without finishing?</h2></dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-leave-confirm': KcLeaveConfirm;
  }
}
