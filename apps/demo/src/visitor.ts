import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: a digest of the visitor's cookie, under which their connection is kept. */
    visitor: string;
  }
}

const COOKIE = 'ledgerleaf';
const YEAR_S = 31_536_000;

const readCookie = ({ headers }: FastifyRequest): string | undefined => {
  const pair = new RegExp(`(?:^|;\\s*)${COOKIE}=([A-Za-z0-9_-]{43})(?:;|$)`);
  return pair.exec(headers.cookie ?? '')?.[1];
};

/**
 * Knows each browser again by a cookie of the demo's own, instead of the accounts that a real app has. Only its digest is
 * kept. Lax and HttpOnly: other sites can not act with it, and the page's scripts can not read it.
 */
export const knowVisitors = (app: FastifyInstance): void => {
  app.decorateRequest('visitor', '');
  app.addHook('onRequest', async (request, reply) => {
    let id = readCookie(request);
    if (id === undefined) {
      id = randomBytes(32).toString('base64url');
      const attributes = `Path=/; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax`;
      reply.header('set-cookie', `${COOKIE}=${id}; ${attributes}`);
    }
    request.visitor = createHash('sha256').update(id).digest('base64url');
  });
};

/** Whether a request that changes something comes from the demo's own page (or from no browser at all). */
export const isFromOwnPage = ({ headers }: FastifyRequest): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
};
