import type {
  ErrorCode,
  ExitStatus,
  Integration,
  IntegrationChain,
  LinkedAccount,
  Step,
  WidgetSession,
  WidgetUser,
  Workspace,
} from '@kryptos_connect/protocol';
import type { HostWishes, OpenRequest, Request, RequestFailure } from './requests.js';

/** What was typed and chosen. It outlives Back, failures and problems. */
export interface Drafts {
  readonly email: string;
  /** The address that has a code which nobody has used yet, and when another may be asked for. */
  readonly sent: { readonly email: string; readonly resendAt: number } | undefined;
  readonly workspaceId: string | undefined;
  /** The scopes last allowed, and for how many seconds. */
  readonly scopes: readonly string[] | undefined;
  readonly lifetimeS: number | undefined;
  /** The address that the host prefilled. */
  readonly prefilled: string;
  /** Addresses by integration id. */
  readonly addresses: Readonly<Record<string, string>>;
  /** The chains last chosen for the address, by integration id. */
  readonly chains: Readonly<Record<string, readonly string[]>>;
}

/** The last request that failed at this step, and why. */
export interface StepFailure extends RequestFailure {
  readonly request: Request;
}

interface Everywhere {
  readonly drafts: Drafts;
  /** The requests under way. What is not in here is not waited for, and has been aborted. */
  readonly open: readonly OpenRequest[];
  readonly failure: StepFailure | undefined;
  /** The person is being asked whether to leave. */
  readonly leaving: boolean;
}

/** A session in which somebody has signed in. */
export type SignedInSession = Omit<WidgetSession, 'user' | 'workspaces'> & {
  readonly user: WidgetUser;
  readonly workspaces: readonly Workspace[];
};

/** A session in which somebody may have signed in: one can go back to signing in as somebody else. */
export type AnySession = WidgetSession | SignedInSession;

/** What the steps after the consent share. */
interface Linking extends Everywhere {
  readonly session: SignedInSession;
  /** What is linked; `undefined` until it was read. */
  readonly accounts: readonly LinkedAccount[] | undefined;
  /** What can be linked; `undefined` until it was read. */
  readonly catalogue: readonly Integration[] | undefined;
  /** An integration to go to as soon as the catalogue is there. */
  readonly goTo: string | undefined;
}

/** Why the flow can't go on. */
export type ProblemCause =
  | 'link-expired'
  | 'origin-not-allowed'
  | 'offline'
  | 'unreachable'
  | 'already-finished'
  | 'unsupported-browser'
  | 'not-embedded'
  | 'failed';

/** How an opening ends: exactly one of these. */
export type Outcome =
  | { readonly type: 'success'; readonly publicToken: string | null }
  | {
      readonly type: 'exit';
      readonly status: ExitStatus;
      readonly step: Step;
      readonly error?: ErrorCode | undefined;
    };

/** The facts of each step, by its name. */
export interface States {
  loading: Everywhere & { readonly step: 'loading'; readonly wishes: HostWishes };
  'sign-in': Everywhere & { readonly step: 'sign-in'; readonly session: AnySession };
  code: Everywhere & {
    readonly step: 'code';
    readonly session: AnySession;
    readonly email: string;
    /** When another code may be asked for, ms since 1970. */
    readonly resendAt: number;
  };
  workspace: Everywhere & { readonly step: 'workspace'; readonly session: SignedInSession };
  consent: Everywhere & { readonly step: 'consent'; readonly session: SignedInSession };
  /** The session has gone over to a window. To the host this is a part of the consent. */
  elsewhere: Everywhere & {
    readonly step: 'elsewhere';
    readonly session: SignedInSession;
    /** Before this window there was another, which goes on where this one can not be had. */
    readonly again: boolean;
  };
  accounts: Linking & {
    readonly step: 'accounts';
    /** The picker is shown although accounts are linked. */
    readonly adding: boolean;
  };
  'connect-address': Linking & {
    readonly step: 'connect-address';
    readonly integration: Integration;
    readonly detected: readonly (IntegrationChain & { readonly active: boolean })[] | undefined;
  };
  connecting: Linking & {
    readonly step: 'connecting';
    readonly integration: Integration;
    readonly address: string;
    /** The account, once it is linked and is being read. */
    readonly linked: LinkedAccount | undefined;
  };
  /** A returning user looks at what they granted. To the host this is a part of the accounts. */
  sharing: Linking & {
    readonly step: 'sharing';
    /** Something was taken away just now. */
    readonly narrowed: boolean;
    /** All of it was: there is nothing to go back to. */
    readonly revoked: boolean;
  };
  done: Everywhere & {
    readonly step: 'done';
    readonly session: AnySession | undefined;
    readonly accounts: readonly LinkedAccount[];
    readonly publicToken: string | null;
  };
  problem: Everywhere & {
    readonly step: 'problem';
    readonly cause: ProblemCause;
    /** Where it goes on once the cause is gone. */
    readonly resume: ResumableState | undefined;
  };
  /** The end. Nothing leads out of it. */
  ended: Everywhere & { readonly step: 'ended'; readonly outcome: Outcome };
}

export type StepName = keyof States;
/** The contract's name for a step, as the host and the server hear it. */
export const stepOf = (name: Exclude<StepName, 'ended'>): Step =>
  name === 'sharing' ? 'accounts' : name === 'elsewhere' ? 'consent' : name;

export type State = States[StepName];
/** A state that a problem can interrupt. */
export type ResumableState = Exclude<State, States['problem'] | States['ended']>;

const NO_DRAFTS: Drafts = {
  email: '',
  sent: undefined,
  workspaceId: undefined,
  scopes: undefined,
  lifetimeS: undefined,
  prefilled: '',
  addresses: {},
  chains: {},
};

/** The flow before anything happened: it waits for its host. */
export const INITIAL: State = {
  step: 'loading',
  wishes: {},
  drafts: NO_DRAFTS,
  open: [{ request: { kind: 'init', renew: false }, slow: false }],
  failure: undefined,
  leaving: false,
};
