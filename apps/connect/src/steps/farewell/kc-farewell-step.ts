import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import { checkIcon, outIcon } from '../../ui/icons.js';
import '../../ui/kc-button.js';
import { headingClass, StepElement } from '../step-element.js';
import { centredStyles, stepStyles } from '../step-styles.js';

/**
 * The end of a page of its own, which stays where the browser does not close it, or while it goes back to the app.
 *
 * @fires kc-go-back - the way back is wanted once more
 */
@customElement('kc-farewell-step')
export class KcFarewellStep extends StepElement {
  static override styles = [
    stepStyles,
    centredStyles,
    css`
      /* The way out points where the text goes. */
      :host(:dir(rtl)) .medal:not(.success) svg {
        scale: -1 1;
      }
    `,
  ];

  /** Whom one goes back to. */
  @property() appName = '';
  /** Whether the flow ended in success. */
  @property({ type: Boolean }) successful = false;
  /** Whether the page leads back by itself; else it is a window that can be closed. */
  @property({ type: Boolean }) returns = false;

  protected override render() {
    const appName = this.appName || message('farewell.theApp');
    const heading = this.heading(appName);
    return html`
      <div class="body">
        <div class="medal ${this.successful ? 'success' : ''}" aria-hidden="true">
          ${this.successful ? checkIcon(32) : outIcon(32)}
        </div>
        <div class="says">
          <h1 class=${headingClass(heading)} tabindex="-1">${heading}</h1>
          <p class="lead">
            ${this.returns ? message('farewell.goingMeaning') : message('farewell.close', { appName })}
          </p>
        </div>
      </div>
      ${
        this.returns
          ? html`<div class="actions">
              <kc-button variant="primary" @click=${this.goBack}>${message('farewell.go', { appName })}</kc-button>
            </div>`
          : nothing
      }
    `;
  }

  private heading(appName: string): string {
    if (this.returns) return message('farewell.going', { appName });
    return this.successful ? message('done.title') : message('farewell.left');
  }

  private goBack(): void {
    this.dispatchEvent(new CustomEvent('kc-go-back', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-farewell-step': KcFarewellStep;
  }
}
