import type { LinkedAccount } from '@kryptos_connect/protocol';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import { refreshIcon, trashIcon } from '../../ui/icons.js';
import '../../ui/kc-button.js';
import '../../ui/kc-logo.js';
import '../../ui/kc-notice.js';
import { shortAddress } from '../../ui/short-address.js';
import type { StepError } from '../step-element.js';
import { accountCardStyles } from './account-card-styles.js';

/**
 * One linked account: what it is, how it stands, and what can be done with it. Removing is asked once more.
 *
 * @fires kc-refresh - read it again
 * @fires kc-remove - remove it
 */
@customElement('kc-account-card')
export class KcAccountCard extends LitElement {
  static override styles = accountCardStyles;

  @property({ attribute: false }) account: LinkedAccount | undefined;
  /** A refresh or removal of this one is under way. */
  @property({ type: Boolean }) pending = false;
  @property({ attribute: false }) error: StepError | undefined;

  @state() private asking = false;
  /** The person has asked for it to be read again: how it stands is said from then on. */
  @state() private isSaid = false;

  protected override render() {
    if (!this.account) return nothing;
    const { publicName, alias, address, logo, status } = this.account;
    const name = alias ?? publicName;
    return html`
      <div class="what">
        <kc-logo .src=${logo} .name=${publicName}></kc-logo>
        <div class="texts">
          <p class="name">${name}</p>
          <p class="detail">
            ${alias ? html`<span>${publicName}</span>` : nothing}
            ${address ? html`<span class="address" dir="ltr" title=${address}>${shortAddress(address)}</span>` : nothing}
          </p>
          <span class="status ${status}">${message(`accounts.${status}`)}</span>
        </div>
      </div>
      ${this.error ? html`<kc-notice .requestId=${this.error.requestId}>${this.error.message}</kc-notice>` : nothing}
      ${this.asking ? this.question(name) : this.actions(name)}
      <p class="only-heard" role="status">
        ${this.isSaid && !this.pending && !this.error ? html`${name} <span>${message(`accounts.${status}`)}</span>` : ''}
      </p>
    `;
  }

  private actions(name: string) {
    return html`<div class="actions">
      <kc-button variant="quiet" size="small" .description=${name} ?busy=${this.pending} @click=${this.refresh}
        >${refreshIcon()}${message('accounts.refresh')}</kc-button
      >
      <kc-button class="remove" variant="quiet" size="small" .description=${name} ?disabled=${this.pending} @click=${this.ask}
        >${trashIcon()}${message('accounts.remove')}</kc-button
      >
    </div>`;
  }

  private question(name: string) {
    return html`<div class="question" role="group" aria-label=${message('accounts.removeAsk')}>
      <p>${message('accounts.removeAsk')}</p>
      <div class="actions">
        <kc-button class="keep" size="small" .description=${name} @click=${this.keep}>${message('accounts.keep')}</kc-button>
        <kc-button variant="danger" size="small" .description=${name} ?busy=${this.pending} @click=${() => this.tell('kc-remove')}
          >${message('accounts.remove')}</kc-button
        >
      </div>
    </div>`;
  }

  private refresh(): void {
    this.isSaid = true;
    this.tell('kc-refresh');
  }

  private async ask(): Promise<void> {
    this.asking = true;
    await this.focusOn('.keep');
  }

  private async keep(): Promise<void> {
    this.asking = false;
    await this.focusOn('.remove');
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private tell(name: 'kc-refresh' | 'kc-remove'): void {
    const walletId = this.account?.walletId ?? '';
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { walletId } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-account-card': KcAccountCard;
  }
}
