import { css } from 'lit';

/** How `kc-list` looks. */
export const listStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    container-type: inline-size;
  }

  .scroller {
    block-size: 100%;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_control-line) transparent;
  }

  /* More is below. */
  :host::after {
    position: sticky;
    inset-block-end: 0;
    display: block;
    block-size: var(--_6);
    margin-block-start: calc(var(--_6) * -1);
    background: linear-gradient(to top, var(--_ground), transparent);
    content: '';
    pointer-events: none;
  }

  .rows {
    margin-block: var(--_1) var(--_4);
    position: relative;
    contain: layout style;
  }

  .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: var(--_2);
    display: flex;
    align-items: center;
    gap: var(--_3);
    block-size: 4rem;
    padding-inline: var(--_3);
    border-radius: var(--_radius);
    cursor: pointer;
    user-select: none;
  }

  .row:focus-visible {
    outline-offset: -3px;
  }

  @media (hover: hover) {
    .row:hover {
      background: var(--_hover);
    }
  }

  .row:active {
    background: var(--_hover);
  }

  .row[aria-disabled='true'] {
    background: none;
    cursor: default;
  }

  .row[aria-disabled='true'] kc-logo {
    opacity: 0.55;
    filter: grayscale(1);
  }

  .row[aria-disabled='true'] .label {
    color: var(--_text-quiet);
  }

  .texts {
    flex: 1;
    min-inline-size: 0;
    line-height: 1.35;
  }

  .row kc-badge {
    flex: none;
    max-inline-size: 50%;
  }

  .label,
  .detail {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
  }

  /* Two lines of a name and what it is are as high as a row. */
  .label {
    -webkit-line-clamp: 2;
    font-weight: var(--_bold);
    /* A name runs its own way, and begins where the others do. */
    text-align: left;
    unicode-bidi: plaintext;
  }

  :host(:dir(rtl)) .label {
    text-align: right;
  }

  .detail {
    font-size: var(--_size-small);
    color: var(--_text-quiet);
  }

  /* With large letters, what is read comes before the picture of it. */
  @container (max-width: 15rem) {
    kc-logo {
      display: none;
    }

    .row {
      gap: var(--_1);
      padding-inline: var(--_1);
    }
  }

  .chevron {
    display: grid;
    color: var(--_text-quiet);
  }

  :host(:dir(rtl)) .chevron {
    scale: -1 1;
  }
`;
