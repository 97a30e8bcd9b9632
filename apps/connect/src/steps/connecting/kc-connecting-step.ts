import type { Integration } from '@kryptos_connect/protocol';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import { checkIcon } from '../../ui/icons.js';
import '../../ui/kc-button.js';
import '../../ui/kc-logo.js';
import { StepElement } from '../step-element.js';
import { centredStyles, stepStyles } from '../step-styles.js';
import { standing } from '../waiting.js';

const STAGES = ['checking', 'reading'] as const;

/**
 * What happens while an account is linked. A failure belongs beside the form: the app goes back there with
 * what was typed.
 *
 * @fires kc-leave-running - goes on behind the scenes
 * @fires kc-retry - it takes too long or failed
 */
@customElement('kc-connecting-step')
export class KcConnectingStep extends StepElement {
  static override styles = [
    stepStyles,
    centredStyles,
    css`
      .ring {
        position: relative;
        display: grid;
        place-items: center;
        inline-size: 104px;
        block-size: 104px;
      }

      .ring::before {
        position: absolute;
        inset: 0;
        border: 3px solid var(--_tint-strong);
        border-block-start-color: var(--_icon);
        border-radius: 50%;
        animation: turn var(--_orbit) linear infinite;
        content: '';
      }

      .ring.still::before {
        border-color: var(--_tint-strong);
        animation: none;
      }

      @keyframes turn {
        to {
          rotate: 1turn;
        }
      }

      ol {
        display: grid;
        gap: var(--_2);
        text-align: start;
      }

      li {
        display: flex;
        gap: var(--_2);
        align-items: center;
        color: var(--_text-quiet);
      }

      li[aria-current] {
        color: var(--_text);
        font-weight: var(--_bold);
      }

      .mark {
        display: grid;
        flex: none;
        place-items: center;
        inline-size: 20px;
        block-size: 20px;
        border: 1.5px solid var(--_control-line);
        border-radius: 50%;
        color: transparent;
      }

      .actions .small {
        text-align: center;
      }

      .past .mark {
        border-color: transparent;
        background: var(--_success-ground);
        color: var(--_success);
      }

      li[aria-current] .mark {
        border-color: var(--_icon);
        box-shadow: inset 0 0 0 4px var(--_ground);
        background: var(--_icon);
      }
    `,
  ];

  @property({ attribute: false }) integration: Pick<Integration, 'publicName' | 'logo'> | undefined;
  /** What happens now. */
  @property() stage: (typeof STAGES)[number] = 'checking';

  protected override render() {
    const name = this.integration?.publicName ?? '';
    return html`
      <div class="body">
        <div class="ring ${this.error ? 'still' : ''}" aria-hidden="true">
          <kc-logo size="large" .src=${this.integration?.logo} .name=${name}></kc-logo>
        </div>
        <h1 tabindex="-1">${message('connecting.title', { name })}</h1>
        ${this.error ? nothing : this.stages()}
        ${standing(this.error, this.slow, () => this.emit('kc-retry'), true)}
      </div>
      <div class="actions">
        ${this.error ? nothing : html`<p class="small">${message('connecting.leave')}</p>`}
        <kc-button @click=${() => this.emit('kc-leave-running')}>${message('connecting.back')}</kc-button>
      </div>
    `;
  }

  private stages() {
    return html`<ol>
        ${STAGES.map((stage) => this.line(stage))}
      </ol>
      <p class="only-heard" role="status">${message(`connecting.${this.stage}`)}</p>`;
  }

  private line(stage: (typeof STAGES)[number]) {
    const past = STAGES.indexOf(stage) < STAGES.indexOf(this.stage);
    return html`<li class=${past ? 'past' : ''} aria-current=${stage === this.stage ? 'step' : nothing}>
      <span class="mark">${past ? checkIcon(13) : ''}</span>${message(`connecting.${stage}`)}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-connecting-step': KcConnectingStep;
  }
}
