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

      .body {
        overflow: hidden;
      }

      .shape,
      .ways {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: var(--_5);
      }

      .top {
        display: grid;
        justify-items: center;
        gap: var(--_2h);
      }

      .logos {
        display: flex;
        gap: 52px;
      }

      .logo {
        inline-size: 52px;
        block-size: 52px;
        border-radius: var(--_squircle);
      }

      .title {
        inline-size: 62%;
        block-size: 20px;
      }

      .title.short {
        inline-size: 46%;
      }

      .promise {
        display: grid;
        grid-template-columns: 40px 1fr;
        gap: var(--_2) var(--_3);
        align-content: center;
        min-block-size: 60px;
      }

      .promise :first-child {
        grid-row: 1 / span 3;
        block-size: 40px;
        border-radius: 50%;
      }

      .promise :nth-child(n + 3) {
        block-size: 0.75em;
      }

      .promise :nth-child(4) {
        inline-size: 60%;
      }

      .half {
        inline-size: 52%;
      }

      .ways {
        gap: var(--_3);
        justify-content: end;
      }

      .label {
        inline-size: 34%;
      }

      .control {
        block-size: var(--_control);
        border-radius: var(--_radius);
      }

      /* Where “or” stands, and the links at the end. */
      .control:nth-child(4) {
        margin-block: 31px 40px;
      }

      /* A small phone: as the sign-in card. */
      @media (max-height: 690px) {
        .body {
          padding-block: 0 var(--_1);
        }

        .shape {
          gap: var(--_4);
        }

        .promise + .promise {
          margin-block-start: calc(var(--_2) * -1);
        }

        .logo {
          inline-size: 44px;
          block-size: 44px;
        }

        .ways {
          gap: var(--_2);
        }

        .control:nth-child(4) {
          margin-block: 27px 34px;
        }
      }
    `,
  ];

  protected override render() {
    const promise = html`<div class="promise">
      <kc-skeleton></kc-skeleton><kc-skeleton class="half"></kc-skeleton><kc-skeleton></kc-skeleton><kc-skeleton></kc-skeleton>
    </div>`;
    const control = html`<kc-skeleton class="control"></kc-skeleton>`;
    return html`<div class="body">
      <h1 class="only-heard" tabindex="-1">${message('loading.title')}</h1>
      ${standing(this.error, this.slow, () => this.emit('kc-retry'), true)}
      <div class="shape" aria-busy="true">
        <div class="top">
          <div class="logos"><kc-skeleton class="logo"></kc-skeleton><kc-skeleton class="logo"></kc-skeleton></div>
          <kc-skeleton class="title"></kc-skeleton><kc-skeleton class="title short"></kc-skeleton>
        </div>
        ${promise}${promise}
        <div class="ways"><kc-skeleton class="label"></kc-skeleton>${control}${control}${control}</div>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-loading-step': KcLoadingStep;
  }
}
