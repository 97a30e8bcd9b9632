import { css } from 'lit';
import { baseStyles } from '../../ui/base-styles.js';

/** How an account's card looks. */
export const accountCardStyles = [
  baseStyles,
  css`
    :host {
      display: block;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_ground);
    }

    .what {
      display: flex;
      gap: var(--_3);
      align-items: center;
      padding: var(--_3) var(--_3h);
    }

    .texts {
      display: flex;
      flex: 1;
      flex-wrap: wrap;
      gap: 0 var(--_3);
      align-items: center;
      min-inline-size: 0;
      font-size: var(--_size-small);
      line-height: 1.45;
      color: var(--_text-quiet);
    }

    .name {
      display: -webkit-box;
      flex: 1 0 100%;
      overflow: hidden;
      font-size: var(--_size-base);
      font-weight: var(--_bold);
      line-height: 1.35;
      color: var(--_text);
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
    }

    .address {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }

    /* A word, and a dot in its colour. */
    .status {
      display: flex;
      gap: var(--_1h);
      align-items: center;
      font-weight: var(--_medium);
    }

    .status::before {
      inline-size: 8px;
      block-size: 8px;
      border: 1px solid currentcolor;
      border-radius: 50%;
      content: '';
    }

    .synced {
      color: var(--_success);
    }

    .failed {
      color: var(--_danger);
    }

    .synced::before,
    .failed::before {
      background: currentcolor;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      padding: var(--_0);
      border-block-start: 1px solid var(--_line);
    }

    /* As wide as each other; with large letters below each other. */
    .actions > * {
      flex: 1 1 0;
    }

    kc-notice {
      margin: 0 var(--_3h) var(--_3);
    }

    .question {
      display: grid;
      gap: var(--_2h);
      padding: var(--_3) var(--_3h);
      border-block-start: 1px solid var(--_line);
      font-size: var(--_size-small);
    }

    .question .actions {
      gap: var(--_2);
      padding: 0;
      border: 0;
    }
  `,
];
