import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.js';

/** One tab. */
export interface Tab {
  readonly id: string;
  readonly label: string;
}

/**
 * Tabs over one panel. Arrows, Home and End choose; Tab goes on to the panel.
 *
 * @slot - what the chosen tab shows
 * @fires kc-select - another tab was chosen; `selected` has its id
 */
@customElement('kc-tabs')
export class KcTabs extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }

      [role='tablist'] {
        display: flex;
        flex: none;
        flex-wrap: wrap;
        column-gap: var(--_1);
        margin-inline: calc(var(--_gutter) * -1);
        padding-inline: calc(var(--_gutter) - var(--_2));
        border-block-end: 1px solid var(--_line);
      }

      button {
        position: relative;
        max-inline-size: 100%;
        min-block-size: var(--_target);
        min-inline-size: var(--_target);
        padding: 0 clamp(var(--_1h), 2.8vw, var(--_2h));
        border: 0;
        background: none;
        color: var(--_text-quiet);
        font-size: var(--_size-label);
        font-weight: var(--_medium);
        cursor: pointer;
        transition: color var(--_quick);
      }

      button:hover,
      button[aria-selected='true'] {
        color: var(--_text);
      }

      button[aria-selected='true'] {
        font-weight: var(--_bold);
      }

      button[aria-selected='true']::after {
        position: absolute;
        inset-inline: clamp(var(--_1h), 2.8vw, var(--_2h));
        inset-block-end: 0;
        block-size: 2px;
        border-radius: 2px 2px 0 0;
        background: var(--_icon);
        content: '';
      }

      button:focus-visible {
        outline-offset: -3px;
        border-radius: var(--_radius-small);
      }

      [role='tabpanel'] {
        flex: 1;
        min-block-size: 0;
      }

      @media (forced-colors: active) {
        button[aria-selected='true']::after {
          background: Highlight;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property() selected = '';

  protected override render() {
    return html`
      <div role="tablist" aria-label=${this.label} @keydown=${this.onKeydown}>
        ${this.tabs.map(
          ({ id, label }) =>
            html`<button
              type="button"
              role="tab"
              id=${`tab-${id}`}
              aria-selected=${id === this.selected ? 'true' : 'false'}
              aria-controls="panel"
              tabindex=${id === this.selected ? 0 : -1}
              @click=${() => this.select(id)}
            >
              ${label}
            </button>`,
        )}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby=${`tab-${this.selected}`}><slot></slot></div>
    `;
  }

  private select(id: string): void {
    if (id === this.selected) return;
    this.selected = id;
    this.dispatchEvent(new Event('kc-select', { bubbles: true, composed: true }));
  }

  private async onKeydown(event: KeyboardEvent): Promise<void> {
    const last = this.tabs.length - 1;
    const now = this.tabs.findIndex(({ id }) => id === this.selected);
    const forward = this.matches(':dir(rtl)') ? -1 : 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: now + forward,
      ArrowLeft: now - forward,
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = this.tabs[next < 0 ? last : next > last ? 0 : next];
    if (!tab) return;
    this.select(tab.id);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-tabs': KcTabs;
  }
}
