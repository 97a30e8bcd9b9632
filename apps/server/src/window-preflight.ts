import { endpoints } from '@kryptos_connect/protocol';
import type { FastifyInstance } from 'fastify';
import type { Context } from './checks/check.js';
import { registeredPage } from './checks/host-page.js';

/**
 * Answers what a browser asks before a host's page may call the endpoints of its window: yes to a registered origin,
 * and to any other the refusal that the request itself would get.
 */
export const answerWindowPreflight = (app: FastifyInstance, context: Context): void => {
  app.options(endpoints.openWindow.path, async (request, reply) => {
    await registeredPage(request, context, reply);
    return reply.code(204).send();
  });
};
