import type { AuthMethod, ClientMode } from '@kryptos_connect/protocol';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { StepElement } from '../step-element.js';

/**
 * Who the app is, what Kryptos promises, and the ways to sign in.
 *
 * @fires kc-email - the address is plausible and a code is wanted for it
 * @fires kc-guest - goes on as a guest
 */
@customElement('kc-sign-in-step')
export class KcSignInStep extends StepElement {
  /** The app's name. Text, never markup. */
  @property() appName = '';
  /** The app's logo, served by us or `data:image`; without it a monogram stands there. */
  @property() appLogo: string | undefined;
  @property() mode: ClientMode = 'production';
  @property({ attribute: false }) authMethods: readonly AuthMethod[] = ['email', 'anonymous'];
  /** What was typed before, for example after `Use another email`. */
  @property() email = '';
  /** Which way is busy: the button that was pressed. */
  @property() pending: AuthMethod | undefined;
  @property() privacyUrl = 'https://kryptos.io/privacy-policy';
  @property() termsUrl = 'https://kryptos.io/terms-of-service';

  protected override render() {
    return html`<h1 tabindex="-1">Link your accounts to ${this.appName}</h1>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-sign-in-step': KcSignInStep;
  }
}
