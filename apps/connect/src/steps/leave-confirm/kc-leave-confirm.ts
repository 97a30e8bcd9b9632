import { css, html, LitElement } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { message } from '../../locales/message.js';
import { baseStyles } from '../../ui/base-styles.js';
import '../../ui/kc-button.js';
import type { KcButton } from '../../ui/kc-button.js';

/**
 * Asks before something is lost. Put it into the page to ask, take it out to stop asking; it is modal while
 * it is there, and Escape means `Stay`.
 *
 * @fires kc-leave - leave for good
 * @fires kc-stay - stay here
 */
@customElement('kc-leave-confirm')
export class KcLeaveConfirm extends LitElement {
  static override styles = [
    baseStyles,
    css`
      dialog {
        inline-size: min(360px, 100% - 2 * var(--_4));
        max-inline-size: none;
        margin: auto auto var(--_4);
        padding: var(--_6) var(--_5) var(--_4);
        border: 1px solid var(--_line);
        border-radius: var(--_radius-card);
        background: var(--_ground);
        color: inherit;
        box-shadow: var(--_shadow);
        text-align: center;
        animation: rise var(--_calm);
      }

      @media (min-width: 480px) {
        dialog {
          margin-block-end: auto;
        }
      }

      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 16px;
        }
      }

      dialog:focus {
        outline: none;
      }

      dialog::backdrop {
        background: rgb(13 11 17 / 52%);
        animation: fade var(--_calm);
      }

      @keyframes fade {
        from {
          opacity: 0;
        }
      }

      h2 {
        font-size: var(--_size-heading);
        font-weight: var(--_heavy);
        line-height: 1.3;
        text-wrap: balance;
      }

      p {
        margin-block: var(--_1h) var(--_5);
        font-size: var(--_size-small);
        color: var(--_text-quiet);
      }

      .choices {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--_2);
      }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.stay') private stay!: KcButton;

  protected override firstUpdated(): void {
    this.dialog.showModal();
    // `autofocus` does not reach into the button's shadow root everywhere.
    void this.stay.updateComplete.then(() => this.stay.focus());
  }

  protected override render() {
    return html`<dialog role="alertdialog" aria-labelledby="title" aria-describedby="meaning" @cancel=${this.onCancel} @keydown=${this.onKeydown}>
      <h2 id="title">${message('leave.title')}</h2>
      <p id="meaning">${message('leave.meaning')}</p>
      <div class="choices">
        <kc-button variant="danger" @click=${() => this.tell('kc-leave')}>${message('leave.leave')}</kc-button>
        <kc-button class="stay" variant="primary" @click=${this.answerStay}>${message('leave.stay')}</kc-button>
      </div>
    </dialog>`;
  }

  private onCancel(event: Event): void {
    event.preventDefault();
    this.answerStay();
  }

  private onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // Answered here, before the browser closes the dialog, and nothing more to the app around.
    event.preventDefault();
    event.stopPropagation();
    this.answerStay();
  }

  private answerStay(): void {
    // Closed, it gives the focus back to where it was; only taken away, it would lose it.
    this.dialog.close();
    this.tell('kc-stay');
  }

  private tell(name: 'kc-leave' | 'kc-stay'): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-leave-confirm': KcLeaveConfirm;
  }
}
