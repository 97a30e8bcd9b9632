import { css } from 'lit';
import { stepStyles } from '../step-styles.js';

/** How the consent step looks. */
export const consentStyles = [
  stepStyles,
  css`
    .head {
      display: flex;
      gap: 14px;
      align-items: center;
    }

    .head kc-logo {
      inline-size: 48px;
      block-size: 48px;
    }

    h1 {
      font-size: 1.25rem;
    }

    .lead {
      margin-block-start: 2px;
      font-size: var(--_size-small);
    }

    h2 {
      display: flex;
      gap: var(--_2);
      align-items: center;
      margin-block-end: var(--_2);
      font-size: var(--_size-small);
      color: var(--_text-quiet);
    }

    h2 svg {
      inline-size: 18px;
      block-size: 18px;
    }

    ul {
      overflow: hidden;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    li + li {
      border-block-start: 1px solid var(--_line);
    }

    .choices {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--_2);
    }
  `,
];
