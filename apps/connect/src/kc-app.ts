import type { Language, WidgetConfig, WidgetSession } from '@kryptos_connect/protocol';
import { provide } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiClient } from './api-client.js';
import { identityOf } from './app-identity.js';
import type { HostBridge } from './bridge/host-bridge.js';
import { watchDeparture } from './departure.js';
import { type OwnPage, type Session, sessionContext } from './flow/context.js';
import { FlowController } from './flow/controller.js';
import { canGoBack } from './flow/next.js';
import { INITIAL, type ProblemCause, type State } from './flow/state.js';
import { guardHistory } from './history-guard.js';
import { HostLink } from './host-link.js';
import { hostMessages } from './host-messages.js';
import './kc-stage.js';
import { noteKeyboard } from './keyboard-user.js';
import { knowAllTexts, speakLanguage } from './language.js';
import { LanguageChoice } from './language-choice.js';
import { Link } from './link.js';
import { asRequestFailure, createPerform } from './perform.js';
import { untilReachable } from './reachable.js';
import { redraw } from './redraw.js';
import { hintOf } from './resume-hint.js';
import { hearSteps } from './step-events.js';
import { StepModules } from './step-modules.js';
import { HostTheme } from './theme/host-theme.js';

/** How long, in ms, the first screen waits for the texts of its language. */
const TEXTS_MS = 2000;

const waitFor = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const sessionOf = (state: State): WidgetSession | undefined =>
  'session' in state ? (state.session as WidgetSession | undefined) : undefined;

/**
 * The hosted app: puts the flow, the host, the API and the views together.
 */
