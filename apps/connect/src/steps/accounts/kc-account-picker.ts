import type { Integration } from '@kryptos_connect/protocol';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import { baseStyles } from '../../ui/base-styles.js';
import { searchIcon } from '../../ui/icons.js';
import '../../ui/kc-list.js';
import type { KcList, ListItem } from '../../ui/kc-list.js';
import '../../ui/kc-search.js';
import type { KcSearch } from '../../ui/kc-search.js';
import '../../ui/kc-skeleton.js';
import '../../ui/kc-tabs.js';
import type { KcTabs } from '../../ui/kc-tabs.js';
import { findIntegrations, type Kind } from './find-integrations.js';

const KINDS = ['all', 'exchange', 'blockchain', 'wallet'] as const satisfies readonly Kind[];
const labels = {
  all: 'accounts.all',
  exchange: 'accounts.exchanges',
  blockchain: 'accounts.blockchains',
  wallet: 'accounts.wallets',
} as const;

/**
 * Search, tabs and list over everything that can be linked.
 *
 * @fires kc-pick - an integration was picked
 */
@customElement('kc-account-picker')
export class KcAccountPicker extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host,
      kc-tabs {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
      }

      kc-search {
        margin-block-end: var(--_1);
      }

      kc-list {
        inline-size: auto;
        margin-inline: calc(var(--_gutter) * -1);
      }

      .message {
        display: grid;
        gap: var(--_2);
        justify-items: center;
        padding: var(--_8) var(--_4);
        color: var(--_text-quiet);
        text-align: center;
        overflow-wrap: anywhere;
      }

      .message p:first-of-type {
        color: var(--_text);
        font-weight: var(--_bold);
      }

      .row {
        display: grid;
        grid-template-columns: 40px 1fr;
        gap: var(--_1h) var(--_3);
        align-content: center;
        block-size: 4rem;
      }

      .row :first-child {
        grid-row: 1 / span 2;
        block-size: 40px;
        border-radius: var(--_squircle);
      }

      .row :nth-child(2) {
        inline-size: 44%;
      }

      .row :nth-child(3) {
        inline-size: 26%;
        block-size: 0.75em;
      }
    `,
  ];

  /** Everything that can be linked; `undefined` while it loads. */
  @property({ attribute: false }) integrations: readonly Integration[] | undefined;

  @state() private search = '';
  @state() private kind: Kind = 'all';
  @query('kc-list') private list!: KcList | null;
  @query('kc-search') private searchField!: KcSearch;
  private items: readonly ListItem[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    // Drawn anew without a change: another language is spoken.
    const anew = changed.size === 0;
    if (anew || changed.has('integrations') || changed.has('search') || changed.has('kind'))
      this.items = findIntegrations(this.integrations ?? [], this.kind, this.search).map(asItem);
  }

  protected override render() {
    return html`
      <kc-search
        .label=${message('accounts.search')}
        .value=${this.search}
        @kc-input=${() => {
          this.search = this.searchField.value;
        }}
        @kc-leave-down=${() => this.list?.focus()}
        @kc-enter=${this.pickFirst}
      ></kc-search>
      <kc-tabs
        .label=${message('accounts.tabs')}
        .tabs=${KINDS.map((id) => ({ id, label: message(labels[id]) }))}
        .selected=${this.kind}
        @kc-select=${(event: Event) => {
          this.kind = (event.currentTarget as KcTabs).selected as Kind;
        }}
      >
        ${this.panel()}
      </kc-tabs>
      <p class="only-heard" role="status">
        ${this.integrations && this.search.trim() ? this.found(this.search.trim()) : ''}
      </p>
    `;
  }

  private panel() {
    if (!this.integrations)
      return Array.from(
        { length: 6 },
        () => html`<div class="row" aria-hidden="true">
          <kc-skeleton></kc-skeleton><kc-skeleton></kc-skeleton><kc-skeleton></kc-skeleton>
        </div>`,
      );
    if (this.items.length === 0) return this.nothingFound();
    return html`<kc-list
      .label=${message('accounts.list')}
      .items=${this.items}
      @kc-choose=${(event: CustomEvent<string>) => this.pick(event.detail)}
      @kc-leave-up=${() => this.searchField.focus()}
    ></kc-list>`;
  }

  private found(query: string): string {
    const count = this.items.length;
    return count > 0 ? message('accounts.found', { count }) : message('accounts.noMatch', { query });
  }

  private nothingFound() {
    const query = this.search.trim();
    return html`<div class="message">
      ${searchIcon()}
      <p>${query ? message('accounts.noMatch', { query }) : message('accounts.nothing')}</p>
      ${query ? html`<p>${message('accounts.noMatchHint')}</p>` : ''}
    </div>`;
  }

  private pickFirst(): void {
    const first = this.items[0];
    if (first && !first.unavailable && this.search.trim()) this.pick(first.id);
  }

  private pick(integration: string): void {
    this.dispatchEvent(
      new CustomEvent('kc-pick', { bubbles: true, composed: true, detail: { integration } }),
    );
  }
}

const asItem = ({ id, publicName, logo, type, isWorking }: Integration): ListItem => ({
  id,
  label: publicName,
  detail: message(`accounts.${type}`),
  logo,
  unavailable: isWorking ? undefined : message('accounts.unavailable'),
});

declare global {
  interface HTMLElementTagNameMap {
    'kc-account-picker': KcAccountPicker;
  }
}
