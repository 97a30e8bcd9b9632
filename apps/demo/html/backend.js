/** A request to this page's backend that failed, in words for the reader. */
export class BackendError extends Error {
  constructor(message, code, requestId) {
    super(message);
    this.name = 'BackendError';
    this.code = code;
    this.requestId = requestId;
  }
}

const UNREACHABLE = 'Ledgerleaf can not be reached. Check your connection, then try again.';

const ask = async (method, path, signal) => {
  let response;
  let answer;
  try {
    response = await fetch(path, { method, signal, headers: { accept: 'application/json' } });
    answer = await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new BackendError(UNREACHABLE, 'NETWORK_ERROR');
  }
  if (response.ok) return answer;
  throw new BackendError(answer.error ?? UNREACHABLE, answer.code, answer.requestId);
};

/** Whether this visitor's accounts are connected: `{connected}`. */
export const readSession = (signal) => ask('GET', '/api/kryptos/session', signal);

/** `{holdings, summary, timestamp, accounts}`. */
export const readPortfolio = (signal) => ask('GET', '/api/portfolio', signal);

/** Revokes what the visitor granted. */
export const disconnect = () => ask('POST', '/api/kryptos/disconnect');
