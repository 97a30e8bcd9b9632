import type { Integration, LinkedAccount } from '@kryptos_connect/protocol';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { message } from '../../locales/message.js';
import { chevronIcon, eyeIcon, plusIcon } from '../../ui/icons.js';
import '../../ui/kc-button.js';
import { StepElement, type StepError } from '../step-element.js';
import { stepStyles } from '../step-styles.js';
import { standing } from '../waiting.js';
import './kc-account-card.js';
import './kc-account-picker.js';

/**
 * The picker over everything that can be linked, and, where accounts are linked already, the list of them.
 * The list is shown where there are accounts, unless `adding`.
 *
 * @fires kc-pick - an integration to link
 * @fires kc-add-account - from the list to the picker (the app sets `adding`)
 * @fires kc-refresh - read an account again
 * @fires kc-remove - remove an account, confirmed
 * @fires kc-sharing - what was granted is wanted, where it was (`shared`)
 * @fires kc-done - nothing more to link
 * @fires kc-retry - the lists could not be read; read them again
 */
@customElement('kc-accounts-step')
export class KcAccountsStep extends StepElement {
  static override styles = [
    stepStyles,
    css`
      .picker {
        gap: var(--_3);
        padding-block-end: 0;
      }

      /* As high as is left, never as high as its rows: out of view they are not drawn. With large letters, some rows at least. */
      .picker > kc-account-picker {
        flex: 1 1 0;
        min-block-size: 20rem;
      }

      .sharing {
        display: flex;
        gap: var(--_3);
        align-items: center;
        min-block-size: var(--_target);
        padding: var(--_1) var(--_3h);
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: none;
        font-size: var(--_size-small);
        font-weight: var(--_bold);
        text-align: start;
        cursor: pointer;
        transition: background-color var(--_quick);
      }

      .sharing:hover {
        background: var(--_hover);
      }

      .sharing span {
        flex: 1;
      }

      .sharing svg {
        flex: none;
        color: var(--_text-quiet);
      }

      :host(:dir(rtl)) .sharing svg:last-child {
        scale: -1 1;
      }

      .cards {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--_3);
      }

      @media (max-height: 27.5em) {
        .picker > kc-account-picker {
          flex: none;
          block-size: 400px;
        }
      }
    `,
  ];

  /** Everything that can be linked; `undefined` while it loads. */
  @property({ attribute: false }) integrations: readonly Integration[] | undefined;
  /** What is linked; `undefined` while it loads. */
  @property({ attribute: false }) accounts: readonly LinkedAccount[] | undefined;
  /** Shows the picker although accounts are linked. */
  @property({ type: Boolean }) adding = false;
  /** A returning user: there is something granted to look at. */
  @property({ type: Boolean }) shared = false;
  /** `walletId`s with a refresh or removal under way. */
  @property({ attribute: false }) pending: readonly string[] = [];
  /** What failed, beside the account that it concerns, by `walletId`. */
  @property({ attribute: false }) accountErrors: Readonly<Record<string, StepError>> = {};

  private get showsList(): boolean {
    return !this.adding && (this.accounts?.length ?? 0) > 0;
  }

  private get isRead(): boolean {
    return Boolean(this.integrations && this.accounts);
  }

  private listShown = false;

  protected override updated(changed: PropertyValues<this>): void {
    const moved = this.hasMoved(changed);
    this.listShown = this.showsList;
    if (moved) this.focusHeading();
  }

  /** Another screen, or the card that had the focus is gone. */
  private hasMoved(changed: PropertyValues<this>): boolean {
    const before = changed.get('accounts');
    const removed = this.showsList && (before?.length ?? 0) > (this.accounts?.length ?? 0);
    return this.listShown !== this.showsList || removed;
  }

  protected override render() {
    return this.showsList ? this.list(this.accounts ?? []) : this.picker();
  }

  private picker() {
    return html`<div class="body picker">
      <h1 tabindex="-1">${message('accounts.title')}</h1>
      ${this.adding ? nothing : this.sharing()} ${this.standing()}
      ${
        this.error && !this.isRead
          ? nothing
          : html`<kc-account-picker .integrations=${this.accounts && this.integrations}></kc-account-picker>`
      }
    </div>`;
  }

  private list(accounts: readonly LinkedAccount[]) {
    return html`
      <div class="body">
        <div>
          <h1 tabindex="-1">${message('accounts.yours')}</h1>
          <p class="lead">${message('accounts.linked', { count: accounts.length })}</p>
        </div>
        ${this.sharing()}
        <ul class="cards" aria-label=${message('accounts.yours')}>
          ${repeat(
            accounts,
            ({ walletId }) => walletId,
            (account) => html`<li>
              <kc-account-card
                .account=${account}
                .pending=${this.pending.includes(account.walletId)}
                .error=${this.accountErrors[account.walletId]}
              ></kc-account-card>
            </li>`,
          )}
        </ul>
      </div>
      <div class="actions">
        ${this.standing()}
        <kc-button @click=${() => this.emit('kc-add-account')}>${plusIcon()}${message('accounts.add')}</kc-button>
        <kc-button variant="primary" ?busy=${this.busy} @click=${() => this.emit('kc-done')}
          >${message('accounts.done')}</kc-button
        >
      </div>
    `;
  }

  private sharing() {
    if (!this.shared) return nothing;
    return html`<button type="button" class="sharing" ?disabled=${this.busy} @click=${() => this.emit('kc-sharing')}>
      ${eyeIcon()}<span>${message('sharing.title')}</span>${chevronIcon()}
    </button>`;
  }

  private standing() {
    return standing(this.error, this.slow, () => this.emit('kc-retry'), !this.isRead);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-accounts-step': KcAccountsStep;
  }
}
