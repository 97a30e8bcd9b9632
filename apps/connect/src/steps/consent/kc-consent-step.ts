import type { ScopeRequest } from '@kryptos_connect/protocol';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { StepElement } from '../step-element.js';

/**
 * What the app would like to do, one switch a scope.
 *
 * @fires kc-allow - with all scopes that are on; only for a press that the approval guard believes
 * @fires kc-deny - the person says no
 */
@customElement('kc-consent-step')
export class KcConsentStep extends StepElement {
  @property() appName = '';
  @property({ attribute: false }) scopes: readonly ScopeRequest[] = [];
  /** The name of the workspace that is shared, where the person has several. */
  @property() workspaceName: string | undefined;

  protected override render() {
    return html`<h1 tabindex="-1">${this.appName} would like to access</h1>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-consent-step': KcConsentStep;
  }
}
