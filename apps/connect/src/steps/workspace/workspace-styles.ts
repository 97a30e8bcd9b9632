import { css } from 'lit';
import { stepStyles } from '../step-styles.js';

/** How the workspace step looks. */
export const workspaceStyles = [
  stepStyles,
  css`
    [role='radiogroup'] {
      display: grid;
      gap: var(--_2);
    }

    label {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: var(--_3);
      align-items: center;
      min-block-size: 64px;
      padding: var(--_3) var(--_3h);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      cursor: pointer;
      transition:
        background-color var(--_quick),
        border-color var(--_quick);
    }

    @media (hover: hover) {
      label:not(.off):hover {
        background: var(--_sunken);
      }
    }

    label:has(:checked) {
      border-color: var(--_icon);
      background: var(--_tint);
      box-shadow: inset 0 0 0 1px var(--_icon);
    }

    label:has(:checked) kc-logo::part(monogram) {
      background: var(--_ground);
    }

    label:has(:focus-visible) {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }

    label.off {
      background: var(--_sunken);
      cursor: default;
    }

    .off .name {
      color: var(--_text-quiet);
    }

    .off kc-logo {
      opacity: 0.5;
      filter: grayscale(1);
    }

    input {
      order: 3;
      inline-size: 20px;
      block-size: 20px;
      margin: 0;
      accent-color: var(--kc-primary);
      outline: none;
    }

    .texts {
      display: grid;
      line-height: 1.4;
    }

    .name {
      font-weight: var(--_bold);
      overflow-wrap: anywhere;
      /* A name runs its own way, and begins where the others do. */
      text-align: left;
      unicode-bidi: plaintext;
    }

    :host(:dir(rtl)) .name {
      text-align: right;
    }
  `,
];
