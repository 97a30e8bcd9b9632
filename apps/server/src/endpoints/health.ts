import { endpoints } from '@kryptos_connect/protocol';
import { endpoint } from '../endpoint.js';

/** Tells that the process is alive. It asks nobody else. */
export const health = endpoint(endpoints.health, [], async ({ context }) => ({
  status: 'OK' as const,
  service: 'kryptos-connect',
  version: context.version,
  environment: context.environment,
}));
