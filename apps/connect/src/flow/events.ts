import type { WidgetSession } from '@kryptos_connect/protocol';
import type { HostWishes, Request, RequestFailure, RequestKind, RequestKinds } from './requests.js';
import type { ProblemCause, StepName } from './state.js';

/** A request was answered. */
export type Answered<K extends RequestKind = RequestKind> = {
  [Kind in K]: {
    readonly type: `${Kind}-answered`;
    readonly request: Request<Kind>;
    readonly data: RequestKinds[Kind]['answer'];
  };
}[K];

/** Everything that can happen: what a person does, what requests bring, what becomes of the network. */
export type FlowEvent =
  | Answered
  | { readonly type: 'failed'; readonly request: Request; readonly failure: RequestFailure }
  | { readonly type: 'slow'; readonly request: Request }
  | { readonly type: 'offline' }
  | { readonly type: 'online' }
  /** The part of the app that draws a step could not be loaded. `isOnline`: as far as the browser knows. */
  | { readonly type: 'view-failed'; readonly isOnline: boolean }
  | { readonly type: 'blocked'; readonly cause: ProblemCause }
  /** The link token had expired: the session goes on in that of a fresh one. */
  | { readonly type: 'renewed'; readonly session: WidgetSession; readonly wishes: HostWishes }
  | { readonly type: 'back' }
  | { readonly type: 'retry' }
  | { readonly type: 'leave' }
  | { readonly type: 'leave-confirmed' }
  | { readonly type: 'stay' }
  /** What the step's text field holds now, finished or not. */
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'email-submitted'; readonly email: string }
  | { readonly type: 'guest-chosen' }
  | { readonly type: 'code-submitted'; readonly code: string }
  | { readonly type: 'resend-pressed' }
  | { readonly type: 'workspace-chosen'; readonly workspaceId: string }
  | { readonly type: 'allowed'; readonly scopes: readonly string[]; readonly lifetimeS?: number | undefined }
  | { readonly type: 'denied' }
  /** A window is open, still blank, in which the consent is to be asked for. `chosen`: what is switched on here now. */
  | {
      readonly type: 'window-opened';
      readonly popup: Window;
      readonly chosen?: { readonly scopes: readonly string[]; readonly lifetimeS: number | undefined };
    }
  | { readonly type: 'add-pressed' }
  | { readonly type: 'picked'; readonly integration: string; readonly address?: string | undefined }
  | { readonly type: 'refresh-pressed'; readonly walletId: string }
  | { readonly type: 'remove-pressed'; readonly walletId: string }
  | { readonly type: 'done-pressed' }
  | { readonly type: 'sharing-pressed' }
  | { readonly type: 'narrowed'; readonly scopes: readonly string[] }
  | { readonly type: 'revoke-confirmed' }
  | { readonly type: 'address-typed'; readonly address: string }
  | { readonly type: 'address-submitted'; readonly address: string; readonly chains: readonly string[] }
  | { readonly type: 'left-running' }
  | { readonly type: 'finish-pressed' }
  | { readonly type: 'start-again' };

export type EventType = FlowEvent['type'];
export type EventOf<T extends EventType> = Extract<FlowEvent, { readonly type: T }>;

/** What can happen at every step. */
export type CommonEvent =
  | 'failed'
  | 'slow'
  | 'offline'
  | 'online'
  | 'view-failed'
  | 'blocked'
  | 'renewed'
  | 'retry'
  | 'leave'
  | 'leave-confirmed'
  | 'stay';

/** What goes on behind the steps that follow the consent. */
type LinkingEvent = 'accounts-answered' | 'catalogue-answered' | 'link-answered';

/**
 * What else each step hears. An event that is not in its step's line comes too late (a second press, the answer
 * to a question that nobody asks any more) and changes nothing.
 */
export interface StepEvents {
  loading: 'init-answered' | 'session-answered' | 'recover-answered';
  'sign-in': 'typed' | 'email-submitted' | 'guest-chosen' | 'send-code-answered' | 'guest-answered';
  code: 'code-submitted' | 'resend-pressed' | 'send-code-answered' | 'verify-code-answered';
  workspace: 'workspace-chosen';
  consent: 'allowed' | 'denied' | 'window-opened' | 'consent-answered';
  elsewhere: 'window-opened' | 'window-answered';
  accounts:
    | LinkingEvent
    | 'add-pressed'
    | 'picked'
    | 'refresh-pressed'
    | 'remove-pressed'
    | 'resync-answered'
    | 'unlink-answered'
    | 'done-pressed'
    | 'sharing-pressed'
    | 'finish-answered';
  sharing:
    | LinkingEvent
    | 'resync-answered'
    | 'unlink-answered'
    | 'narrowed'
    | 'narrow-answered'
    | 'revoke-confirmed'
    | 'revoke-answered';
  'connect-address': LinkingEvent | 'typed' | 'address-typed' | 'detect-answered' | 'address-submitted';
  connecting: LinkingEvent | 'left-running';
  done: 'finish-pressed';
  problem: 'start-again' | 'init-answered';
  ended: 'exit-answered';
}

/** The events that a step hears. */
export type HeardBy<S extends StepName> = CommonEvent | 'back' | StepEvents[S];
