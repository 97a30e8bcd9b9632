import type { AuthMethod, ClientMode, Copy } from '@kryptos_connect/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import { boltIcon, eyeIcon, kryptosMark } from '../../ui/icons.js';
import '../../ui/kc-badge.js';
import '../../ui/kc-button.js';
import '../../ui/kc-field.js';
import type { KcField } from '../../ui/kc-field.js';
import '../../ui/kc-logo.js';
import { headingClass, StepElement, type StepError } from '../step-element.js';
import { standing } from '../waiting.js';
import { emailFault } from './email-form.js';
import { signInStyles } from './sign-in-styles.js';

/**
 * Who the app is, what Kryptos promises, and the ways to sign in.
 *
 * @fires kc-typed - the text of the address field
 * @fires kc-email - the address is plausible and a code is wanted for it
 * @fires kc-guest - goes on as a guest
 * @fires kc-retry - it takes too long
 */
@customElement('kc-sign-in-step')
export class KcSignInStep extends StepElement {
  static override styles = signInStyles;

  /** The app's name. Text, never markup. */
  @property() appName = '';
  /** The app's logo, served by us or `data:image`; without it a monogram stands there. */
  @property() appLogo: string | null | undefined;
  /** The host's own words, which stand in the place of ours. Text, never markup. */
  @property({ attribute: false }) copy: Copy | undefined;
  @property() mode: ClientMode = 'production';
  @property({ attribute: false }) authMethods: readonly AuthMethod[] = ['email', 'anonymous'];
  /** What was typed before, for example after `Use another email`. */
  @property() email = '';
  /** Which way is busy: the button that was pressed. */
  @property() pending: AuthMethod | undefined;
  /** Which way `error` is about. */
  @property() failed: AuthMethod = 'email';
  @property() privacyUrl = 'https://kryptos.io/privacy-policy';
  @property() termsUrl = 'https://kryptos.io/terms-of-service';

  @state() private fault: ReturnType<typeof emailFault>;
  @query('kc-field') private field!: KcField;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('email')) this.fault = undefined;
  }

  protected override render() {
    const withEmail = this.authMethods.includes('email');
    const withGuest = this.authMethods.includes('anonymous');
    const title = this.copy?.headline ?? message('signIn.title', { appName: this.appName });
    const isTight = this.error || this.slow || this.fault || headingClass(title);
    return html`<div class="body ${isTight ? 'tight' : ''}">
      <div class="top">
        <div class="logos">
          <kc-logo size="large" .src=${this.appLogo} .name=${this.appName}></kc-logo>
          <span class="link" aria-hidden="true"></span>
          ${kryptosMark(56)}
        </div>
        <h1 class=${headingClass(title)} tabindex="-1">${title}</h1>
        ${this.mode === 'sandbox' ? this.sandbox() : nothing}
      </div>
      <ul class="promises">
        ${this.promise(boltIcon(), 'fast')}
        ${this.promise(eyeIcon(), 'viewOnly')}
      </ul>
      <div class="ways">
        ${withEmail ? this.emailWay() : nothing}
        ${withEmail && withGuest ? html`<p class="or"><span>${message('signIn.or')}</span></p>` : nothing}
        ${withGuest ? this.guestWay(withEmail) : nothing}
        <p class="legal">
          ${this.link(this.privacyUrl, message('signIn.privacy'))}
          <span aria-hidden="true">·</span>
          ${this.link(this.termsUrl, message('signIn.terms'))}
        </p>
      </div>
    </div>`;
  }

  private sandbox() {
    return html`<p class="sandbox">
      <kc-badge tone="warning">${message('shell.sandbox')}</kc-badge>
      <span class="small">${message('shell.sandboxMeaning')}</span>
    </p>`;
  }

  private promise(icon: unknown, what: 'fast' | 'viewOnly') {
    return html`<li>
      <span class="disc">${icon}</span>
      <div>
        <h2>${this.copy?.[what] ?? message(`signIn.${what}`)}</h2>
        <p class="small">${this.copy?.[`${what}Meaning`] ?? message(`signIn.${what}Meaning`)}</p>
      </div>
    </li>`;
  }

  private emailWay() {
    return html`<kc-field
        type="email"
        name="email"
        autocomplete="email"
        placeholder="name@example.com"
        .label=${message('signIn.email')}
        .value=${this.email}
        .error=${this.fault ? message(this.fault) : (this.errorOf('email')?.message ?? '')}
        .requestId=${this.fault ? undefined : this.errorOf('email')?.requestId}
        ?disabled=${this.isBusy('email')}
        @kc-input=${this.onInput}
        @kc-enter=${this.submit}
      ></kc-field>
      <kc-button variant="primary" ?busy=${this.isBusy('email')} @click=${this.submit}
        >${message('signIn.continue')}</kc-button
      >
      ${this.standing('email')}`;
  }

  private guestWay(second: boolean) {
    const error = this.errorOf('anonymous');
    return html`${this.standing('anonymous', error)}
    <kc-button
      variant=${second ? 'secondary' : 'primary'}
      ?busy=${this.isBusy('anonymous')}
      .description=${error?.message}
      @click=${this.goOnAsGuest}
      >${message('signIn.guest')}</kc-button
    >`;
  }

  private link(url: string, text: string) {
    return html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>`;
  }

  private errorOf(method: AuthMethod): StepError | undefined {
    return this.failed === method ? this.error : undefined;
  }

  private standing(method: AuthMethod, error?: StepError) {
    return standing(error, this.slow && this.isBusy(method), () => this.emit('kc-retry'));
  }

  private isBusy(method: AuthMethod): boolean {
    return this.busy && (this.pending ?? 'email') === method;
  }

  private onInput(): void {
    this.email = this.field.value;
    this.emit('kc-typed', { text: this.email });
  }

  private submit(): void {
    if (this.busy) return;
    const email = this.field.value.trim();
    this.fault = emailFault(email);
    if (this.fault) this.field.focus();
    else this.emit('kc-email', { email });
  }

  private goOnAsGuest(): void {
    if (!this.busy) this.emit('kc-guest');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-sign-in-step': KcSignInStep;
  }
}
