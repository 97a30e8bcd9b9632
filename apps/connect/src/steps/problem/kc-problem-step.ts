import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { StepElement } from '../step-element.js';

/** Why the widget can't go on. `failed` is everything that has no screen of its own. */
export type ProblemCause =
  | 'link-expired'
  | 'origin-not-allowed'
  | 'offline'
  | 'unreachable'
  | 'already-finished'
  | 'unsupported-browser'
  | 'failed';

/**
 * Something is wrong: one screen a cause. `error` adds the server's sentence and the request id.
 *
 * @fires kc-start-again - link-expired: a new link token is wanted
 * @fires kc-retry - offline, unreachable, failed: try once more
 * @fires kc-close - nothing left to do here
 */
@customElement('kc-problem-step')
export class KcProblemStep extends StepElement {
  @property() cause: ProblemCause = 'failed';
  /** origin-not-allowed: the origin of the host page, which the developer has to register. */
  @property() origin: string | undefined;
  /** origin-not-allowed: the client's id, so that the developer knows where. */
  @property() clientId: string | undefined;

  protected override render() {
    return html`<h1 tabindex="-1">Something went wrong</h1>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-problem-step': KcProblemStep;
  }
}
