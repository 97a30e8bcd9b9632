import { html, nothing } from 'lit';
import { message } from '../locales/message.js';
import '../ui/kc-button.js';
import '../ui/kc-notice.js';
import type { StepError } from './step-element.js';

/** Why it failed, or that it takes longer than usual with a way to try again. Nothing while all is well. */
export const standing = (error: StepError | undefined, slow: boolean, retry: () => void) => {
  if (slow)
    return html`<kc-notice tone="neutral">
      ${message('wait.slow')}
      <kc-button slot="action" size="small" @click=${retry}>${message('wait.tryAgain')}</kc-button>
    </kc-notice>`;
  return error ? html`<kc-notice .requestId=${error.requestId}>${error.message}</kc-notice>` : nothing;
};
