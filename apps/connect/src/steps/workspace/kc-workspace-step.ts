import { canShare, type Workspace } from '@kryptos_connect/protocol';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import '../../ui/kc-badge.js';
import '../../ui/kc-button.js';
import '../../ui/kc-logo.js';
import '../../ui/kc-notice.js';
import { StepElement } from '../step-element.js';
import { standing } from '../waiting.js';
import { workspaceStyles } from './workspace-styles.js';

/**
 * Which workspace is shared, where there is more than one. Those which the person can't share stand there too,
 * with the reason.
 *
 * @fires kc-workspace - the chosen one
 * @fires kc-retry - it takes too long
 */
@customElement('kc-workspace-step')
export class KcWorkspaceStep extends StepElement {
  static override styles = workspaceStyles;

  @property({ attribute: false }) workspaces: readonly Workspace[] = [];
  /** The `workspace_id` that is chosen at first; without it the first that can be shared. */
  @property() selected: string | undefined;

  @state() private chosen: string | undefined;

  private get choice(): string | undefined {
    const shareable = this.workspaces.filter(({ role }) => canShare(role)).map((each) => each.workspace_id);
    return [this.chosen, this.selected].find((id) => id && shareable.includes(id)) ?? shareable[0];
  }

  protected override render() {
    const choice = this.choice;
    return html`
      <div class="body">
        <div>
          <h1 tabindex="-1">${message('workspace.title')}</h1>
          <p class="lead">${message('workspace.hint')}</p>
        </div>
        ${standing(this.error, this.slow, () => this.emit('kc-retry'))}
        ${choice ? nothing : html`<kc-notice>${message('workspace.none')}</kc-notice>`}
        <div role="radiogroup" aria-label=${message('workspace.group')}>
          ${this.workspaces.map((workspace, index) => this.option(workspace, index, choice))}
        </div>
      </div>
      <div class="actions">
        <kc-button variant="primary" ?busy=${this.busy} ?disabled=${!choice} @click=${this.submit}
          >${message('workspace.continue')}</kc-button
        >
      </div>
    `;
  }

  private option({ workspace_id: id, name, role }: Workspace, index: number, choice: string | undefined) {
    const allowed = canShare(role);
    return html`<label class=${allowed ? '' : 'off'}>
      <input
        type="radio"
        name="workspace"
        aria-labelledby=${`name-${index}`}
        aria-describedby=${`role-${index} reason-${index}`}
        .value=${id}
        .checked=${id === choice}
        ?disabled=${!allowed || this.busy}
        @change=${() => {
          this.chosen = id;
        }}
      />
      <kc-logo .name=${name}></kc-logo>
      <span class="texts">
        <span class="name" id=${`name-${index}`}>${name}</span>
        <span class="small" id=${`role-${index}`}>${message(`role.${role}`)}</span>
        <span class="small" id=${`reason-${index}`} ?hidden=${allowed}>${message('workspace.notYours')}</span>
      </span>
    </label>`;
  }

  private submit(): void {
    const workspaceId = this.choice;
    if (workspaceId && !this.busy) this.emit('kc-workspace', { workspaceId });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-workspace-step': KcWorkspaceStep;
  }
}
