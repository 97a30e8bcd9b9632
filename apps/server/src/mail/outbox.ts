import { randomUUID } from 'node:crypto';
import type { Mail, MailTransport } from './mail.js';

/** A mail in the development outbox. */
export interface OutboxMail extends Mail {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly sent_at: string;
  /** The 6-digit code in the mail, where there is one: what whoever is testing came for. */
  readonly code: string | null;
}

/** Where mail goes while no SMTP server is set, outside production. Lives in memory, and forgets the oldest. */
export interface Outbox extends MailTransport {
  /** The mails that are kept, newest first; those to one address, where one is given. */
  list(to?: string): readonly OutboxMail[];
}

/** Opens an outbox that keeps the newest `limit` mails. */
export const createOutbox = (limit = 200, now: () => Date = () => new Date()): Outbox => {
  const mails: OutboxMail[] = [];
  return {
    async send(mail) {
      const code = /(?<![0-9])[0-9]{6}(?![0-9])/.exec(mail.text)?.[0] ?? null;
      mails.unshift({ id: randomUUID(), sent_at: now().toISOString(), code, ...mail });
      mails.length = Math.min(mails.length, limit);
    },
    list: (to) => {
      const address = to?.toLowerCase();
      return address === undefined ? [...mails] : mails.filter((mail) => mail.to.toLowerCase() === address);
    },
    close: () => {
      mails.length = 0;
    },
  };
};
