import type { Scope, ScopeRequest } from '@kryptos_connect/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { dayText } from '../../locales/date.js';
import { message, wordsFor } from '../../locales/message.js';
import { checkIcon } from '../../ui/icons.js';
import '../../ui/kc-button.js';
import '../../ui/kc-logo.js';
import '../../ui/kc-notice.js';
import '../../ui/kc-switch.js';
import type { KcSwitch } from '../../ui/kc-switch.js';
import { accessUntil } from '../access-until.js';
import { StepElement } from '../step-element.js';
import { standing } from '../waiting.js';
import { sharingStyles } from './sharing-styles.js';

/** ISO 8601. */
interface Times {
  readonly created_at: string;
  readonly expires_at: string;
}

/**
 * What a returning user granted: scopes can be taken away, all of it can be ended. Nothing can be added here.
 *
 * @fires kc-narrow - the scopes that stay
 * @fires kc-revoke - all of it ends, confirmed
 * @fires kc-close - it has ended
 * @fires kc-retry - it takes too long
 */
@customElement('kc-sharing-step')
export class KcSharingStep extends StepElement {
  static override styles = sharingStyles;

  @property() appName = '';
  @property() appLogo: string | null | undefined;
  /** What it may do, in words; also what was taken away meanwhile. */
  @property({ attribute: false }) scopes: readonly ScopeRequest[] = [];
  /** What it may do now. */
  @property({ attribute: false }) granted: readonly string[] = [];
  /** Since when, and until when. */
  @property({ attribute: false }) grant: Times | undefined;
  /** Something was taken away just now. */
  @property({ type: Boolean }) narrowed = false;
  /** All of it has ended. */
  @property({ type: Boolean }) revoked = false;

  @state() private off: ReadonlySet<string> = new Set();
  @state() private asking = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was taken away is no longer there to be off.
    if (changed.has('granted'))
      this.off = new Set([...this.off].filter((scope) => this.granted.includes(scope)));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('revoked') && this.revoked) this.focusHeading();
  }

  protected override render() {
    return this.revoked ? this.stopped() : this.shared();
  }

  private shared() {
    const { appName, grant } = this;
    return html`
      <div class="body">
        <div>
          <div class="head">
            <kc-logo .src=${this.appLogo} .name=${appName}></kc-logo>
            <h1 tabindex="-1">${message('sharing.title')}</h1>
          </div>
          ${
            grant
              ? html`<p class="lead">${message('sharing.since', { appName, date: dayText(new Date(grant.created_at)) })}
                  ${until(grant)}</p>`
              : nothing
          }
        </div>
        <ul aria-label=${message('sharing.title')}>
          ${this.scopes
            .filter(({ scope }) => this.granted.includes(scope))
            .map((request) => html`<li>${this.line(request)}</li>`)}
        </ul>
      </div>
      <div class="actions">
        <div role="status">
          ${this.narrowed && this.off.size === 0 ? html`<p class="saved">${checkIcon(18)}${message('sharing.saved', { appName })}</p>` : nothing}
          ${this.off.size > 0 ? html`<p class="small">${message('sharing.takenAway', { appName })}</p>` : nothing}
        </div>
        ${standing(this.error, this.slow, () => this.emit('kc-retry'))}
        ${this.asking ? this.question() : this.choices()}
      </div>
    `;
  }

  private choices() {
    return html`${
      this.off.size > 0
        ? html`<kc-button variant="primary" ?busy=${this.busy} @click=${this.save}>${message('sharing.save')}</kc-button>`
        : nothing
    }
    <kc-button class="stop" variant="danger" ?disabled=${this.busy} @click=${this.ask}
      >${message('sharing.stop')}</kc-button
    >`;
  }

  private question() {
    const { appName } = this;
    return html`<div class="question" role="group" aria-labelledby="ask" aria-describedby="meaning">
      <h2 id="ask">${message('sharing.stopAsk', { appName })}</h2>
      <p id="meaning" class="small">${message('sharing.stopMeaning')}</p>
      <div class="two">
        <kc-button variant="danger" ?busy=${this.busy} @click=${this.revoke}>${message('sharing.stop')}</kc-button>
        <kc-button class="keep" variant="primary" ?disabled=${this.busy} @click=${this.keep}
          >${message('sharing.keep')}</kc-button
        >
      </div>
    </div>`;
  }

  private stopped() {
    return html`
      <div class="body centred">
        <div class="medal success" aria-hidden="true">${checkIcon(36)}</div>
        <div class="says">
          <h1 tabindex="-1">${message('sharing.stopped')}</h1>
          <p class="lead">${message('sharing.stoppedMeaning', { appName: this.appName })}</p>
        </div>
      </div>
      <div class="actions">
        <kc-button variant="primary" @click=${() => this.emit('kc-close')}>${message('problem.close')}</kc-button>
      </div>
    `;
  }

  private line({ scope, title, description, required }: ScopeRequest) {
    return html`<kc-switch
      .label=${wordsFor(`scope.${scope}`) ?? title}
      .meaning=${wordsFor(`scope.${scope}.meaning`) ?? description}
      .note=${required ? message('consent.required') : ''}
      .checked=${!this.off.has(scope)}
      .locked=${required}
      .disabled=${this.busy}
      @kc-toggle=${(event: Event) => this.toggle(scope, (event.currentTarget as KcSwitch).checked)}
    ></kc-switch>`;
  }

  private toggle(scope: Scope, on: boolean): void {
    const off = new Set(this.off);
    if (on) off.delete(scope);
    else off.add(scope);
    this.off = off;
  }

  private save(): void {
    if (!this.busy) this.emit('kc-narrow', { scopes: this.granted.filter((scope) => !this.off.has(scope)) });
  }

  private revoke(): void {
    if (!this.busy) this.emit('kc-revoke');
  }

  private async ask(): Promise<void> {
    this.asking = true;
    await this.focusOn('.keep');
  }

  private async keep(): Promise<void> {
    this.asking = false;
    await this.focusOn('.stop');
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

const until = ({ created_at, expires_at }: Times): string => {
  const from = new Date(created_at);
  return accessUntil(from, (Date.parse(expires_at) - from.getTime()) / 1000);
};

declare global {
  interface HTMLElementTagNameMap {
    'kc-sharing-step': KcSharingStep;
  }
}
