import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import { outIcon } from '../../ui/icons.js';
import '../../ui/kc-button.js';
import '../../ui/kc-notice.js';
import { openBlankWindow } from '../blank-window.js';
import { StepElement } from '../step-element.js';
import { centredStyles, stepStyles } from '../step-styles.js';
import { standing } from '../waiting.js';

/**
 * The flow goes on in a window, and this one waits for it.
 *
 * @fires kc-window - another window has opened, to take the place of the one before
 * @fires kc-close - the person wants to leave
 */
@customElement('kc-elsewhere-step')
export class KcElsewhereStep extends StepElement {
  static override styles = [stepStyles, centredStyles];

  @state() private windowless = false;

  protected override render() {
    return html`
      <div class="body">
        <div class="medal" aria-hidden="true">${outIcon(32)}</div>
        <div class="says">
          <h1 tabindex="-1">${message('elsewhere.title')}</h1>
          <p class="lead">${message('elsewhere.meaning')}</p>
        </div>
      </div>
      <div class="actions">
        ${standing(this.error, false, () => this.again())}
        ${this.windowless ? html`<kc-notice>${message('consent.noWindow')}</kc-notice>` : nothing}
        <kc-button @click=${this.again}>${message('elsewhere.again')}</kc-button>
        <kc-button @click=${() => this.emit('kc-close')}>${message('problem.close')}</kc-button>
      </div>
    `;
  }

  private again(): void {
    const popup = openBlankWindow();
    this.windowless = !popup;
    if (popup) this.emit('kc-window', { popup });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-elsewhere-step': KcElsewhereStep;
  }
}
