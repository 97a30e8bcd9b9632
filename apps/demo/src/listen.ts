import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

const isMissingFamily = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EPROTONOSUPPORT'].includes(String(error.code));

/**
 * Listens on both loopback addresses, as `localhost` is the one to some browsers and the other to others. Whatever
 * closes the app closes both.
 *
 * @returns the port
 */
export const listenOnLoopback = async (app: FastifyInstance, port: number): Promise<number> => {
  const second = createServer(app.routing);
  app.addHook('onClose', async () => {
    second.close();
    second.closeIdleConnections();
  });
  await app.listen({ host: '127.0.0.1', port });
  const { port: bound } = app.server.address() as AddressInfo;
  try {
    await once(second.listen({ host: '::1', port: bound, ipv6Only: true }), 'listening');
  } catch (error) {
    if (!isMissingFamily(error)) throw error;
  }
  return bound;
};
