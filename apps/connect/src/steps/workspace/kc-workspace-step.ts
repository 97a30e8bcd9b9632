import type { Workspace } from '@kryptos_connect/protocol';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { StepElement } from '../step-element.js';

/**
 * Which workspace is shared, where there is more than one.
 *
 * @fires kc-workspace - the chosen one
 */
@customElement('kc-workspace-step')
export class KcWorkspaceStep extends StepElement {
  @property({ attribute: false }) workspaces: readonly Workspace[] = [];
  /** The `workspace_id` that is chosen at first; without it the first that can be shared. */
  @property() selected: string | undefined;

  protected override render() {
    return html`<h1 tabindex="-1">Choose a workspace</h1>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-workspace-step': KcWorkspaceStep;
  }
}
