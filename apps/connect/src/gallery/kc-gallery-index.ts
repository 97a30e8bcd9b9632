import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../ui/base-styles.js';
import { kryptosMark } from '../ui/icons.js';

/** Links to every scene, in both themes. */
@customElement('kc-gallery-index')
export class KcGalleryIndex extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-block-size: 100%;
        background: var(--_ground);
      }

      main {
        max-inline-size: 880px;
        margin-inline: auto;
        padding: var(--_8) var(--_5);
      }

      h1 {
        display: flex;
        gap: var(--_3);
        align-items: center;
        margin-block-end: var(--_6);
        font-size: var(--_size-title);
      }

      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(260px, 1fr));
        gap: var(--_2);
      }

      li {
        display: flex;
        gap: var(--_3);
        justify-content: space-between;
        padding: var(--_2) var(--_3);
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
      }

      a {
        color: inherit;
        text-underline-offset: 3px;
      }
    `,
  ];

  @property({ attribute: false }) names: readonly string[] = [];

  protected override render() {
    return html`<main>
      <h1>${kryptosMark(32)}Kryptos Connect: scenes</h1>
      <ul>
        ${this.names.map(
          (name) => html`<li>
            <a href=${`?scene=${name}`}>${name}</a>
            <a href=${`?scene=${name}&theme=dark`} aria-label=${`${name}, dark`}>dark</a>
          </li>`,
        )}
      </ul>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-gallery-index': KcGalleryIndex;
  }
}
