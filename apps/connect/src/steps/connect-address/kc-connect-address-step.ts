import type { Integration, IntegrationChain } from '@kryptos_connect/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import '../../ui/kc-button.js';
import '../../ui/kc-field.js';
import type { KcField } from '../../ui/kc-field.js';
import '../../ui/kc-logo.js';
import { StepElement } from '../step-element.js';
import { standing } from '../waiting.js';
import type { AddressFault } from './address-fault.js';
import { addressFault } from './check-address.js';
import { connectAddressStyles } from './connect-address-styles.js';
import { chainsAtFirst, type DetectedChain, sortChains } from './detected-chains.js';
import { guideSections } from './guide-sections.js';
import './kc-chain-picker.js';
import type { KcChainPicker } from './kc-chain-picker.js';

export type { DetectedChain } from './detected-chains.js';

/** So long nothing has to be typed before the chains are asked for. */
const TYPING_PAUSE_MS = 300;

/**
 * Links a blockchain account by its public address.
 *
 * @fires kc-typed - the text of the address field
 * @fires kc-detect - the address has a valid form
 * @fires kc-connect - link it on these chains
 * @fires kc-retry - it takes too long
 */
@customElement('kc-connect-address-step')
export class KcConnectAddressStep extends StepElement {
  static override styles = connectAddressStyles;

  @property({ attribute: false }) integration: Integration | undefined;
  /** What the field starts with: prefilled by the host, or typed before a failure. */
  @property() address = '';
  /** The chains that the person chose; without it what was detected. */
  @property({ attribute: false }) chosen: readonly string[] | undefined;
  /** The sandbox's test address for this integration; only given in sandbox mode. */
  @property() testAddress: string | undefined;
  /** The answer for the address that was last sent with `kc-detect`. */
  @property({ attribute: false }) detected: readonly DetectedChain[] | undefined;
  /** True while the chains are being detected. */
  @property({ type: Boolean }) detecting = false;

  /** Left or submitted once: what is unfinished is now an error. */
  @state() private left = false;
  @state() private noChain = false;
  @query('kc-field') private field!: KcField;
  private sent = '';
  private asked: string | undefined;
  private typing: ReturnType<typeof setTimeout> | undefined;

  private get chains(): readonly IntegrationChain[] {
    return this.integration?.integrationInfo.chains ?? [];
  }

  /** The chains shown as chosen. */
  private get choice(): readonly string[] {
    return this.chosen ?? chainsAtFirst(this.chains, this.answered);
  }

  /** What was detected for the address that stands there now. */
  private get answered(): readonly DetectedChain[] | undefined {
    return this.asked === this.address.trim() ? this.detected : undefined;
  }

  private get fault(): AddressFault | undefined {
    return addressFault(this.address.trim(), this.integration?.integrationInfo.addressFormat ?? 'other');
  }

  override disconnectedCallback(): void {
    clearTimeout(this.typing);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('error')) this.sent = this.address.trim();
    if (changed.has('address')) this.detectSoon();
  }

  protected override render() {
    const name = this.integration?.publicName ?? '';
    return html`
      <div class="body">
        <div class="head">
          <kc-logo .src=${this.integration?.logo} .name=${name}></kc-logo>
          <h1 tabindex="-1">${message('address.title', { name })}</h1>
        </div>
        ${this.addressField()}
        ${this.chains.length > 1 ? this.chainPicker() : nothing}
        ${guideSections(this.integration)}
      </div>
      <div class="actions">
        ${standing(undefined, this.slow, () => this.emit('kc-retry'))}
        <kc-button variant="primary" ?busy=${this.busy} @click=${this.submit}>${message('address.connect')}</kc-button>
      </div>
    `;
  }

  private addressField() {
    const fault = this.fault;
    const told = fault && this.tell(fault);
    // What the server said is about the address that was sent, and no longer about another.
    const refused = this.address.trim() === this.sent ? this.error : undefined;
    const loud = fault && (!fault.unfinished || this.left);
    return html`<kc-field
      exact
      name="address"
      .label=${message('address.field')}
      .value=${this.address}
      .maxLength=${200}
      .error=${(loud && (this.address || this.left) ? told : refused?.message) ?? ''}
      .requestId=${refused?.requestId}
      .hint=${!loud && this.address ? (told ?? '') : ''}
      ?disabled=${this.busy}
      @kc-input=${this.onInput}
      @kc-enter=${this.submit}
      @focusout=${() => {
        this.left ||= this.address !== '';
      }}
    >
      ${
        this.testAddress
          ? html`<kc-button
              slot="beside-label"
              class="test"
              variant="quiet"
              size="small"
              ?disabled=${this.busy}
              @click=${this.useTestAddress}
              >${message('address.useTest')}</kc-button
            >`
          : nothing
      }
    </kc-field>`;
  }

  private chainPicker() {
    return html`<kc-chain-picker
      .chains=${sortChains(this.chains, this.answered)}
      .chosen=${this.choice}
      .detecting=${this.detecting}
      .error=${this.noChain ? message('address.chainsMissing') : ''}
      ?disabled=${this.busy}
      @kc-chains=${(event: Event) => {
        this.chosen = (event.currentTarget as KcChainPicker).chosen;
        this.noChain = false;
      }}
    ></kc-chain-picker>`;
  }

  private tell({ message: key, count = 0, character = '' }: AddressFault): string {
    switch (key) {
      case 'address.evmShort':
      case 'address.evmLong':
        return message(key, { count });
      case 'address.evmAlphabet':
      case 'address.solanaAlphabet':
        return message(key, { character });
      default:
        return message(key as 'address.missing');
    }
  }

  private onInput(): void {
    this.address = this.field.value;
    this.left &&= this.address !== '';
    this.chosen = undefined;
    this.emit('kc-typed', { text: this.address });
  }

  private useTestAddress(): void {
    this.address = this.testAddress ?? '';
    this.chosen = undefined;
    this.emit('kc-typed', { text: this.address });
    this.field.focus();
  }

  private detectSoon(): void {
    clearTimeout(this.typing);
    if (this.address && !this.fault)
      this.typing = setTimeout(
        () => {
          this.asked = this.address.trim();
          this.emit('kc-detect', { address: this.asked });
        },
        this.hasUpdated ? TYPING_PAUSE_MS : 0,
      );
  }

  private submit(): void {
    if (this.busy) return;
    this.left = true;
    this.noChain = this.chains.length > 1 && this.choice.length === 0;
    // Whoever is faster than the detection, and chose nothing, leaves the choice to it: no chains named means all.
    const chains = this.chosen ?? (this.answered ? this.choice : []);
    if (this.fault) this.field.focus();
    else if (!this.noChain) this.emit('kc-connect', { address: this.address.trim(), chains });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-connect-address-step': KcConnectAddressStep;
  }
}
