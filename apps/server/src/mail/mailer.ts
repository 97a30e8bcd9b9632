import { setTimeout as delay } from 'node:timers/promises';
import type { Mail, MailTransport } from './mail.js';

/** Sends mail behind the answer, so that how long it takes tells nobody anything. */
export interface Mailer {
  /** Takes a mail and returns at once. */
  post(mail: Mail): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Ends: no further tries, then the transport is closed. */
  close(): Promise<void>;
}

/** What a mailer works with. */
export interface MailerOptions {
  readonly transport: MailTransport;
  /** Told of each mail that could not be sent, without its address or its text. */
  readonly onFailure: (error: unknown) => void;
  /** How long to wait before each further try, in ms. */
  readonly retryAfterMs?: readonly number[];
}

/** How many mails may be under way at once; more are refused, so that a dead mail server fills no memory. */
const UNDER_WAY_MAX = 1000;

/** Makes a mailer on a transport, with a few tries a mail. */
export const createMailer = ({
  transport,
  onFailure,
  retryAfterMs = [1_000, 5_000],
}: MailerOptions): Mailer => {
  const stop = new AbortController();
  const underWay = new Set<Promise<void>>();

  const send = async (mail: Mail): Promise<void> => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await transport.send(mail);
      } catch (error) {
        const wait = retryAfterMs[attempt];
        if (wait === undefined || stop.signal.aborted || isFinal(error)) return onFailure(error);
        await delay(wait, undefined, { signal: stop.signal }).catch(() => {});
        if (stop.signal.aborted) return onFailure(error);
      }
    }
  };

  return {
    post(mail) {
      if (stop.signal.aborted || underWay.size >= UNDER_WAY_MAX) {
        onFailure(new Error('The mail was not taken: too many are under way, or the server is stopping.'));
        return;
      }
      const sending = send(mail).finally(() => underWay.delete(sending));
      underWay.add(sending);
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async close() {
      stop.abort();
      await Promise.all(underWay);
      transport.close();
    },
  };
};

/** Whether the mail server refused for good: RFC 5321, section 4.2.1, replies of the 5yz kind. */
const isFinal = (error: unknown): boolean =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500;
