import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { message } from '../locales/message.js';
import { baseStyles } from './base-styles.js';
import { closeIcon, searchIcon } from './icons.js';

/**
 * A search field. Escape clears it first, and only then means what it means outside.
 *
 * @fires kc-input - the text changed; `value` has it
 * @fires kc-enter - Enter was pressed
 * @fires kc-leave-down - the arrow down was pressed: on to what was found
 */
@customElement('kc-search')
export class KcSearch extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }

      .box {
        position: relative;
        display: block;
      }

      svg {
        display: block;
      }

      .icon {
        position: absolute;
        inset-block: 0;
        inset-inline-start: var(--_3h);
        display: grid;
        place-items: center;
        color: var(--_text-quiet);
        pointer-events: none;
      }

      input {
        inline-size: 100%;
        block-size: var(--_target);
        padding-block: 0;
        padding-inline: 42px var(--_target);
        border: 1px solid var(--_control-line);
        border-radius: var(--_radius);
        background: var(--_ground);
        font-size: var(--_size-input);
        appearance: none;
        transition:
          border-color var(--_quick),
          box-shadow var(--_quick);
      }

      /* Without a button at its end there is more room, which large letters need. */
      input:placeholder-shown {
        padding-inline-end: var(--_2);
        text-overflow: ellipsis;
      }

      input::-webkit-search-cancel-button {
        display: none;
      }

      input::placeholder {
        color: var(--_text-faint);
        opacity: 1;
      }

      input:focus {
        border-color: var(--_focus);
        box-shadow: var(--_glow);
        outline: 2px solid transparent;
      }

      button {
        position: absolute;
        inset-block: 0;
        inset-inline-end: 0;
        display: grid;
        place-items: center;
        inline-size: var(--_target);
        padding: 0;
        border: 0;
        border-radius: var(--_radius);
        background: none;
        color: var(--_text-quiet);
        cursor: pointer;
      }
    `,
  ];

  @property() label = '';
  @property() value = '';

  @query('input') private input!: HTMLInputElement;

  protected override render() {
    return html`<div class="box">
      <span class="icon">${searchIcon()}</span>
      <input
        type="search"
        aria-label=${this.label}
        placeholder=${this.label}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="80"
        .value=${live(this.value)}
        @input=${() => this.change(this.input.value)}
        @keydown=${this.onKeydown}
      />
      ${
        this.value &&
        html`<button type="button" aria-label=${message('accounts.clearSearch')} @click=${this.clear}>
          ${closeIcon()}
        </button>`
      }
    </div>`;
  }

  private change(value: string): void {
    this.value = value;
    this.tell('kc-input');
  }

  private clear(): void {
    this.change('');
    this.input.focus();
  }

  private onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.value) {
      event.preventDefault();
      event.stopPropagation();
      this.clear();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.tell('kc-leave-down');
    } else if (event.key === 'Enter' && !event.isComposing) this.tell('kc-enter');
  }

  private tell(name: string): void {
    this.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-search': KcSearch;
  }
}
