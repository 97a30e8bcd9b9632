import type {} from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from '../api-error.js';

/** Requests a minute, for each address, each client and each link token. */
export interface RateLimits {
  readonly perAddress: number;
  readonly perClient: number;
  readonly perLinkToken: number;
}

/** What one address, client or link token can reasonably need, with room. */
export const DEFAULT_RATE_LIMITS: RateLimits = { perAddress: 1200, perClient: 6000, perLinkToken: 300 };

/** All limits, so many times as high. */
export const multiplyLimits = (limits: RateLimits, factor: number): RateLimits => ({
  perAddress: limits.perAddress * factor,
  perClient: limits.perClient * factor,
  perLinkToken: limits.perLinkToken * factor,
});

/** Counts a request against one key; throws `RATE_LIMITED` when there were too many. */
type Limiter = (request: FastifyRequest, key: string) => Promise<void>;

/** One limiter for each thing that is counted. An address is an IPv4 address or an IPv6 /64. */
export interface Limiters {
  readonly address: (request: FastifyRequest) => Promise<void>;
  readonly client: Limiter;
  readonly linkToken: Limiter;
  /** As many as for a link token, counted apart: a page asks every second what has become of its window. */
  readonly window: Limiter;
}

type Count = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>;

const refuseWhenExceeded = (count: Count): void => {
  if (count.isAllowed || !count.isExceeded) return;
  throw new ApiError('RATE_LIMITED', { headers: { 'retry-after': String(Math.max(1, count.ttlInSeconds)) } });
};

const timeWindow = '1 minute';

/** The limiters of an app. `@fastify/rate-limit` is registered before, with `global: false`. */
export const createLimiters = (app: FastifyInstance, limits: RateLimits): Limiters => {
  const byKey = (max: number): Limiter => {
    const keys = new WeakMap<FastifyRequest, string>();
    const count = app.createRateLimit({
      max,
      timeWindow,
      keyGenerator: (request) => keys.get(request) ?? '',
    });
    return async (request, key) => {
      keys.set(request, key);
      refuseWhenExceeded(await count(request));
    };
  };
  const countAddress = app.createRateLimit({ max: limits.perAddress, timeWindow });
  return {
    address: async (request) => refuseWhenExceeded(await countAddress(request)),
    client: byKey(limits.perClient),
    linkToken: byKey(limits.perLinkToken),
    window: byKey(limits.perLinkToken),
  };
};
