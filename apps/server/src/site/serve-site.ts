import type { FastifyInstance } from 'fastify';
import type { Context } from '../checks/check.js';
import { serveApp } from './app-pages.js';
import { takeCspReports } from './csp-reports.js';
import { serveDevOutbox } from './dev-outbox.js';
import { serveLoader } from './loader.js';
import { serveLogos } from './logos.js';
import { serveReleasedJson } from './released-json.js';

/** All that is served beside the endpoints: pages, scripts, pictures, and documents that change with a release. */
export const serveSite = async (app: FastifyInstance, context: Context): Promise<void> => {
  serveApp(app, context);
  serveLoader(app, context);
  serveLogos(app, context);
  serveDevOutbox(app, context);
  serveReleasedJson(app, context);
  await takeCspReports(app);
};
