import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { LIMITS } from '@kryptos_connect/protocol';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  LogController,
} from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Context } from './checks/check.js';
import { createLimiters } from './checks/rate-limit.js';
import type { Dependencies } from './dependencies.js';
import { register } from './endpoint.js';
import { answerFailure, handleFailures, toApiError } from './failure-handler.js';
import { acceptJsonOnly } from './json-body.js';
import { routes } from './routes.js';
import { jsonHeaders, refusalHeaders } from './security-headers.js';
import { serveSite } from './site/serve-site.js';
import { findClientsWithSecrets } from './store/clients.js';
import { grouped } from './store/grouped.js';
import { measureRequests } from './telemetry/metrics.js';
import { requestIdOf } from './telemetry/request-id.js';
import { logRequests } from './telemetry/request-log.js';
import { refuseUnreadable } from './unreadable.js';
import { answerWindowPreflight } from './window-preflight.js';

/** A whole request has to arrive in this time, a header in half of it. */
const REQUEST_TIMEOUT_MS = 20_000;
const HEADERS_TIMEOUT_MS = 10_000;
const MAX_HEADER_BYTES = 16 * 1024;

/**
 * Builds the server out of what it works with. It listens on no port: `app.inject()` is enough to try it, and
 * `main` is what opens ports. Closing it leaves the store open, which its opener closes.
 */
export const createApp = async (
  dependencies: Dependencies,
  logger?: FastifyBaseLogger,
): Promise<FastifyInstance> => {
  const app = fastify({
    ...(logger === undefined ? { logger: false } : { loggerInstance: logger }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request_id' }),
    genReqId: requestIdOf,
    requestIdHeader: false,
    trustProxy: dependencies.trustProxy,
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: HEADERS_TIMEOUT_MS },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    clientErrorHandler: refuseUnreadable(refusalHeaders(dependencies.publicUrl)),
    frameworkErrors: (error, request, reply) => {
      // Before any route: its type knows no reply of ours.
      reply.headers(refusalHeaders(dependencies.publicUrl));
      answerFailure(toApiError(error), request, reply as unknown as FastifyReply);
    },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  logRequests(app);
  handleFailures(app);
  acceptJsonOnly(app);
  await app.register(helmet, jsonHeaders(dependencies.publicUrl));
  await app.register(rateLimit, { global: false });
  const context: Context = {
    ...dependencies,
    limiters: createLimiters(app, dependencies.limits),
    findClientWithSecrets: grouped((ids) => findClientsWithSecrets(dependencies.store.db, ids)),
  };
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    await context.limiters.address(request);
  });
  measureRequests(app, context.metrics);
  for (const route of routes) register(app, route, context);
  answerWindowPreflight(app, context);
  await serveSite(app, context);
  return app;
};
