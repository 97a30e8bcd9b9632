import { css } from 'lit';
import { stepStyles } from '../step-styles.js';

/** How what is shared looks, and that it has ended. */
export const sharingStyles = [
  stepStyles,
  css`
    .head {
      display: flex;
      gap: var(--_3);
      align-items: center;
      margin-block-end: var(--_3);
    }

    /* Heard even when it comes: it is there, and takes no room. */
    [role='status']:not(:has(p)) {
      margin-block-end: calc(var(--_2) * -1);
    }

    .saved {
      display: flex;
      gap: var(--_2);
      font-size: var(--_size-small);
    }

    .saved svg {
      flex: none;
      color: var(--_success);
    }

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
