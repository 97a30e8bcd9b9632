import { css } from 'lit';
import { stepStyles } from '../step-styles.js';

/** How the consent step looks. */
export const consentStyles = [
  stepStyles,
  css`
    .head {
      display: flex;
      gap: var(--_3h);
      align-items: center;
    }

    .head kc-logo {
      inline-size: 48px;
      block-size: 48px;
    }

    .lead {
      margin-block-start: var(--_0);
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

    section + section {
      margin-block-start: var(--_5);
    }

    /* On the line of the first group's title, at its end. */
    .examples {
      float: inline-end;
      max-inline-size: 60%;
      /* As much of it beside the line as there is of it around its text: over several lines it stays clear of the list. */
      margin-block: -13px -11px;
      min-block-size: var(--_target);
      padding: var(--_3) var(--_1);
      border: 0;
      border-radius: var(--_radius-small);
      background: none;
      font-size: var(--_size-small);
      font-weight: var(--_bold);
      color: var(--_icon);
      cursor: pointer;
    }

    fieldset {
      display: grid;
      gap: var(--_2);
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      display: flex;
      gap: var(--_2);
      align-items: center;
      margin-block-end: var(--_2);
      padding: 0;
      font-size: var(--_size-small);
      font-weight: var(--_bold);
      color: var(--_text-quiet);
    }

    legend svg {
      inline-size: 18px;
      block-size: 18px;
    }

    .spans {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_2);
    }

    .spans label {
      position: relative;
      display: grid;
      flex: 1 1 auto;
    }

    .spans input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }

    .spans span {
      display: grid;
      place-items: center;
      min-block-size: var(--_target);
      padding: var(--_1) var(--_3);
      border: 1px solid var(--_control-line);
      border-radius: var(--_radius);
      font-size: var(--_size-small);
      font-weight: var(--_bold);
      text-align: center;
    }

    .spans :checked + span {
      border-color: var(--_icon);
      background: var(--_tint);
      box-shadow: inset 0 0 0 1px var(--_icon);
    }

    .spans :focus-visible + span {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }

    @media (forced-colors: active) {
      .spans :checked + span {
        outline: 2px solid Highlight;
      }
    }

    dl {
      display: grid;
      gap: var(--_3);
      margin: 0;
      font-size: var(--_size-small);
    }

    dt {
      font-weight: var(--_bold);
    }

    dd {
      margin: var(--_0) 0 0;
      text-wrap: pretty;
      color: var(--_text-quiet);
      overflow-wrap: anywhere;
    }

    ul {
      clear: both;
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
