import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import '../../ui/kc-skeleton.js';
import { StepElement } from '../step-element.js';
import { stepStyles } from '../step-styles.js';
import { standing } from '../waiting.js';

/**
 * The shape of the sign-in card while the session is being read. Nothing moves in it for the first 300 ms.
 *
 * @fires kc-retry - it takes too long
 */
@customElement('kc-loading-step')
export class KcLoadingStep extends StepElement {
  static override styles = [
    stepStyles,
    css`
      /* It takes over from the host's own card, without a gap in between. */
      :host {
        animation: none;
      }

      kc-skeleton {
        animation-delay: var(--_wait);
      }

      .shape {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: var(--_3);
      }

      .logos {
        display: flex;
        justify-content: center;
        gap: var(--_6);
        margin-block: var(--_2) var(--_4);
      }

      .logo {
        inline-size: 52px;
        block-size: 52px;
        border-radius: var(--_squircle);
      }

      .title {
        align-self: center;
        inline-size: 76%;
        block-size: 24px;
      }

      .title.short {
        inline-size: 48%;
        margin-block-end: var(--_5);
      }

      .promise {
        display: grid;
        grid-template-columns: 40px 1fr;
        gap: var(--_2) var(--_3);
      }

      .promise :first-child {
        grid-row: 1 / span 2;
        block-size: 40px;
        border-radius: 50%;
      }

      .half {
        inline-size: 52%;
      }

      .space {
        flex: 1;
      }

      .control {
        block-size: var(--_control);
        border-radius: var(--_radius);
      }
    `,
  ];

  protected override render() {
    const promise = html`<div class="promise">
      <kc-skeleton></kc-skeleton><kc-skeleton class="half"></kc-skeleton><kc-skeleton></kc-skeleton>
    </div>`;
    return html`<div class="body">
      <h1 class="only-heard" tabindex="-1">${message('loading.title')}</h1>
      ${standing(this.error, this.slow, () => this.emit('kc-retry'), true)}
      <div class="shape" aria-busy="true">
        <div class="logos"><kc-skeleton class="logo"></kc-skeleton><kc-skeleton class="logo"></kc-skeleton></div>
        <kc-skeleton class="title"></kc-skeleton><kc-skeleton class="title short"></kc-skeleton>
        ${promise}${promise}
        <div class="space"></div>
        <kc-skeleton class="control"></kc-skeleton><kc-skeleton class="control"></kc-skeleton>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-loading-step': KcLoadingStep;
  }
}
