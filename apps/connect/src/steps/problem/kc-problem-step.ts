import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import '../../ui/kc-button.js';
import '../../ui/kc-notice.js';
import { StepElement } from '../step-element.js';
import { centredStyles, stepStyles } from '../step-styles.js';
import { type ProblemCause, screens } from './causes.js';

const labels = {
  'start-again': 'problem.startAgain',
  retry: 'wait.tryAgain',
  close: 'problem.close',
} as const;

/**
 * Something is wrong: one screen a cause. `error` adds the server's sentence and the request id.
 *
 * @fires kc-start-again - link-expired: a new link token is wanted
 * @fires kc-retry - unreachable, failed: try once more
 * @fires kc-close - already-finished: nothing left to do here
 */
@customElement('kc-problem-step')
export class KcProblemStep extends StepElement {
  static override styles = [
    stepStyles,
    centredStyles,
    css`
      dl {
        display: grid;
        gap: var(--_3);
        inline-size: 100%;
        padding: var(--_3) var(--_4);
        border-radius: var(--_radius);
        background: var(--_sunken);
        text-align: start;
      }

      dt {
        font-size: var(--_size-tiny);
        color: var(--_text-quiet);
      }

      dd {
        font-family: var(--_mono);
        font-size: var(--_size-small);
        overflow-wrap: anywhere;
        user-select: all;
      }

      :host(:dir(rtl)) dd {
        text-align: end;
      }

      .developer {
        text-align: start;
      }
    `,
  ];

  @property() cause: ProblemCause = 'failed';
  /** origin-not-allowed: the origin of the host page, which the developer has to register. */
  @property() origin: string | undefined;
  /** origin-not-allowed: the client's id, so that the developer knows where. */
  @property() clientId: string | undefined;

  /** Set in a page of its own: whom it leads back to, and whether it does so by itself. */
  @property({ attribute: false }) ownPage:
    | { readonly appName: string; readonly returns: boolean }
    | undefined;

  protected override render() {
    const { icon, title, danger, ...screen } = screens[this.cause];
    const { meaning, action } = (this.ownPage && screen.ownPage) ?? screen;
    return html`
      <div class="body">
        <div class="medal ${danger ? 'danger' : ''}" aria-hidden="true">${icon(32)}</div>
        <div class="says">
          <h1 tabindex="-1">${message(title)}</h1>
          <p class="lead">${message(meaning)}</p>
        </div>
        ${this.cause === 'origin-not-allowed' ? this.forTheDeveloper() : nothing}
        ${this.reason()}
      </div>
      ${
        action
          ? html`<div class="actions">
              <kc-button variant="primary" ?busy=${this.busy} @click=${() => this.emit(`kc-${action}`)}
                
                >${
                  action === 'close' && this.ownPage?.returns
                    ? message('farewell.go', { appName: this.ownPage.appName })
                    : message(labels[action])
                }</kc-button
              >
            </div>`
          : nothing
      }
    `;
  }

  /** The server's sentence where the screen's own says nothing precise, and the id that support asks for. */
  private reason() {
    if (!this.error) return nothing;
    const { message: sentence, requestId } = this.error;
    if (this.cause === 'failed') return html`<kc-notice .requestId=${requestId}>${sentence}</kc-notice>`;
    return requestId ? html`<p class="small">${message('error.requestId', { id: requestId })}</p>` : nothing;
  }

  private forTheDeveloper() {
    return html`<p class="small developer">${message('problem.originFix')}</p>
      <dl>
        <div>
          <dt>${message('problem.originLabel')}</dt>
          <dd dir="ltr">${this.origin ?? '–'}</dd>
        </div>
        ${
          this.clientId
            ? html`<div>
                <dt>${message('problem.clientLabel')}</dt>
                <dd dir="ltr">${this.clientId}</dd>
              </div>`
            : nothing
        }
      </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-problem-step': KcProblemStep;
  }
}
