import type { ScopeRequest } from '@kryptos_connect/protocol';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { message, wordsFor } from '../../locales/message.js';
import { clockIcon, eyeIcon, pencilIcon } from '../../ui/icons.js';
import '../../ui/kc-badge.js';
import '../../ui/kc-button.js';
import '../../ui/kc-logo.js';
import '../../ui/kc-notice.js';
import '../../ui/kc-switch.js';
import type { KcSwitch } from '../../ui/kc-switch.js';
import { accessUntil } from '../access-until.js';
import { openBlankWindow } from '../blank-window.js';
import { headingClass, StepElement } from '../step-element.js';
import { standing } from '../waiting.js';
import { ApprovalGuard } from './approval-guard.js';
import { consentStyles } from './consent-styles.js';
import { LIFETIMES, lifetimeName } from './lifetimes.js';
import { seesCovers } from './visibility.js';
import { whoAndHow } from './who-and-how.js';

const writes = ({ scope }: ScopeRequest) => scope.endsWith(':write');

/**
 * What the app would like to do, one switch a scope.
 *
 * @fires kc-allow - with all scopes that are on, and how long; only for a press that the approval guard believes
 * @fires kc-window - a window has opened in which to ask, where what can change data is not to be allowed here
 * @fires kc-deny - the person says no
 * @fires kc-retry - it takes too long
 */
@customElement('kc-consent-step')
export class KcConsentStep extends StepElement {
  static override styles = consentStyles;

  @property() appName = '';
  @property() appLogo: string | null | undefined;
  @property({ attribute: false }) scopes: readonly ScopeRequest[] = [];
  /** The name of the workspace that is shared, where the person has several. */
  @property() workspaceName: string | undefined;
  /** What was allowed before, when the person came back to change it; without it all but what is optional is on. */
  @property({ attribute: false }) allowed: readonly string[] | undefined;
  /** How long was allowed before, in seconds. */
  @property({ type: Number }) lifetime: number | undefined;
  /** When access would begin: now. */
  @property({ attribute: false }) today = new Date();
  /** Another page is around this one, and may lay something over it. */
  @property({ type: Boolean }) framed = false;
  /** Whether the browser would tell of that. */
  @property({ attribute: false }) seesCovers = seesCovers();
  /** Judges each press of `Allow`. */
  @property({ attribute: false }) guard = new ApprovalGuard();

