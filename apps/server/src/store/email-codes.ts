import { sql } from 'kysely';
import type { Db, Digest } from './schema.js';

/** A code is named by the session that asked for it and the address that it went to. */
export interface EmailCodeName {
  readonly linkTokenDigest: Digest;
  /** Normalised. */
  readonly email: string;
}

/** How often codes are sent, and how long they live. In seconds. */
export interface SendingLimits {
  readonly lifetimeS: number;
  readonly resendS: number;
  /** Mails to one address an hour, whatever sessions ask. */
  readonly perHour: number;
}

/** `stored`, or how many seconds it is too early. */
export type Sending = { readonly stored: true } | { readonly stored: false; readonly retryAfterS: number };

/**
 * Puts a new code in the place of the one before. Conditional statements, so that of any number of requests at
 * once one alone is stored. What was guessed at an address stays counted.
 */
export const putEmailCode = (
  db: Db,
  { linkTokenDigest, email }: EmailCodeName,
  codeHmac: Buffer,
  { lifetimeS, resendS, perHour }: SendingLimits,
): Promise<Sending> =>
  db.transaction().execute(async (tx) => {
    const stored = await sql`
      insert into email_codes (link_token_digest, email, code_hmac, sent_at, expires_at)
      values (${linkTokenDigest}, ${email}, ${codeHmac}, now(), now() + make_interval(secs => ${lifetimeS}))
      on conflict (link_token_digest, email) do update
      set code_hmac = excluded.code_hmac, made_for = null, tries = 0, used_at = null,
        sent_at = excluded.sent_at, expires_at = excluded.expires_at
      where email_codes.sent_at <= now() - make_interval(secs => ${resendS})
      returning 1`.execute(tx);
    if (stored.rows.length === 0) {
      const { rows } = await sql<{ wait: number }>`
        select ceil(extract(epoch from sent_at + make_interval(secs => ${resendS}) - now()))::int as wait
        from email_codes where link_token_digest = ${linkTokenDigest} and email = ${email}`.execute(tx);
      return { stored: false, retryAfterS: Math.max(1, rows[0]?.wait ?? resendS) };
    }
    const counted = await sql`
      insert into email_counters (email, sends) values (${email}, 1)
      on conflict (email) do update set
        sends = case when email_counters.sends_since <= now() - interval '1 hour' then 1
          else email_counters.sends + 1 end,
        sends_since = case when email_counters.sends_since <= now() - interval '1 hour' then now()
          else email_counters.sends_since end
      where email_counters.sends < ${perHour} or email_counters.sends_since <= now() - interval '1 hour'
      returning 1`.execute(tx);
    if (counted.rows.length > 0) return { stored: true };
    // The code that nobody will get must not work either.
    await tx
      .updateTable('email_codes')
      .set({ expires_at: sql<Date>`now()` })
      .where('link_token_digest', '=', linkTokenDigest)
      .where('email', '=', email)
      .execute();
    return { stored: false, retryAfterS: 3600 };
  });

/** How many guesses there are: at one code, and at all codes of an address in a day. */
export interface GuessLimits {
  readonly perCode: number;
  readonly perDay: number;
}

/** What a guess is compared with: the HMAC, and the session with which it was made. */
export interface ExpectedCode {
  readonly hmac: Buffer;
  readonly madeFor: Digest;
}

/**
 * Buys one guess: counts it, and only then gives out what to compare with. The counters are raised by the very
 * statements that check them, so that a race buys nothing. `undefined`: no live code, or no guesses left.
 */
export const buyGuess = (
  db: Db,
  { linkTokenDigest, email }: EmailCodeName,
  { perCode, perDay }: GuessLimits,
): Promise<ExpectedCode | undefined> =>
  db.transaction().execute(async (tx) => {
    const code = await tx
      .updateTable('email_codes')
      .set({ tries: sql<number>`tries + 1` })
      .where('link_token_digest', '=', linkTokenDigest)
      .where('email', '=', email)
      .where('tries', '<', perCode)
      .where('used_at', 'is', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .returning(['code_hmac as hmac', sql<Digest>`coalesce(made_for, link_token_digest)`.as('madeFor')])
      .executeTakeFirst();
    if (code === undefined) return undefined;
    const counted = await sql`
      insert into email_counters (email, tries) values (${email}, 1)
      on conflict (email) do update set
        tries = case when email_counters.tries_since <= now() - interval '1 day' then 1
          else email_counters.tries + 1 end,
        tries_since = case when email_counters.tries_since <= now() - interval '1 day' then now()
          else email_counters.tries_since end
      where email_counters.tries < ${perDay} or email_counters.tries_since <= now() - interval '1 day'
      returning 1`.execute(tx);
    return counted.rows.length > 0 ? code : undefined;
  });

/**
 * Uses a code up, if it is still the one that was guessed. A right guess is none: it leaves the day's count of the
 * address as it was before. Call it in the transaction that signs in.
 */
export const useEmailCode = async (
  tx: Db,
  { linkTokenDigest, email }: EmailCodeName,
  codeHmac: Buffer,
): Promise<boolean> => {
  const used = await tx
    .updateTable('email_codes')
    .set({ used_at: sql<Date>`now()` })
    .where('link_token_digest', '=', linkTokenDigest)
    .where('email', '=', email)
    .where('code_hmac', '=', codeHmac)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('email')
    .executeTakeFirst();
  if (used === undefined) return false;
  await tx
    .updateTable('email_counters')
    .set({ tries: sql<number>`greatest(tries - 1, 0)` })
    .where('email', '=', email)
    .execute();
  return true;
};

/**
 * Takes the codes of a session along to the one that it goes on in, with their tries and the waits between two mails.
 * A code that was asked for there already is the newer one.
 */
export const moveEmailCodes = async (tx: Db, from: Digest, to: Digest): Promise<void> => {
  await sql`
    update email_codes as code set link_token_digest = ${to}, made_for = coalesce(made_for, ${from})
    where link_token_digest = ${from} and not exists (
      select 1 from email_codes as newer where newer.link_token_digest = ${to} and newer.email = code.email
    )`.execute(tx);
};
