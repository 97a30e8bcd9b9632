import type {
  AuthMethod,
  ClientMode,
  ErrorCode,
  ExitStatus,
  Language,
  Role,
  Scope,
  Step,
} from '@kryptos_connect/protocol';
import type { ColumnType, Generated, Kysely } from 'kysely';

/** A moment that the database sets by its own clock, or that is computed from it in SQL. */
type Moment = ColumnType<Date, never, never>;
type DefaultedMoment = ColumnType<Date, Date | undefined, Date>;
type OptionalMoment = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** A SHA-256 digest of a token or secret: the only form in which one is stored. */
export type Digest = Buffer;

interface ClientTable {
  id: string;
  name: string;
  mode: ClientMode;
  /** Whence the logo was fetched, and the PNG that we drew of it and serve, which its hash names. */
  logo_url: string | null;
  logo: Buffer | null;
  logo_hash: string | null;
  origins: string[];
  redirect_uris: string[];
  scopes: Scope[];
  required_scopes: Scope[];
  /** Active grants, kept as they come and go. */
  grant_count: Generated<number>;
  disabled_at: OptionalMoment;
  created_at: Moment;
}

interface ClientSecretTable {
  digest: Digest;
  client_id: string;
  created_at: Moment;
  /** Set when it was replaced: two may overlap. */
  expires_at: OptionalMoment;
}

interface UserTable {
  id: string;
  /** Normalised; null for a guest. */
  email: string | null;
  email_verified_at: OptionalMoment;
  name: string | null;
  language: Language | null;
  created_at: Moment;
}

interface WorkspaceTable {
  id: string;
  name: string;
  created_at: Moment;
}

interface MembershipTable {
  workspace_id: string;
  user_id: string;
  role: Role;
  created_at: Moment;
}

interface LinkTokenTable {
  digest: Digest;
  client_id: string;
  scopes: Scope[];
  /** Those of them that begin switched off. */
  optional_scopes: Generated<Scope[]>;
  redirect_uri: string | null;
  state: string | null;
  auth_methods: AuthMethod[];
  integration: string | null;
  language: Language | null;
  /** The workspace that the client asked for, if any. */
  requested_workspace_id: string | null;
  user_id: string | null;
  workspace_id: string | null;
  /** The grant that this session resumes; null for a new one. */
  grant_id: string | null;
  granted_scopes: Scope[] | null;
  /** How long the user allows access, in seconds. */
  lifetime_s: number | null;
  /** Of the key of the widget in which they signed in; null where it has none. */
  widget_digest: Digest | null;
  finished_at: OptionalMoment;
  /** The session of a fresh link token that has taken this one over: it is as good as expired. */
  continued_as: Digest | null;
  /** What `finish` answered, sealed under the link token. */
  finish_answer: Buffer | null;
  exit_status: ExitStatus | null;
  exit_error: ErrorCode | null;
  created_at: Moment;
  expires_at: DefaultedMoment;
}

interface HostedPageTable {
  /** Of the handle in its URL. */
  digest: Digest;
  link_token_digest: Digest;
  /** The link token, sealed under the handle. */
  sealed_link_token: Buffer;
  /** Whether it ends at the redirect URI; else it is a window that a host's page has opened. */
  redirects: boolean;
  /** Of the key of the widget whose session goes over to it; null where none does. */
  handed_by: Digest | null;
  /** What was chosen in that widget, as JSON. */
  choice: string | null;
  /** Of the key of the widget that opened it first, and alone can open it again. */
  widget_digest: Digest | null;
  visits: Generated<number>;
  /** Where its person was when it went away or ended. */
  step: Step | null;
  away_at: OptionalMoment;
  ended_at: OptionalMoment;
  exit_status: ExitStatus | null;
  exit_error: ErrorCode | null;
  created_at: DefaultedMoment;
}

interface PublicTokenTable {
  digest: Digest;
  link_token_digest: Digest;
  client_id: string;
  user_id: string;
  workspace_id: string;
  scopes: Scope[];
  lifetime_s: number;
  /** What its person read the widget in. */
  language: Generated<Language>;
  used_at: OptionalMoment;
  created_at: Moment;
  expires_at: DefaultedMoment;
}

interface GrantTable {
  id: string;
  client_id: string;
  user_id: string;
  workspace_id: string;
  scopes: Scope[];
  public_token_digest: Digest;
  created_at: DefaultedMoment;
  expires_at: DefaultedMoment;
  revoked_at: OptionalMoment;
  /** Set when it stopped counting as active: revoked, or seen to be expired. */
  ended_at: OptionalMoment;
}

interface AccessTokenTable {
  digest: Digest;
  grant_id: string;
  created_at: Moment;
  expires_at: DefaultedMoment;
}

interface LinkedAccountTable {
  wallet_id: string;
  workspace_id: string;
  provider: string;
  /** As it was typed. */
  address: string | null;
  /** What makes it the same account: for an address its canonical form. */
  account_key: string;
  chains: string[];
  alias: string | null;
  status: 'syncing' | 'synced' | 'failed';
  verified: boolean;
  added_at: DefaultedMoment;
  last_synced_at: OptionalMoment;
}

interface EmailCodeTable {
  link_token_digest: Digest;
  email: string;
  code_hmac: Buffer;
  /** The session with which the HMAC was made; null where it is the row's own. */
  made_for: Digest | null;
  tries: Generated<number>;
  sent_at: DefaultedMoment;
  expires_at: DefaultedMoment;
  used_at: OptionalMoment;
}

interface EmailCounterTable {
  email: string;
  /** Mails sent to it since `sends_since`, whatever sessions asked. */
  sends: Generated<number>;
  sends_since: DefaultedMoment;
  /** Guesses at its codes since `tries_since`. */
  tries: Generated<number>;
  tries_since: DefaultedMoment;
}

interface IdempotencyKeyTable {
  client_id: string;
  key_digest: Digest;
  request_digest: Digest;
  /** Sealed under what the request itself carried; null only inside the transaction that sets it. */
  answer: Buffer | null;
  expires_at: DefaultedMoment;
}

interface AuditHeadTable {
  id: number;
  sequence: number;
  hash: Buffer;
}

interface AuditEventTable {
  sequence: number;
  event: string;
  /** The event as JSON text, exactly as it was hashed. */
  body: string;
  previous: Buffer;
  hash: Buffer;
}

/** Every table, one SQL for both databases. */
export interface Database {
  clients: ClientTable;
  client_secrets: ClientSecretTable;
  users: UserTable;
  workspaces: WorkspaceTable;
  memberships: MembershipTable;
  link_tokens: LinkTokenTable;
  hosted_pages: HostedPageTable;
  public_tokens: PublicTokenTable;
  grants: GrantTable;
  access_tokens: AccessTokenTable;
  linked_accounts: LinkedAccountTable;
  email_codes: EmailCodeTable;
  email_counters: EmailCounterTable;
  idempotency_keys: IdempotencyKeyTable;
  audit_head: AuditHeadTable;
  audit_events: AuditEventTable;
}

/**
 * The database, or a transaction in it. Inside `db.transaction()` use only the transaction: on the embedded
 * database, which has one connection, the outer one waits for ever.
 */
export type Db = Kysely<Database>;
