import type { Integration, LinkedAccount } from '@kryptos_connect/protocol';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { StepElement, type StepError } from '../step-element.js';

/**
 * The picker over everything that can be linked, and, where accounts are linked already, the list of them.
 * The list is shown where there are accounts, unless `adding`.
 *
 * @fires kc-pick - an integration to link
 * @fires kc-add-account - from the list to the picker (the app sets `adding`)
 * @fires kc-refresh - read an account again
 * @fires kc-remove - remove an account, confirmed
 * @fires kc-done - nothing more to link
 * @fires kc-retry - the lists could not be read; read them again
 */
@customElement('kc-accounts-step')
export class KcAccountsStep extends StepElement {
  /** Everything that can be linked; `undefined` while it loads. */
  @property({ attribute: false }) integrations: readonly Integration[] | undefined;
  /** What is linked; `undefined` while it loads. */
  @property({ attribute: false }) accounts: readonly LinkedAccount[] | undefined;
  /** Shows the picker although accounts are linked. */
  @property({ type: Boolean }) adding = false;
  /** `walletId`s with a refresh or removal under way. */
  @property({ attribute: false }) pending: readonly string[] = [];
  /** What failed, beside the account that it concerns, by `walletId`. */
  @property({ attribute: false }) accountErrors: Readonly<Record<string, StepError>> = {};

  protected override render() {
    return html`<h1 tabindex="-1">Select an account to link</h1>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-accounts-step': KcAccountsStep;
  }
}
