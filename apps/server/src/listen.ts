import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Where a server can be reached, and how it stops. */
export interface Listening {
  readonly port: number;
  /** Takes no new connection, waits for what is under way, at most `deadlineMs`, then hangs up. */
  stop(deadlineMs: number): Promise<void>;
}

/** Codes of a machine without IPv6, where the second loopback address is missing. */
const NO_SUCH_ADDRESS = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EPROTONOSUPPORT']);

const DRAIN_STEP_MS = 50;

/** Another server with the app's handler and limits, as one listens on one address only. */
const secondServer = async (
  app: FastifyInstance,
  host: string,
  port: number,
): Promise<Server | undefined> => {
  const { headersTimeout, requestTimeout, keepAliveTimeout } = app.server;
  const { http } = app.initialConfig as { http?: object };
  const server = createServer({ ...http, headersTimeout, requestTimeout, keepAliveTimeout }, app.routing);
  server.on('clientError', (error, socket) => app.server.emit('clientError', error, socket));
  return new Promise((resolve, reject) => {
    server.once('error', (error: Error & { code?: string }) =>
      NO_SUCH_ADDRESS.has(error.code ?? '') ? resolve(undefined) : reject(error),
    );
    server.listen({ host, port, ipv6Only: true }, () => resolve(server));
  });
};

/**
 * Listens on a host, or, where none is named, on both loopback addresses: `localhost` is the one in some browsers
 * and the other in others.
 */
export const listen = async (
  app: FastifyInstance,
  host: string | undefined,
  port: number,
): Promise<Listening> => {
  await app.listen({ host: host ?? '127.0.0.1', port });
  const actual = (app.server.address() as AddressInfo).port;
  const second = host === undefined ? await secondServer(app, '::1', actual) : undefined;
  return {
    port: actual,
    async stop(deadlineMs) {
      const servers = second === undefined ? [app.server] : [app.server, second];
      // A connection that falls idle while others are busy would be kept alive until its client lets go.
      const drain = setInterval(() => {
        for (const server of servers) server.closeIdleConnections();
      }, DRAIN_STEP_MS);
      const deadline = setTimeout(() => {
        for (const server of servers) server.closeAllConnections();
      }, deadlineMs);
      try {
        await Promise.all([
          app.close(),
          second && new Promise<void>((resolve) => second.close(() => resolve())),
        ]);
      } finally {
        clearInterval(drain);
        clearTimeout(deadline);
      }
    },
  };
};
