import { sql } from 'kysely';
import type { Db } from './schema.js';

/** Everything that is written down for good. */
export type AuditEvent =
  | 'client.created'
  | 'client.updated'
  | 'client.disabled'
  | 'client.secret_rotated'
  | 'session.signed_in'
  | 'session.consented'
  | 'session.continued'
  | 'session.finished'
  | 'account.linked'
  | 'account.unlinked'
  | 'grant.created'
  | 'grant.narrowed'
  | 'grant.revoked'
  | 'public_token.replayed';

/** Who and what an event is about: ids only, never a token, a secret or an address. */
export interface AuditSubject {
  readonly client_id?: string;
  readonly user_id?: string;
  readonly workspace_id?: string;
  readonly grant_id?: string;
  readonly wallet_id?: string;
  readonly request_id?: string;
}

/**
 * Appends an event to the chain: each row holds the hash of the one before it, so that a removed or changed row
 * shows. Call it last in a transaction: the head of the chain is locked until that ends.
 */
export const appendAudit = async (tx: Db, event: AuditEvent, subject: AuditSubject): Promise<void> => {
  await sql`with link as (
      update audit_head set
        sequence = audit_head.sequence + 1,
        hash = sha256(audit_head.hash || convert_to(entry.body, 'UTF8'))
      from (
        select jsonb_build_object(
          'event', ${event}::text, 'at', clock_timestamp(), 'subject', ${JSON.stringify(subject)}::jsonb
        )::text as body, head.hash as previous
        from (select hash from audit_head where id = 1 for update) as head
      ) as entry
      where audit_head.id = 1
      returning audit_head.sequence, entry.previous, audit_head.hash, entry.body
    )
    insert into audit_events (sequence, event, body, previous, hash)
    select sequence, ${event}::text, body, previous, hash from link`.execute(tx);
};

/** The first sequence number at which the chain is broken; `undefined` when it is whole. */
export const findBrokenAudit = async (db: Db): Promise<number | undefined> => {
  const { rows } = await sql<{ sequence: number }>`
    with links as (
      select sequence, hash, previous, body, event,
        lag(hash, 1, sha256(''::bytea)) over (order by sequence) as hash_before,
        row_number() over (order by sequence) as place
      from audit_events
    ), broken as (
      select sequence from links
      where place <> sequence or previous <> hash_before
        or hash <> sha256(previous || convert_to(body, 'UTF8')) or body::jsonb ->> 'event' <> event
      union all
      select head.sequence from audit_head as head
      where head.sequence <> (select count(*) from audit_events)
        or head.hash <> coalesce((select hash from audit_events order by sequence desc limit 1), sha256(''::bytea))
    )
    select min(sequence) as sequence from broken having min(sequence) is not null`.execute(db);
  return rows[0]?.sequence;
};
