import type { Integration } from '@kryptos_connect/protocol';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import { addressShape } from '../../ui/address-shape.js';
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
 * An address that is pasted, into the search or where the focus is, opens the form of what is linked by it, with the address in it.
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

      /* Where the list's first row comes. */
      .rows {
        margin-block-start: var(--_1);
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
  /** The person looks for something: how much there is, is said from then on. */
  @state() private isSaid = false;
  /** The search came in one piece. */
  private pasted = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('paste', this.onPaste);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('paste', this.onPaste);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Drawn anew without a change: another language is spoken.
    const anew = changed.size === 0;
    if (anew || changed.has('integrations') || changed.has('search') || changed.has('kind'))
      this.items = findIntegrations(this.integrations ?? [], this.kind, this.search).map(asItem);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('integrations')) this.openPasted();
  }

  protected override render() {
    return html`
      <kc-search
        .label=${message('accounts.search')}
        .value=${this.search}
        @kc-input=${this.onSearch}
        @kc-leave-down=${() => this.list?.focus()}
        @kc-enter=${this.pickFirst}
      ></kc-search>
      <kc-tabs
        .label=${message('accounts.tabs')}
        .tabs=${KINDS.map((id) => ({ id, label: message(labels[id]) }))}
        .selected=${this.kind}
        @kc-select=${(event: Event) => {
          this.kind = (event.currentTarget as KcTabs).selected as Kind;
          this.isSaid = true;
        }}
      >
        ${this.panel()}
      </kc-tabs>
      <p class="only-heard" role="status">
        ${this.integrations && this.isSaid ? this.found(this.search.trim()) : ''}
      </p>
    `;
  }

  private panel() {
    if (!this.integrations)
      return html`<div class="rows" aria-hidden="true">
        ${Array.from(
          { length: 6 },
          () => html`<div class="row">
            <kc-skeleton></kc-skeleton><kc-skeleton></kc-skeleton><kc-skeleton></kc-skeleton>
          </div>`,
        )}
      </div>`;
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
    if (count > 0) return message('accounts.found', { count });
    return query ? message('accounts.noMatch', { query }) : message('accounts.nothing');
  }

  private nothingFound() {
    const query = this.search.trim();
    return html`<div class="message">
      ${searchIcon()}
      <p>${query ? message('accounts.noMatch', { query }) : message('accounts.nothing')}</p>
      ${query ? html`<p>${message('accounts.noMatchHint')}</p>` : ''}
    </div>`;
  }

  private onSearch(): void {
    const before = this.search;
    this.search = this.searchField.value;
    this.isSaid = true;
    // Who types may not be at the end of it yet.
    this.pasted = Math.abs(this.search.length - before.length) !== 1;
    this.openPasted();
  }

  /** An address need not be pasted into the search: wherever the focus is, there is one thing it can be meant for. */
  private readonly onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (event.composedPath()[0] instanceof HTMLInputElement || !addressShape(text)) return;
    this.search = text;
    this.pasted = true;
    this.openPasted();
  };

  private openPasted(): void {
    const text = this.search.trim();
    if (!this.pasted || !addressShape(text)) return;
    const [first] = findIntegrations(this.integrations ?? [], 'blockchain', text);
    if (first?.isWorking) this.pick(first.id);
  }

  private pickFirst(): void {
    const first = this.items[0];
    if (first && !first.unavailable && this.search.trim()) this.pick(first.id);
  }

  private pick(integration: string): void {
    const text = this.search.trim();
    const detail = addressShape(text) ? { integration, address: text } : { integration };
    this.dispatchEvent(new CustomEvent('kc-pick', { bubbles: true, composed: true, detail }));
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
