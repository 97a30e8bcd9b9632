/** One e-mail, to one address. Who it is from is the mailer's. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Something that takes an e-mail and hands it on: an SMTP server, or the development outbox. */
export interface MailTransport {
  /** Resolves when the mail has been handed on. */
  send(mail: Mail): Promise<void>;
  close(): void;
}
