import { createTransport } from 'nodemailer';
import type { MailTransport } from './mail.js';

/** Where mail goes, and what it says it is from. */
export interface SmtpOptions {
  /** `smtp://user:password@host:port` or `smtps://…`; what nodemailer can be told may follow as a query. */
  readonly url: string;
  /** The `From` header, for example `Kryptos <no-reply@kryptos.example>`. */
  readonly from: string;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Codes do not travel in the clear: beyond this machine TLS is needed, unless the URL's query says otherwise. */
const needsTls = (url: URL): boolean => url.protocol === 'smtp:' && !LOOPBACK.has(url.hostname);

/** Sends by SMTP, over a few connections that are kept. */
export const createSmtpTransport = ({ url, from }: SmtpOptions): MailTransport => {
  const smtp = createTransport(
    {
      url,
      pool: true,
      requireTLS: needsTls(new URL(url)),
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    },
    // A mail is what we wrote, never a file or an address that a name in it points to.
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  return {
    async send({ to, subject, text, html }) {
      await smtp.sendMail({ to: { name: '', address: to }, subject, text, html });
    },
    close: () => smtp.close(),
  };
};
