import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';

const open = { kind: 'none' } as const;

/** The endpoints by which the service is operated. Contract, section 4, last line. */
export const operationsEndpoints = {
  health: {
    method: 'GET',
    path: '/health',
    credentials: open,
    summary: 'Tells that the process is alive.',
    answer: z.object({
      status: z.literal('OK'),
      service: z.string(),
      version: z.string(),
      environment: z.string(),
    }),
    errors: [],
  },
  ready: {
    method: 'GET',
    path: '/ready',
    credentials: open,
    summary: 'Tells whether the database is reachable and its migrations are done.',
    answer: z.object({ status: z.literal('READY') }),
    errors: ['UNAVAILABLE'],
  },
} as const satisfies Record<string, Endpoint>;