@customElement('kc-app')
export class KcApp extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  @provide({ context: sessionContext })
  @state()
  session: Session = {
    app: { name: '', logo: undefined },
    mode: undefined,
    user: undefined,
    hostOrigin: undefined,
    ownPage: undefined,
    copy: undefined,
    clientId: new URLSearchParams(location.search).get('client_id') ?? undefined,
    theme: 'auto',
    language: 'en',
  };

  /** The state that is drawn: the flow's, as soon as its step can be drawn. */
  @state() private shown: State = INITIAL;

  readonly #end = new AbortController();
  readonly #link = new Link();
  readonly #modules = new StepModules();
  readonly #unloadable = new Set<string>();
  readonly #theme = new HostTheme();
  readonly #language = new LanguageChoice(() => sessionStorage, navigator.languages);
  /** Settles when what was wanted last is spoken. */
  #wanted: Language = 'en';
  #spoken: Promise<unknown> = Promise.resolve();
  #config: WidgetConfig | undefined;
  #client: WidgetSession['client'] | undefined;

  readonly #host = new HostLink({
    onUpdate: (update) => this.#adopt(update),
    onClose: () => this.#flow.dispatch({ type: 'leave' }),
  });

  readonly #flow = new FlowController({
    perform: createPerform({
      api: new ApiClient(this.#link, undefined, undefined, watchDeparture(window)),
      link: this.#link,
      nextInit: async (renew, signal) => {
        const init = await this.#host.nextInit(renew, signal);
        this.#config = init.config;
        this.#adopt(init.config);
        return init;
      },
      onRenewed: (session, wishes) => this.#flow.dispatch({ type: 'renewed', session, wishes }),
    }),
    asFailure: asRequestFailure,
    untilReachable,
    onChange: (now, before) => this.#onChange(now, before),
  });

  /** Begins to speak with the host. `pageKey`: the widget's key where it is the page's, not each link token's own. */
  use(bridge: HostBridge, pageKey?: Promise<string>): void {
    this.#link.pageKey = pageKey;
    this.#link.hostOrigin = bridge.origin;
    this.session = { ...this.session, hostOrigin: bridge.origin };
    this.#host.use(bridge);
  }

  /** This is a page of its own: tells how it says where one goes back to. */
  standAlone(ownPage: OwnPage): void {
    this.session = { ...this.session, ownPage };
  }

  /** Says that there is no going on. */
  block(cause: ProblemCause): void {
    this.#flow.dispatch({ type: 'blocked', cause });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.#end;
    hearSteps(this, signal, (event) => this.#flow.dispatch(event));
    window.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    noteKeyboard(document.documentElement, signal);
    guardHistory(window, signal, () =>
      this.#flow.dispatch({ type: canGoBack(this.#flow.state) ? 'back' : 'leave' }),
    );
    this.addEventListener('kc-language', ({ detail }) => {
      this.#language.choose(detail);
      this.#speak();
    });
    this.#speak();
    this.#flow.start(window);
  }

  /** Taken out of the page it ends; it is not made to be put in again. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end.abort();
    this.#flow.stop();
    this.#host.close();
    this.#theme.dispose();
  }

  protected override render() {
    return html`<kc-stage
      .state=${this.shown}
      @kc-height=${({ detail: height }: CustomEvent<number>) => this.#host.send({ type: 'resize', height })}
    ></kc-stage>`;
  }

  #onKey(event: KeyboardEvent): void {
    // An open dialog or list takes Escape for itself, and says so.
    if (event.key !== 'Escape' || event.defaultPrevented || this.#flow.state.leaving) return;
    event.preventDefault();
    this.#flow.dispatch({ type: 'leave' });
  }

  #adopt({ theme, language, cssVars, copy }: WidgetConfig): void {
    if (theme) this.#theme.setTheme(theme);
    if (cssVars) this.#theme.setVariables(cssVars);
    if (language) this.#language.wish(language);
    this.#speak();
    this.session = {
      ...this.session,
      theme: theme ?? this.session.theme,
      copy: copy ?? this.session.copy,
    };
  }

  /** Speaks the language that is to be spoken now. What is on the screen changes in its place. */
  #speak(): void {
    const language = this.#language.current;
    if (language === this.#wanted) return;
    this.#wanted = language;
    this.#spoken = speakLanguage(language).then((isSpoken) => {
      if (!isSpoken) {
        // Could be had another time.
        if (this.#wanted === language) this.#wanted = this.session.language;
        return;
      }
      this.session = { ...this.session, language };
      redraw(this.renderRoot);
      // A problem may come at any time, and then in the same language.
      if (language !== 'en')
        knowAllTexts().then(
          () => redraw(this.renderRoot),
          () => undefined,
        );
    });
  }

  #onChange(now: State, before: State): void {
    const known = sessionOf(now);
    if (known && known !== sessionOf(before)) {
      this.#client = known.client;
      this.session = { ...this.session, mode: known.client.mode, user: known.user };
      this.#language.suggest(known.language);
      this.#speak();
    }
    this.session = { ...this.session, app: identityOf(this.#client, this.#config) };
    const tell = () => {
      for (const message of hostMessages(now, before)) this.#host.send(message);
    };
    // Before the host is told, which may take the frame away at once. Who only closed it may come back to where they were.
    if (now.step === 'ended' && now.outcome.type === 'success') void this.#link.forget().then(tell);
    else tell();
    if (now.step !== before.step || now.drafts !== before.drafts) {
      const hint = hintOf(now);
      if (hint || now.step === 'ended') void this.#link.hints.write(hint);
    }
    void this.#show(now);
  }

  /** Draws a state as soon as what draws it is there; until then the state before stays on the screen. */
  async #show(now: State): Promise<void> {
    if (this.shown.step === 'loading') await Promise.race([this.#spoken, waitFor(TEXTS_MS)]);
    if (now !== this.#flow.state) return;
    if (this.#modules.has(now.step)) {
      this.shown = now;
      this.#modules.prefetchAfter(now.step);
      return;
    }
    try {
      await this.#modules.load(now.step);
      if (this.#flow.state.step === now.step) void this.#show(this.#flow.state);
    } catch {
      if (this.#flow.state.step !== now.step) return;
      const isOnline = navigator.onLine;
      // Browsers may remember that a module could not be had. The second time only a new document helps.
      if (isOnline && this.#unloadable.has(now.step)) window.location.reload();
      this.#unloadable.add(now.step);
      this.#flow.dispatch({ type: 'view-failed', isOnline });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kc-app': KcApp;
  }
}
