import { css } from 'lit';
import { stepStyles } from '../step-styles.js';

/** How the sign-in step looks. */
export const signInStyles = [
  stepStyles,
  css`
    .top {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: var(--_3);
      text-align: center;
    }

    .logos {
      display: flex;
      align-items: center;
      gap: var(--_3);
    }

    .logos > :is(kc-logo, svg) {
      inline-size: 52px;
      block-size: 52px;
      border-radius: var(--_squircle);
      box-shadow:
        0 0 0 1px var(--_line),
        var(--_shadow-medium);
    }

    .link {
      inline-size: 28px;
      block-size: 4px;
      background: radial-gradient(circle closest-side, var(--_control-line) 92%, transparent) 0 0 / 9.33px 4px;
    }

    .sandbox {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: var(--_2);
    }

    .promises {
      display: grid;
      gap: var(--_4);
    }

    .promises li {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--_3);
      align-items: start;
    }

    .disc {
      display: grid;
      place-items: center;
      inline-size: 40px;
      block-size: 40px;
      border-radius: 50%;
      background: var(--_tint);
      color: var(--_icon);
    }

    .ways {
      display: flex;
      flex-direction: column;
      gap: var(--_3);
      margin-block-start: auto;
    }

    .or {
      display: grid;
      grid-template-columns: 1fr auto 1fr;
      gap: var(--_3);
      align-items: center;
      font-size: var(--_size-small);
      color: var(--_text-quiet);
    }

    .or::before,
    .or::after {
      block-size: 1px;
      background: var(--_line);
      content: '';
    }

    .legal {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_2);
      align-items: center;
      justify-content: center;
      font-size: var(--_size-tiny);
      color: var(--_text-faint);
    }

    .legal a {
      display: inline-block;
      padding-block: var(--_1);
      color: inherit;
      text-decoration-color: color-mix(in srgb, currentcolor 40%, transparent);
      text-underline-offset: 3px;
    }

    .legal a:hover {
      color: var(--_text);
      text-decoration-color: currentcolor;
    }

    /* What is touched is larger, and takes the space from around it. */
    @media (pointer: coarse) {
      .legal {
        margin-block: calc(var(--_2) * -1);
      }

      .legal a {
        padding-block: var(--_3h);
      }
    }

    /* A small phone: everything without a scroll. */
    @media (max-height: 690px) {
      .body {
        gap: var(--_4);
        padding-block: 0 var(--_1);
      }

      .top,
      .promises {
        gap: var(--_2);
      }

      .logos > :is(kc-logo, svg) {
        inline-size: 44px;
        block-size: 44px;
      }

      .ways {
        gap: var(--_2);
      }

      /* What has to be said now takes the place of what has been read. */
      .tight .promises p {
        display: none;
      }

      .tight .promises li {
        align-items: center;
      }
    }
  `,
];
