import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { StepElement } from '../step-element.js';

/**
 * The 6-digit code out of the e-mail. Submits itself at six digits.
 *
 * @fires kc-code - six digits
 * @fires kc-resend - another code is wanted
 * @fires kc-change-email - back to the address
 */
@customElement('kc-code-step')
export class KcCodeStep extends StepElement {
  @property() email = '';
  /** When another code may be asked for, in ms since 1970 as `Date.now()`; 0: at once. */
  @property({ type: Number }) resendAt = 0;
  /** True while another code is being sent. */
  @property({ type: Boolean }) resending = false;

  protected override render() {
    return html`<h1 tabindex="-1">Check your email</h1>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-code-step': KcCodeStep;
  }
}
