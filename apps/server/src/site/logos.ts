import type { FastifyInstance } from 'fastify';
import { findLogo } from '../accounts/logos.js';
import { ApiError } from '../api-error.js';
import type { Context } from '../checks/check.js';
import { findClientLogo } from '../store/client-logos.js';
import { FOR_GOOD, PICTURES } from './caching.js';
import { isNotModified } from './send-file.js';

/** Integrators show these pictures in their own pages. Opened by itself, a picture is a page without any rights. */
const PICTURE_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
};

const CLIENT_LOGO = /^(client_[0-9A-Za-z]{49})\.([0-9a-f]{16})\.png$/;

/** The logos of integrations and tokens, and the pictures that we drew of the clients' logos. */
export const serveLogos = (app: FastifyInstance, { store }: Context): void => {
  app.get<{ Params: { file: string } }>('/logos/:file', async ({ params: { file }, headers }, reply) => {
    const logo = /^[a-z0-9-]+\.svg$/.test(file) ? findLogo(file) : undefined;
    if (!logo) throw new ApiError('NOT_FOUND');
    reply.headers({ ...PICTURE_HEADERS, 'cache-control': PICTURES, etag: logo.etag }).type(logo.contentType);
    return isNotModified(headers['if-none-match'], logo.etag)
      ? reply.code(304).send()
      : reply.send(logo.body);
  });
  app.get<{ Params: { file: string } }>('/client-logos/:file', async ({ params: { file } }, reply) => {
    const [, clientId, hash] = CLIENT_LOGO.exec(file) ?? [];
    const png = clientId && hash ? await findClientLogo(store.db, clientId, hash) : undefined;
    if (!png) throw new ApiError('NOT_FOUND');
    return reply
      .headers({ ...PICTURE_HEADERS, 'cache-control': FOR_GOOD })
      .type('image/png')
      .send(png);
  });
};
