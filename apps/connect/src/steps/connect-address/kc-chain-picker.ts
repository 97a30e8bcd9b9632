import type { IntegrationChain } from '@kryptos_connect/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import { baseStyles } from '../../ui/base-styles.js';
import '../../ui/kc-button.js';
import '../../ui/kc-chip.js';
import type { KcChip } from '../../ui/kc-chip.js';

/** So many chips are shown at first; a long list is asked for. */
const SHOWN = 12;

/**
 * The chains to link an address on.
 *
 * @fires kc-chains - the choice changed; `chosen` has it
 */
@customElement('kc-chain-picker')
export class KcChainPicker extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 var(--_2);
      }

      h2 {
        font-size: var(--_size-small);
        font-weight: var(--_bold);
      }

      .both {
        display: flex;
        margin-inline: calc(var(--_3) * -1);
      }

      p {
        margin-block-end: var(--_2);
        font-size: var(--_size-small);
        color: var(--_text-quiet);
      }

      p.error {
        color: var(--_danger);
      }

      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_2);
      }
    `,
  ];

  @property({ attribute: false }) chains: readonly IntegrationChain[] = [];
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property({ type: Boolean }) detecting = false;
  @property({ type: Boolean }) disabled = false;
  @property() error = '';

  @state() private all = false;

  protected override render() {
    const shown = this.all ? this.chains : this.chains.slice(0, SHOWN);
    const more = this.chains.length - shown.length;
    return html`<div role="group" aria-labelledby="title" aria-describedby="hint">
      <div class="head">
        <h2 id="title">${message('address.chains')}</h2>
        <div class="both">
          <kc-button variant="quiet" size="small" ?disabled=${this.disabled} @click=${() => this.choose(this.chains.map(({ id }) => id))}
            >${message('address.selectAll')}</kc-button
          >
          <kc-button variant="quiet" size="small" ?disabled=${this.disabled} @click=${() => this.choose([])}
            >${message('address.clear')}</kc-button
          >
        </div>
      </div>
      <p id="hint" role="status" class=${this.error ? 'error' : ''}>
        ${this.error || message(this.detecting ? 'address.chainsDetecting' : 'address.chainsHint')}
      </p>
      <div class="chips">
        ${shown.map((chain) => this.chip(chain))}
        ${
          more > 0
            ? html`<kc-button
                variant="quiet"
                size="small"
                @click=${() => {
                  this.all = true;
                }}
                >${message('address.moreChains', { count: more })}</kc-button
              >`
            : nothing
        }
      </div>
    </div>`;
  }

  private chip({ id, name, logo }: IntegrationChain) {
    return html`<kc-chip
      .label=${name}
      .logo=${logo}
      .checked=${this.chosen.includes(id)}
      ?disabled=${this.disabled}
      @kc-toggle=${(event: Event) => this.toggle(id, (event.currentTarget as KcChip).checked)}
    ></kc-chip>`;
  }

  private toggle(id: string, on: boolean): void {
    this.choose(on ? [...this.chosen, id] : this.chosen.filter((each) => each !== id));
  }

  private choose(chosen: readonly string[]): void {
    this.chosen = chosen;
    this.dispatchEvent(new Event('kc-chains', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-chain-picker': KcChainPicker;
  }
}
