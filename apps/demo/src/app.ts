import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { answerFailure } from './failure.js';
import { type Backend, kryptosRoutes } from './kryptos-routes.js';
import { type PageFacts, servePage } from './page.js';
import { portfolioRoute } from './portfolio-route.js';
import { isFromOwnPage, knowVisitors } from './visitor.js';

/** What the demo is built from. It knows no port and no environment. */
export interface DemoOptions extends Backend, PageFacts {
  readonly logger: NonNullable<FastifyServerOptions['logger']>;
}

/** Ledgerleaf, an invented app that integrates Kryptos Connect: its backend and its page. */
export const createDemo = (options: DemoOptions): FastifyInstance => {
  const app = Fastify({
    logger: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 16_384,
  });
  // A POST without a body may still say that it is JSON.
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    try {
      done(null, body === '' ? undefined : JSON.parse(String(body)));
    } catch {
      done(Object.assign(new Error('The body is not JSON.'), { statusCode: 400 }));
    }
  });
  app.setErrorHandler(answerFailure);
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isFromOwnPage(request))
      return reply
        .code(403)
        .send({ success: false, error: 'Only this page can do that.', code: 'ORIGIN_NOT_ALLOWED' });
  });
  knowVisitors(app);
  servePage(app, options);
  kryptosRoutes(app, options);
  portfolioRoute(app, options);
  return app;
};
