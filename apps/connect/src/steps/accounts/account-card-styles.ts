import { css } from 'lit';
import { baseStyles } from '../../ui/base-styles.js';

/** How an account's card looks. */
export const accountCardStyles = [
  baseStyles,
  css`
    :host {
      display: grid;
      gap: var(--_1);
      padding: var(--_3h) var(--_2) var(--_1) var(--_3h);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_ground);
    }

    :host(:dir(rtl)) {
      padding-inline: var(--_3h) var(--_2);
    }

    .what {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: var(--_3);
      align-items: center;
      padding-inline-end: var(--_1h);
    }

    .texts {
      line-height: 1.35;
    }

    .name {
      display: -webkit-box;
      overflow: hidden;
      font-weight: var(--_bold);
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      /* A name runs its own way, and begins where the others do. */
      text-align: left;
      unicode-bidi: plaintext;
    }

    :host(:dir(rtl)) .name {
      text-align: right;
    }

    .detail {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_2);
      font-size: var(--_size-small);
      color: var(--_text-quiet);
    }

    .address {
      font-variant-numeric: tabular-nums;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_1);
      margin-inline-start: 40px;
    }

    kc-notice {
      margin-block: var(--_2);
      margin-inline-end: var(--_1h);
    }

    .question {
      display: grid;
      gap: var(--_2);
      margin-block: var(--_2);
      font-size: var(--_size-small);
    }

    .question p {
      margin-inline-start: 52px;
    }

    .question .actions {
      gap: var(--_2);
      margin-inline-start: 52px;
    }
  `,
];
