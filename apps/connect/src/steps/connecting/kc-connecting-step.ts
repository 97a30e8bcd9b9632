import type { Integration } from '@kryptos_connect/protocol';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { StepElement } from '../step-element.js';

/**
 * What happens while an account is linked. A failure belongs beside the form: the app goes back there with
 * what was typed.
 *
 * @fires kc-leave-running - goes on behind the scenes
 * @fires kc-retry - it takes too long or failed
 */
@customElement('kc-connecting-step')
export class KcConnectingStep extends StepElement {
  @property({ attribute: false }) integration: Pick<Integration, 'publicName' | 'logo'> | undefined;
  /** What happens now. */
  @property() stage: 'checking' | 'reading' = 'checking';

  protected override render() {
    return html`<h1 tabindex="-1">Connecting ${this.integration?.publicName}</h1>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-connecting-step': KcConnectingStep;
  }
}
