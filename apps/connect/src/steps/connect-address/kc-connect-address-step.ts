import type { Integration, IntegrationChain } from '@kryptos_connect/protocol';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { StepElement } from '../step-element.js';

/** A chain that an address can be on, and whether it has been active there. */
export type DetectedChain = IntegrationChain & { readonly active: boolean };

/**
 * Links a blockchain account by its public address.
 *
 * @fires kc-detect - the address has a valid form
 * @fires kc-connect - link it on these chains
 */
@customElement('kc-connect-address-step')
export class KcConnectAddressStep extends StepElement {
  @property({ attribute: false }) integration: Integration | undefined;
  /** What the field starts with: prefilled by the host, or typed before a failure. */
  @property() address = '';
  /** The sandbox's test address for this integration; only given in sandbox mode. */
  @property() testAddress: string | undefined;
  /** The answer for the address that was last sent with `kc-detect`. */
  @property({ attribute: false }) detected: readonly DetectedChain[] | undefined;
  /** True while the chains are being detected. */
  @property({ type: Boolean }) detecting = false;

  protected override render() {
    return html`<h1 tabindex="-1">Add ${this.integration?.publicName}</h1>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-connect-address-step': KcConnectAddressStep;
  }
}
