import { css } from 'lit';
import { stepStyles } from '../step-styles.js';

/** How what is shared looks, and that it has ended. */
export const sharingStyles = [
  stepStyles,
  css`
    ul {
      overflow: hidden;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    li + li {
      border-block-start: 1px solid var(--_line);
    }

    .question {
      display: grid;
      gap: var(--_2);
    }

    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--_2);
    }

    .centred {
      align-items: center;
      justify-content: safe center;
      padding-block-end: var(--_8);
      text-align: center;
    }

    .medal {
      display: grid;
      place-items: center;
      inline-size: 72px;
      block-size: 72px;
      border-radius: 50%;
      background: var(--_success-ground);
      color: var(--_success);
    }

    .says {
      max-inline-size: 34ch;
    }
  `,
];
