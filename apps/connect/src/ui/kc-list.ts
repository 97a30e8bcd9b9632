import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from './base-styles.js';
import { chevronIcon } from './icons.js';
import './kc-badge.js';
import './kc-logo.js';
import { listStyles } from './list-styles.js';
import { rowRange, scrollTopFor } from './row-range.js';
import { TypeAhead } from './type-ahead.js';

/** One row of the list. */
export interface ListItem {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly logo: string;
  /** Why it can't be picked, in a word or two. */
  readonly unavailable?: string | undefined;
}

/**
 * A list of any length out of which one is picked. Only the rows in view are drawn; arrows, Page Up and Down,
 * Home, End and letters move through all of it.
 *
 * @fires kc-choose - a row was picked; `detail` is its `id`
 * @fires kc-leave-up - the arrow up was pressed on the first row
 */
@customElement('kc-list')
export class KcList extends LitElement {
  static override styles = [baseStyles, listStyles];

  @property() label = '';
  @property({ attribute: false }) items: readonly ListItem[] = [];

  @state() private active = 0;
  @state() private scrolled = 0;
  @state() private height = 640;
  @query('.scroller') private scroller!: HTMLElement;

  private readonly letters = new TypeAhead();
  private rowHeight = 64;
  private readonly sizes = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.sizes.disconnect();
    super.disconnectedCallback();
  }

  /** Gives the focus to the row that had it last, at first the first. */
  override focus(): void {
    void this.moveTo(this.active);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('items')) {
      this.active = 0;
      this.scrolled = 0;
    }
  }

  protected override render() {
    const { first, last } = rowRange(this.scrolled, this.height, this.rowHeight, this.items.length);
    const indices = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    // The row that has the focus stays, wherever the list is scrolled to; in order, since a row that is moved loses it.
    if (this.active < first) indices.unshift(this.active);
    else if (this.active > last && this.items.length > 0) indices.push(this.active);
    // Firefox would stop at what scrolls on the way to its rows.
    return html`<div class="scroller" tabindex="-1" @scroll=${this.onScroll}>
      <div class="rows" role="listbox" aria-label=${this.label} @keydown=${this.onKeydown}>
        ${repeat(
          indices,
          (index) => this.items[index]?.id,
          (index) => this.row(index),
        )}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('items')) this.scroller.scrollTop = 0;
    const rows = this.renderRoot.querySelector<HTMLElement>('.rows');
    rows?.style.setProperty('block-size', `${this.items.length * this.rowHeight}px`);
    for (const row of this.renderRoot.querySelectorAll<HTMLElement>('.row'))
      row.style.setProperty('translate', `0 ${(Number(row.ariaPosInSet) - 1) * this.rowHeight}px`);
  }

  private row(index: number) {
    const item = this.items[index];
    if (!item) return '';
    return html`<div
      class="row"
      role="option"
      aria-selected="false"
      aria-disabled=${item.unavailable ? 'true' : 'false'}
      aria-setsize=${this.items.length}
      aria-posinset=${index + 1}
      tabindex=${index === this.active ? 0 : -1}
      @click=${() => this.choose(index)}
      @focus=${() => {
        this.active = index;
      }}
    >
      <kc-logo .src=${item.logo} .name=${item.label}></kc-logo>
      <span class="texts">
        <span class="label">${item.label}</span>
        <span class="detail">${item.detail}</span>
      </span>
      ${item.unavailable ? html`<kc-badge>${item.unavailable}</kc-badge>` : html`<span class="chevron">${chevronIcon()}</span>`}
    </div>`;
  }

  private measure(): void {
    // More than the window can not be in view, however the list is laid out.
    this.height = Math.min(this.clientHeight || this.height, innerHeight);
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    if (this.rowHeight === rem * 4) return;
    this.rowHeight = rem * 4;
    this.requestUpdate();
  }

  private onScroll(): void {
    // Drawing anew every few rows is enough: the margin covers the rest.
    const top = this.scroller.scrollTop;
    if (Math.abs(top - this.scrolled) > this.rowHeight * 2 || top === 0) this.scrolled = top;
  }

  private choose(index: number): void {
    const item = this.items[index];
    if (item && !item.unavailable)
      this.dispatchEvent(new CustomEvent<string>('kc-choose', { detail: item.id }));
  }

  private async moveTo(index: number): Promise<void> {
    this.active = Math.max(0, Math.min(this.items.length - 1, index));
    const top = scrollTopFor(this.active, this.scroller.scrollTop, this.height, this.rowHeight);
    this.scroller.scrollTop = top;
    this.scrolled = top;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.row[tabindex="0"]')?.focus({ preventScroll: true });
  }

  private onKeydown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.height / this.rowHeight) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: this.items.length - 1,
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (event.key === 'ArrowUp' && this.active === 0) this.dispatchEvent(new Event('kc-leave-up'));
      else void this.moveTo(move);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const labels = this.items.map(({ label }) => label);
      const found = this.letters.find(event.key, event.timeStamp, labels, this.active);
      if (found >= 0) void this.moveTo(found);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-list': KcList;
  }
}
