import { css } from 'lit';
import { stepStyles } from '../step-styles.js';

/** How the connect-address step looks. */
export const connectAddressStyles = [
  stepStyles,
  css`
    .head {
      display: flex;
      gap: var(--_3h);
      align-items: center;
    }

    .test {
      margin-block: -13px;
      margin-inline-end: calc(var(--_3) * -1);
    }

    .sections {
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    details + details {
      border-block-start: 1px solid var(--_line);
    }

    summary {
      display: flex;
      align-items: center;
      justify-content: space-between;
      min-block-size: var(--_target);
      padding: var(--_2) var(--_3h);
      border-radius: var(--_radius);
      font-size: var(--_size-label);
      font-weight: var(--_bold);
      list-style: none;
      cursor: pointer;
    }

    summary::-webkit-details-marker {
      display: none;
    }

    summary:focus-visible {
      outline-offset: -2px;
    }

    .chevron {
      display: grid;
      color: var(--_text-quiet);
      rotate: 90deg;
      transition: rotate var(--_quick);
    }

    details[open] .chevron {
      rotate: -90deg;
    }

    details :is(ol, ul) {
      display: grid;
      gap: var(--_2);
      padding: 0 var(--_3h) var(--_3h);
      font-size: var(--_size-small);
      color: var(--_text-quiet);
    }

    ol {
      counter-reset: step;
    }

    ol li {
      display: grid;
      grid-template-columns: 22px 1fr;
      gap: var(--_2h);
      counter-increment: step;
    }

    ol li::before {
      display: grid;
      place-items: center;
      block-size: 22px;
      border-radius: 50%;
      background: var(--_tint);
      color: var(--_text);
      font-size: var(--_size-tiny);
      font-weight: var(--_bold);
      content: counter(step);
    }

    ul li {
      display: flex;
      gap: var(--_2);
    }

    ul li svg {
      flex: none;
      margin-block-start: 1px;
      color: var(--_success);
    }

    .dots li::before {
      flex: none;
      inline-size: 5px;
      block-size: 5px;
      margin-block-start: 7px;
      border-radius: 50%;
      background: var(--_icon);
      content: '';
    }
  `,
];