  @state() private off: ReadonlySet<string> = new Set();
  @state() private lifetimeS: number | undefined;
  @state() private examples = false;
  @state() private covered = false;
  @state() private windowless = false;
  @query('.allow') private allowButton!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.guard.guard(this.allowButton);
  }

  override disconnectedCallback(): void {
    this.guard.release();
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { allowed, lifetime, scopes } = this;
    const isOn = ({ scope, optional }: ScopeRequest) => (allowed ? allowed.includes(scope) : !optional);
    this.off = new Set(scopes.filter((request) => !isOn(request)).map(({ scope }) => scope));
    this.lifetimeS = LIFETIMES.find((each) => each === lifetime);
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.guard.guard(this.allowButton);
  }

  protected override render() {
    const read = this.scopes.filter((request) => !writes(request));
    const write = this.scopes.filter(writes);
    const title = message('consent.title', { appName: this.appName });
    return html`
      <div class="body">
        <div class="head">
          <kc-logo .src=${this.appLogo} .name=${this.appName}></kc-logo>
          <div>
            <h1 class=${headingClass(title)} tabindex="-1">${title}</h1>
            ${
              this.workspaceName
                ? html`<p class="lead">${message('consent.workspace', { name: this.workspaceName })}</p>`
                : nothing
            }
          </div>
        </div>
        <div class="lists">
          <button
            type="button"
            class="examples"
            @click=${() => {
              this.examples = !this.examples;
            }}
          >
            ${message(this.examples ? 'consent.hideExamples' : 'consent.showExamples')}
          </button>
        ${this.group('read', message('consent.read'), eyeIcon(), read)}
        ${this.group('write', message('consent.write'), pencilIcon(), write)}
        </div>
        ${this.howLong()}
        ${whoAndHow(this.appName)}
      </div>
      <div class="actions">
        ${standing(this.error, this.slow, () => this.emit('kc-retry'))}
        ${this.covered ? html`<kc-notice>${message('consent.covered')}</kc-notice>` : nothing}
        ${this.windowless ? html`<kc-notice>${message('consent.noWindow')}</kc-notice>` : nothing}
        <div class="choices">
          <kc-button ?disabled=${this.busy} @click=${this.deny}>${message('consent.deny')}</kc-button>
          <kc-button class="allow" variant="primary" ?busy=${this.busy} @click=${this.allow}
            >${message(this.asksElsewhere ? 'consent.inWindow' : 'consent.allow')}</kc-button
          >
        </div>
      </div>
    `;
  }

  /** What can change data is switched on, and something might lie over the button without anyone knowing. */
  private get asksElsewhere(): boolean {
    if (!this.framed || this.seesCovers) return false;
    return this.scopes.some(
      (request) => writes(request) && (request.required || !this.off.has(request.scope)),
    );
  }

  private howLong() {
    return html`<fieldset>
      <legend>${clockIcon()}${message('consent.howLong')}</legend>
      <div class="spans">
        ${LIFETIMES.map(
          (seconds) => html`<label>
            <input
              type="radio"
              name="lifetime"
              .checked=${this.lifetimeS === seconds}
              ?disabled=${this.busy}
              @change=${() => {
                this.lifetimeS = seconds;
              }}
            />
            <span>${lifetimeName(seconds)}</span>
          </label>`,
        )}
      </div>
      <p class="small">${accessUntil(this.today, this.lifetimeS)}</p>
    </fieldset>`;
  }

  private group(id: string, title: string, icon: unknown, requests: readonly ScopeRequest[]) {
    if (requests.length === 0) return nothing;
    return html`<section role="group" aria-labelledby=${id}>
      <h2 id=${id}>${icon}${title}</h2>
      <ul>
        ${requests.map((request) => html`<li>${this.line(request)}</li>`)}
      </ul>
    </section>`;
  }

  private line(request: ScopeRequest) {
    const { scope, title, description, required } = request;
    return html`<kc-switch
        .label=${wordsFor(`scope.${scope}`) ?? title}
        .meaning=${wordsFor(`scope.${scope}.meaning`) ?? description}
        .example=${this.examples ? message('consent.example', { example: message(`example.${scope}`) }) : ''}
        .note=${required ? message('consent.required') : ''}
        .warning=${writes(request) ? message('consent.canChange') : ''}
        .checked=${!this.off.has(scope)}
        .locked=${required}
        .disabled=${this.busy}
        @kc-toggle=${(event: Event) => this.toggle(scope, (event.currentTarget as KcSwitch).checked)}
      ></kc-switch>`;
  }

  private toggle(scope: string, on: boolean): void {
    const off = new Set(this.off);
    if (on) off.delete(scope);
    else off.add(scope);
    this.off = off;
  }

  private allow(event: Event): void {
    if (this.asksElsewhere) {
      if (!this.busy) this.askElsewhere();
      return;
    }
    const verdict = this.guard.judge(event);
    this.covered = verdict === 'covered';
    if (verdict !== 'approved' || this.busy) return;
    this.emit('kc-allow', this.chosen);
  }

  private get chosen() {
    const on = this.scopes.filter(({ scope, required }) => required || !this.off.has(scope));
    return { scopes: on.map(({ scope }) => scope), lifetimeS: this.lifetimeS };
  }

  private askElsewhere(): void {
    const popup = openBlankWindow();
    this.windowless = !popup;
    if (popup) this.emit('kc-window', { popup, chosen: this.chosen });
  }

  private deny(): void {
    this.emit('kc-deny');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-consent-step': KcConsentStep;
  }
}
