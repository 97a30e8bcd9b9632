import type {
  AuthMethod,
  DataOf,
  ErrorCode,
  ExitStatus,
  Integration,
  IntegrationChain,
  LinkedAccount,
  SignedIn,
  Step,
  WidgetSession,
  WindowStatus,
  widgetEndpoints,
} from '@kryptos_connect/protocol';

/** What the host's page asks of the flow. */
export interface HostWishes {
  readonly authMethods?: readonly AuthMethod[] | undefined;
  /** The integration to go to at once. */
  readonly integration?: string | undefined;
  /** What address fields start with. */
  readonly address?: string | undefined;
}

/** Where this browser was before a reload. The server's facts always win over it. */
export interface ResumeHint {
  readonly step: Step;
  readonly email?: string | undefined;
  readonly workspaceId?: string | undefined;
  readonly integration?: string | undefined;
}

type Api = typeof widgetEndpoints;

/** What works once, or not twice in a moment: a repetition has to know that it is one. */
export interface MaybeRepeated {
  /** It was sent before, and may have done its work without an answer of its own. */
  readonly repeated?: true;
}

/**
 * What the flow can ask of the world outside, each with what comes back. A request is under way for as long as
 * the state holds it, and may be sent again at any time: the server answers a repetition like the first, or the
 * request says that it is one.
 */
export interface RequestKinds {
  /** The link token and the wishes of the host; `renew` where its last token has expired. */
  init: { readonly asks: { readonly renew: boolean }; readonly answer: HostWishes };
  session: {
    readonly asks: unknown;
    readonly answer: {
      readonly session: WidgetSession;
      readonly hint: ResumeHint | undefined;
      /** The e-mail address that was last signed in with here; empty where there is none. */
      readonly email?: string | undefined;
    };
  };
  guest: { readonly asks: unknown; readonly answer: SignedIn };
  'send-code': {
    readonly asks: { readonly email: string } & MaybeRepeated;
    /** `resendAt`: ms since 1970. */
    readonly answer: { readonly resendAt: number };
  };
  'verify-code': {
    readonly asks: { readonly email: string; readonly code: string } & MaybeRepeated;
    readonly answer: SignedIn;
  };
  consent: {
    readonly asks: {
      readonly scopes: readonly string[];
      readonly workspaceId: string | undefined;
      /** In seconds; `undefined`: until it is revoked. */
      readonly lifetimeS: number | undefined;
    };
    readonly answer: DataOf<Api['giveConsent']>;
  };
  /**
   * Hands the session, with what was chosen, to a window that is still blank, and waits for what comes of it; nothing
   * where it was closed at once. Without a `popup` it waits for the window to which it has been handed.
   */
  window: {
    readonly asks: {
      readonly popup: Window | undefined;
      readonly scopes: readonly string[] | undefined;
      readonly workspaceId: string | undefined;
      readonly lifetimeS: number | undefined;
    };
    readonly answer: Exclude<WindowStatus, { readonly status: 'open' }> | undefined;
  };
  catalogue: { readonly asks: unknown; readonly answer: readonly Integration[] };
  /** `delayMs`: waited before asking, to see how accounts that are being read get on. */
  accounts: { readonly asks: { readonly delayMs: number }; readonly answer: readonly LinkedAccount[] };
  link: {
    readonly asks: {
      readonly provider: string;
      readonly address: string;
      readonly chains: readonly string[];
    };
    readonly answer: LinkedAccount;
  };
  unlink: { readonly asks: { readonly walletId: string }; readonly answer: unknown };
  resync: { readonly asks: { readonly walletId: string }; readonly answer: LinkedAccount };
  detect: {
    readonly asks: { readonly address: string };
    readonly answer: readonly (IntegrationChain & { readonly active: boolean })[];
  };
  /** `scopes`: those that stay. */
  narrow: {
    readonly asks: { readonly scopes: readonly string[] };
    readonly answer: DataOf<Api['narrowGrant']>;
  };
  revoke: { readonly asks: unknown; readonly answer: unknown };
  finish: { readonly asks: unknown; readonly answer: { readonly publicToken: string | null } };
  /** The outcome of a link token which has ended already, for a success that was lost on the way. */
  recover: { readonly asks: unknown; readonly answer: { readonly publicToken: string | null } };
  /** Tells the server why the person left. Never waited for. */
  exit: {
    readonly asks: { readonly status: ExitStatus; readonly error: ErrorCode | undefined };
    readonly answer: unknown;
  };
}

export type RequestKind = keyof RequestKinds;

/** One request. Its identity is the object's: a repetition is another object. */
export type Request<K extends RequestKind = RequestKind> = {
  [Kind in K]: { readonly kind: Kind } & RequestKinds[Kind]['asks'];
}[K];

/** A request under way. `slow`: it takes longer than 10 s. */
export interface OpenRequest {
  readonly request: Request;
  readonly slow: boolean;
}

/** Why a request failed: a code of the contract, or the network. */
export interface RequestFailure {
  readonly code: ErrorCode | 'offline' | 'unreachable';
  /** A sentence for a person. */
  readonly message: string;
  readonly requestId?: string | undefined;
}

/** What nobody waits for: a failure of these says nothing to the person, and they are never called slow. */
const BACKGROUND: ReadonlySet<RequestKind> = new Set<RequestKind>(['detect', 'exit', 'window']);

/** Whether a person waits for this request. */
export const isAwaited = (request: Request): boolean =>
  request.kind === 'init'
    ? request.renew
    : request.kind === 'accounts'
      ? request.delayMs === 0
      : !BACKGROUND.has(request.kind);
