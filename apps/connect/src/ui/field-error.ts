import { css, html } from 'lit';
import { message } from '../locales/message.js';
import { alertIcon } from './icons.js';

/** How a field's error looks. */
export const fieldErrorStyles = css`
  .error {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--_1h);
    margin-block-start: var(--_1h);
    font-size: var(--_size-small);
    color: var(--_danger);
    overflow-wrap: anywhere;
  }

  /* A sentence of the server's may be in English. */
  .error span {
    unicode-bidi: plaintext;
  }

  .error svg {
    margin-block-start: 1px;
  }

  .error small {
    grid-column: 2;
    font-size: var(--_size-tiny);
    user-select: all;
  }
`;

/** Why a field's value can't be taken; the field is described by it (`id="error"`). */
export const fieldError = (error: string, requestId: string | undefined) =>
  html`<p class="error" id="error" role="alert" ?hidden=${!error}>
    ${error ? html`${alertIcon(16)}<span>${error}</span>` : ''}
    ${error && requestId ? html`<small>${message('error.requestId', { id: requestId })}</small>` : ''}
  </p>`;
