import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from './base-styles.js';

/** The first letter or digit of a name, as a person sees it. */
const monogram = (name: string): string => name.match(/[\p{L}\p{N}]/u)?.[0]?.toLocaleUpperCase() ?? '?';

/** A logo; where there is none, or while it can't be shown, a monogram. Decoration: the name stands beside it. */
@customElement('kc-logo')
export class KcLogo extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-grid;
        flex: none;
        inline-size: 40px;
        block-size: 40px;
      }

      :host([size='small']) {
        inline-size: 24px;
        block-size: 24px;
        font-size: var(--_size-tiny);
      }

      :host([size='large']) {
        inline-size: 56px;
        block-size: 56px;
        font-size: var(--_size-title);
      }

      img,
      span {
        grid-area: 1 / 1;
        display: grid;
        place-items: center;
        inline-size: 100%;
        block-size: 100%;
        border-radius: var(--_squircle);
      }

      /* The edge of a logo in the colour of the ground. */
      img {
        object-fit: contain;
        box-shadow: 0 0 0 1px var(--_line);
      }

      span {
        background: var(--_tint);
        color: var(--_text);
        font-weight: var(--_bold);
      }

      :host([size='small']) :is(img, span) {
        border-radius: 50%;
      }
    `,
  ];

  @property() src: string | null | undefined;
  @property() name = '';
  @property({ reflect: true }) size: 'small' | 'normal' | 'large' = 'normal';

  @state() private broken = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.broken = false;
  }

  protected override render() {
    if (!this.src || this.broken)
      return html`<span part="monogram" aria-hidden="true">${monogram(this.name)}</span>`;
    return html`<img
      src=${this.src}
      alt=""
      decoding="async"
      draggable="false"
      @error=${() => {
        this.broken = true;
      }}
    />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-logo': KcLogo;
  }
}
