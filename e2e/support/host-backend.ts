import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Kryptos } from '@kryptos_connect/server-sdk';
import { halve, type Refusal, refuse } from './broken-answers.js';

/** How a host's own backend can be broken: it hangs up, says nothing, hangs up in mid-answer, or refuses. */
export type BackendFault = 'hang-up' | 'silence' | 'cut' | Refusal;

/** Where a backend is that is broken in this way. */
export const broken = (fault: BackendFault, path: '/link-token' | '/exchange'): string =>
  `/broken/${fault}${path}`;

const asJson = { 'content-type': 'application/json' };

/**
 * The backend of the host pages: `/link-token` creates a link token, `/exchange` exchanges a public token, and again
 * where its answer was lost. Under `/broken/…` the same happens, or does not, as that path says.
 */
export const createBackend = (kryptos: Kryptos) => {
  const work: Readonly<Record<string, (request: IncomingMessage) => Promise<object>>> = {
    '/link-token': async () => ({ link_token: (await kryptos.linkTokens.create({})).link_token }),
    '/exchange': async (request) => {
      const { public_token } = (await json(request)) as { public_token: string };
      const { grant_id } = await kryptos.tokens.exchange(public_token, { idempotencyKey: public_token });
      return { grant_id };
    },
  };

  return async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, fault, rest] = /^\/broken\/([\w-]+)(\/.*)$/.exec(path) ?? ['', undefined, path];
    if (fault === 'silence') return;
    if (fault === 'hang-up') return void response.destroy();
    if (fault === 'fail' || fault === 'limit') return refuse(fault, response);
    const task = work[rest ?? ''];
    if (!task) return void response.writeHead(404).end();
    try {
      const answer = JSON.stringify(await task(request));
      if (fault === 'cut') halve(response, 200, asJson, Buffer.from(answer));
      else response.writeHead(200, asJson).end(answer);
    } catch (cause) {
      response.writeHead(500, asJson).end(JSON.stringify({ error: String(cause) }));
    }
  };
};
