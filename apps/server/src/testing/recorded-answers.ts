import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import type { TestApp } from './test-app.js';

/** An answer that an app has given. */
interface RecordedAnswer {
  /** `GET /token/grants`, with the route's own names for what varies in it; without an address where there is none. */
  readonly route: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** What an app is made of, and what it has answered. */
export interface Recorded {
  readonly server: TestApp;
  /** Every route, but those that Fastify makes of others: HEAD of each GET. */
  readonly routes: ReadonlySet<string>;
  readonly answers: readonly RecordedAnswer[];
}

/**
 * Starts an app and records its routes, as the router itself is told of them, and each answer. So what nobody thought
 * of is seen as well. `more` adds routes of a test's own.
 */
export const recordAnswers = async (
  start: () => Promise<TestApp>,
  more: (app: FastifyInstance) => void = () => {},
): Promise<Recorded> => {
  const routes = new Set<string>();
  const answers: RecordedAnswer[] = [];
  const onInitialization = (message: unknown) => {
    const { fastify: app } = message as { fastify: FastifyInstance };
    app.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD') routes.add(`${one} ${url}`);
    });
    app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
      const route = `${method} ${routeOptions.url ?? ''}`;
      answers.push({ route, status: reply.statusCode, headers: { ...reply.getHeaders() } });
    });
    more(app);
  };
  subscribe('fastify.initialization', onInitialization);
  try {
    return { server: await start(), routes, answers };
  } finally {
    unsubscribe('fastify.initialization', onInitialization);
  }
};
