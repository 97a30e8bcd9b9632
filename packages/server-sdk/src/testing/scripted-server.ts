import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server received it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the server does with one request: a JSON answer, or anything at all with the response. */
export type Turn =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly json: unknown }
  | ((response: ServerResponse) => void);

/** A real HTTP server on a free port that plays one turn a request, and the last one again for any further. */
export interface ScriptedServer extends AsyncDisposable {
  readonly url: string;
  readonly received: Received[];
}

const play = (turn: Turn, response: ServerResponse) => {
  if (typeof turn === 'function') return turn(response);
  response.writeHead(turn.status, { 'content-type': 'application/json', ...turn.headers });
  response.end(JSON.stringify(turn.json));
};

/** Starts a server that plays these turns. */
export const scriptedServer = async (...turns: readonly Turn[]): Promise<ScriptedServer> => {
  const received: Received[] = [];
  const server: Server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const turn = turns[Math.min(received.length, turns.length - 1)];
    received.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    if (turn) play(turn, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

/** An envelope of success. */
export const ok = (data: unknown): Turn => ({ status: 200, json: { success: true, data } });

/** A failure of the contract. */
export const failed = (status: number, code: string, error: string, more: object = {}): Turn => ({
  status,
  headers: { 'x-request-id': 'req-1' },
  json: { success: false, error, code, ...more },
});

/** Takes the request and never answers. */
export const silence: Turn = () => undefined;

/** Breaks the connection instead of answering. */
export const hangUp: Turn = (response) => response.destroy();
