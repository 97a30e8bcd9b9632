/** Node's codes, and PostgreSQL's classes 08 (connection) and 57P (shutting down), 53 (out of resources). */
const UNREACHABLE = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|08|57P|53)/;
const MESSAGES =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/** Whether an error says that the database can not be reached at the moment, so that trying again makes sense. */
export const isDatabaseUnreachable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code: unknown = 'code' in error ? error.code : undefined;
  return (typeof code === 'string' && UNREACHABLE.test(code)) || MESSAGES.test(error.message);
};
