import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const FOLDER = fileURLToPath(new URL('../html/', import.meta.url));

/** The pages, by their address. */
const PAGES = { '/': 'index.html', '/playground': 'playground.html' } as const;

/** What the page is told about Kryptos. None of it is secret. */
export interface PageFacts {
  readonly kryptosPublicUrl: URL;
  readonly clientId: string;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** All that a host page has to allow for Kryptos is one script origin and one frame origin (and its logos). */
const contentSecurityPolicy = (kryptos: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${kryptos}`,
    "style-src 'self'",
    `img-src 'self' ${kryptos}`,
    "connect-src 'self'",
    `frame-src ${kryptos}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Serves the pages and what they load, and sets the headers of every answer. */
export const servePage = (app: FastifyInstance, { kryptosPublicUrl, clientId }: PageFacts): void => {
  const policy = contentSecurityPolicy(kryptosPublicUrl.origin);
  const base = kryptosPublicUrl.href.replace(/\/+$/, '');
  const pages = new Map(
    Object.entries(PAGES).map(([path, file]) => [
      path,
      readFileSync(FOLDER + file, 'utf8')
        .replaceAll('{{kryptos_url}}', () => escapeHtml(base))
        .replaceAll('{{client_id}}', () => escapeHtml(clientId)),
    ]),
  );

  app.addHook('onSend', async ({ url }, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cache-control': url.startsWith('/api/') || pages.has(url) ? 'no-store' : 'no-cache',
    });
  });
  for (const [path, page] of pages)
    app.get(path, async (_, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.register(fastifyStatic, { root: FOLDER, index: false, cacheControl: false });
};
