import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

/** What went wrong, in words a person can act on. */
export interface StepError {
  readonly message: string;
  /** The server's `X-Request-Id`, shown in small type for support. */
  readonly requestId?: string | undefined;
}

/** What a step tells the app: the event's name, and its `detail`. Each one bubbles and crosses shadow roots. */
export interface StepEventDetails {
  /** sign-in, connect-address: what the text field holds now, so that Back does not lose it. */
  'kc-typed': { readonly text: string };
  /** sign-in: a code is wanted for this address. */
  'kc-email': { readonly email: string };
  /** sign-in: goes on as a guest. */
  'kc-guest': undefined;
  /** code: six digits, typed or pasted. */
  'kc-code': { readonly code: string };
  /** code: another code is wanted; never sent before `resendAt`. */
  'kc-resend': undefined;
  /** code: back to the e-mail address. */
  'kc-change-email': undefined;
  /** workspace: the chosen one, always one that can be shared. */
  'kc-workspace': { readonly workspaceId: string };
  /**
   * consent: everything that is switched on, required ones included, and for how many seconds (`undefined`: until it is
   * revoked). The approval guard has let it through.
   */
  'kc-allow': { readonly scopes: readonly string[]; readonly lifetimeS: number | undefined };
  /** consent, elsewhere: a window was opened, still blank, to go on in. `chosen`: all scopes that are on, as of `kc-allow`. */
  'kc-window': {
    readonly popup: Window;
    readonly chosen?: { readonly scopes: readonly string[]; readonly lifetimeS: number | undefined };
  };
  /** consent: the person says no. */
  'kc-deny': undefined;
  /** accounts: the picker is wanted, although accounts are linked. */
  'kc-add-account': undefined;
  /** accounts: this integration's `id` was picked, by an `address` where one stood in the search. */
  'kc-pick': { readonly integration: string; readonly address?: string };
  /** accounts: read this one again. */
  'kc-refresh': { readonly walletId: string };
  /** accounts: remove this one; the person has confirmed it. */
  'kc-remove': { readonly walletId: string };
  /** accounts: a returning user wants to see what they granted. */
  'kc-sharing': undefined;
  /** sharing: these scopes stay, the others are taken away. */
  'kc-narrow': { readonly scopes: readonly string[] };
  /** sharing: all of it ends; the person has confirmed it. */
  'kc-revoke': undefined;
  /** accounts: nothing more to link. */
  'kc-done': undefined;
  /** connect-address: the address has a valid form; tells on which chains it can be. Already debounced. */
  'kc-detect': { readonly address: string };
  /** connect-address: link it. `chains` is empty where the integration has none. */
  'kc-connect': { readonly address: string; readonly chains: readonly string[] };
  /** connecting: goes on behind the scenes, the person goes back to the accounts. */
  'kc-leave-running': undefined;
  /** done: end the session. */
  'kc-finish': undefined;
  /** problem, link expired: asks the host for a new link token. */
  'kc-start-again': undefined;
  /** Any step: what failed or takes too long is wanted once more. */
  'kc-retry': undefined;
  /** kc-shell: one step back. */
  'kc-back': undefined;
  /** kc-shell and some problems: the person wants to leave. */
  'kc-close': undefined;
  /** leave-confirm: leave for good. */
  'kc-leave': undefined;
  /** leave-confirm: stay here. */
  'kc-stay': undefined;
}

/** The class of a level 1 heading: one with a long name in it is set smaller. */
export const headingClass = (text: string): string => (text.length > 44 ? 'long' : '');

type StepEvents = { [Name in keyof StepEventDetails]: CustomEvent<StepEventDetails[Name]> };

declare global {
  interface HTMLElementEventMap extends StepEvents {}
}

/**
 * What all steps share: plain properties in, events out, and a level 1 heading which takes the focus when the
 * step opens. A step knows no request, no flow and no host.
 */
export abstract class StepElement extends LitElement {
  /** A request of this step is under way: its main button is busy, the rest can't be changed. */
  @property({ type: Boolean }) busy = false;

  /** The request takes longer than 10 s: says so, and offers to try again (`kc-retry`). */
  @property({ type: Boolean }) slow = false;

  /** Why the last request of this step failed. */
  @property({ attribute: false }) error: StepError | undefined;

  protected emit<Name extends keyof StepEventDetails>(
    name: Name,
    ...detail: StepEventDetails[Name] extends undefined ? [] : [StepEventDetails[Name]]
  ): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: detail[0] }));
  }

  /** Gives the focus to the heading, as when the step opened. */
  focusHeading(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override firstUpdated(): void {
    this.focusHeading();
  }
}
