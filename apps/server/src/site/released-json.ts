import { endpoints } from '@kryptos_connect/protocol';
import type { FastifyInstance } from 'fastify';
import { integrations } from '../accounts/catalogue.js';
import type { Context } from '../checks/check.js';
import { openApiDocument } from '../openapi/document.js';
import { UNTIL_RELEASE } from './caching.js';
import { sendFile } from './send-file.js';
import { type StaticFile, staticFile } from './static-files.js';

/** The JSON that is the same for everybody until the next release: written once, then only sent. */
export const serveReleasedJson = (app: FastifyInstance, { version, publicUrl }: Context): void => {
  const json = (value: unknown): StaticFile => staticFile('data.json', Buffer.from(JSON.stringify(value)));
  const list = json({ success: true, data: integrations });
  const openApi = json(openApiDocument({ version, serverUrl: publicUrl }));
  for (const [path, file] of [
    [endpoints.listIntegrations.path, list],
    ['/openapi.json', openApi],
  ] as const)
    app.get(path, async (request, reply) =>
      sendFile(request, reply, file, { 'cache-control': UNTIL_RELEASE }),
    );
};
