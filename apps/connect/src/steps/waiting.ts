import { html, nothing } from 'lit';
import { message } from '../locales/message.js';
import '../ui/kc-button.js';
import '../ui/kc-notice.js';
import type { StepError } from './step-element.js';

const tryAgain = (retry: () => void) =>
  html`<kc-button slot="action" size="small" @click=${retry}>${message('wait.tryAgain')}</kc-button>`;

/** Why it failed, or that it takes longer than usual with a way to try again. Nothing while all is well. `canRetry`: nothing else on the screen tries again. */
export const standing = (
  error: StepError | undefined,
  slow: boolean,
  retry: () => void,
  canRetry = false,
) => {
  if (slow)
    return html`<kc-notice tone="neutral">
      ${message('wait.slow')}
      ${tryAgain(retry)}
    </kc-notice>`;
  return error
    ? html`<kc-notice .requestId=${error.requestId}>
        ${error.message} ${canRetry ? tryAgain(retry) : nothing}
      </kc-notice>`
    : nothing;
};
