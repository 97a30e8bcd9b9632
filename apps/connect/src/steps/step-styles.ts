import { css } from 'lit';
import { baseStyles } from '../ui/base-styles.js';

/** How every step is laid out: what is read scrolls, what is done stays at the bottom. */
export const stepStyles = [
  baseStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      block-size: 100%;
      animation: arrive var(--_calm);
    }

    @keyframes arrive {
      from {
        opacity: 0;
        translate: 0 6px;
      }
    }

    .body {
      flex: 1;
      display: flex;
      flex-direction: column;
      gap: var(--_5);
      min-block-size: 0;
      padding: var(--_2) var(--_gutter) var(--_5);
      overflow-y: auto;
      overscroll-behavior: contain;
      scrollbar-width: thin;
      scrollbar-color: var(--_control-line) transparent;
    }

    .body > * {
      flex: none;
    }

    .actions {
      position: relative;
      flex: none;
      display: flex;
      flex-direction: column;
      gap: var(--_2);
      padding: var(--_2) var(--_gutter) var(--_1);
    }

    .actions::before {
      position: absolute;
      inset-inline: 0;
      inset-block-end: 100%;
      block-size: var(--_5);
      background: linear-gradient(to top, var(--_ground), transparent);
      content: '';
      pointer-events: none;
    }

    /* A phone on its side, much zoom, or large letters: everything scrolls. */
    @media (max-height: 27.5em) {
      :host {
        display: block;
        overflow-y: auto;
      }

      .body {
        overflow: visible;
      }
    }

    h1 {
      font-size: var(--_size-title);
      font-weight: var(--_heavy);
      line-height: 1.25;
      letter-spacing: -0.015em;
      text-wrap: balance;
      overflow-wrap: anywhere;
    }

    h1.long {
      font-size: var(--_size-heading);
    }

    /* Whoever uses the keyboard sees where they are; whoever does not is not shown a ring around a title. */
    h1:focus {
      outline: var(--_title-ring, 0) solid var(--_focus);
      outline-offset: 4px;
      border-radius: var(--_radius-tiny);
    }

    h2 {
      font-size: var(--_size-base);
      font-weight: var(--_bold);
    }

    .lead {
      margin-block-start: var(--_1h);
      text-wrap: pretty;
      color: var(--_text-quiet);
      overflow-wrap: anywhere;
    }

    .small {
      text-wrap: pretty;
      font-size: var(--_size-small);
      color: var(--_text-quiet);
    }
  `,
];

/** A step that says one thing: a drawing, a heading and a sentence, in the middle. */
export const centredStyles = css`
  .body {
    align-items: center;
    justify-content: safe center;
    padding-block-end: var(--_8);
    text-align: center;
  }

  kc-notice {
    align-self: stretch;
    text-align: start;
  }

  .medal {
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_icon);
  }

  .medal.danger {
    background: var(--_danger-ground);
    color: var(--_danger);
  }

  .medal.success {
    background: var(--_success-ground);
    color: var(--_success);
  }

  .says {
    max-inline-size: 34ch;
  }
`;
