import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table clients (
    id text primary key,
    name text not null,
    mode text not null check (mode in ('sandbox', 'production')),
    logo_url text,
    logo bytea,
    logo_hash text,
    origins text[] not null default '{}',
    redirect_uris text[] not null default '{}',
    scopes text[] not null,
    required_scopes text[] not null,
    grant_count integer not null default 0 check (grant_count >= 0),
    disabled_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  `create table client_secrets (
    digest bytea primary key,
    client_id text not null references clients (id) on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz
  )`,
  'create index client_secrets_client on client_secrets (client_id)',
  `create table users (
    id text primary key,
    email text unique,
    email_verified_at timestamptz,
    name text,
    language text,
    created_at timestamptz not null default now()
  )`,
  `create table workspaces (
    id text primary key,
    name text not null,
    created_at timestamptz not null default now()
  )`,
  `create table memberships (
    workspace_id text not null references workspaces (id) on delete cascade,
    user_id text not null references users (id) on delete cascade,
    role text not null check (role in ('owner', 'admin', 'member', 'viewer')),
    created_at timestamptz not null default now(),
    primary key (workspace_id, user_id)
  )`,
  'create index memberships_user on memberships (user_id)',
  `create table grants (
    id text primary key,
    client_id text not null references clients (id) on delete cascade,
    user_id text not null references users (id) on delete cascade,
    workspace_id text not null references workspaces (id) on delete cascade,
    scopes text[] not null,
    public_token_digest bytea not null unique,
    created_at timestamptz not null default date_trunc('milliseconds', now()),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    ended_at timestamptz
  )`,
  'create index grants_active on grants (client_id, created_at desc, id desc) where ended_at is null',
  'create index grants_expiring on grants (client_id, expires_at) where ended_at is null',
  'create index grants_user on grants (user_id)',
  'create index grants_workspace on grants (workspace_id)',
  `create table access_tokens (
    digest bytea primary key,
    grant_id text not null references grants (id) on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
  'create index access_tokens_grant on access_tokens (grant_id)',
  `create table link_tokens (
    digest bytea primary key,
    client_id text not null references clients (id) on delete cascade,
    scopes text[] not null,
    redirect_uri text,
    state text,
    auth_methods text[] not null,
    integration text,
    language text,
    requested_workspace_id text,
    user_id text references users (id) on delete cascade,
    workspace_id text references workspaces (id) on delete cascade,
    grant_id text references grants (id) on delete cascade,
    granted_scopes text[],
    lifetime_s integer,
    hosted_digest bytea unique,
    hosted_link_token bytea,
    finished_at timestamptz,
    finish_answer bytea,
    exit_status text,
    exit_error text,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
  'create index link_tokens_expiry on link_tokens (expires_at)',
  `create table public_tokens (
    digest bytea primary key,
    link_token_digest bytea not null unique,
    client_id text not null references clients (id) on delete cascade,
    user_id text not null references users (id) on delete cascade,
    workspace_id text not null references workspaces (id) on delete cascade,
    scopes text[] not null,
    lifetime_s integer not null,
    used_at timestamptz,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
  'create index public_tokens_expiry on public_tokens (expires_at)',
  `create table linked_accounts (
    wallet_id text primary key,
    workspace_id text not null references workspaces (id) on delete cascade,
    provider text not null,
    address text,
    account_key text not null,
    chains text[] not null default '{}',
    alias text,
    status text not null check (status in ('syncing', 'synced', 'failed')),
    verified boolean not null default false,
    added_at timestamptz not null default date_trunc('milliseconds', now()),
    last_synced_at timestamptz,
    unique (workspace_id, provider, account_key)
  )`,
  `create table email_codes (
    link_token_digest bytea not null references link_tokens (digest) on delete cascade,
    email text not null,
    code_hmac bytea not null,
    tries integer not null default 0,
    sent_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (link_token_digest, email)
  )`,
  `create table email_counters (
    email text primary key,
    sends integer not null default 0,
    sends_since timestamptz not null default now(),
    tries integer not null default 0,
    tries_since timestamptz not null default now()
  )`,
  `create table idempotency_keys (
    client_id text not null references clients (id) on delete cascade,
    key_digest bytea not null,
    request_digest bytea not null,
    answer bytea,
    expires_at timestamptz not null,
    primary key (client_id, key_digest)
  )`,
  'create index idempotency_keys_expiry on idempotency_keys (expires_at)',
  `create table audit_head (
    id integer primary key check (id = 1),
    sequence bigint not null,
    hash bytea not null
  )`,
  `insert into audit_head (id, sequence, hash) values (1, 0, sha256(''::bytea))`,
  `create table audit_events (
    sequence bigint primary key,
    event text not null,
    body text not null,
    previous bytea not null,
    hash bytea not null
  )`,
];

/** The tables of the first release. */
export const initial: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
