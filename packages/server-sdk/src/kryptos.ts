import type {
  BodyOf,
  backendEndpoints,
  Grant,
  GrantPage,
  Holdings,
  LinkedAccountPage,
  LinkToken,
  SessionStatus,
  TokenExchange,
  UserInfo,
} from '@kryptos_connect/protocol';
import { wait } from './deadline.js';
import { KryptosError } from './kryptos-error.js';
import { type KryptosOptions, parseOptions } from './kryptos-options.js';
import { createTransport, type Surroundings } from './transport.js';

/** What every call takes. */
export interface CallOptions {
  /** Ends the call and its retries; the promise rejects with the signal's `reason`. */
  readonly signal?: AbortSignal | undefined;
}

/** What a new link token should be for. All optional; `scopes` is space-separated and defaults to the client's own. */
export type LinkTokenRequest = BodyOf<(typeof backendEndpoints)['createLinkToken']>;

/**
 * Kryptos Connect for your backend: makes link tokens for the widget, exchanges what the widget returns, and reads
 * what the user agreed to share. Typed by the contract; every failed call rejects with a {@link KryptosError}.
 * Lost answers, 429, 502, 503 and 504 are retried with exponential backoff and jitter, never before `Retry-After`:
 * every call is either a read, idempotent, or carries an idempotency key.
 *
 * @example
 * const kryptos = new Kryptos({ clientId, clientSecret });
 * const { link_token } = await kryptos.linkTokens.create({ scopes: 'openid portfolios:read' });
 */
export class Kryptos {
  /** Sessions of the widget. */
  readonly linkTokens: {
    /**
     * Creates a link token: one session of the widget, 30 minutes. With a user's `access_token` the widget skips
     * signing in, and the answer has `has_existing_grant: true`.
     *
     * @throws KryptosError `INVALID_SCOPE`; `INVALID_TOKEN`, `TOKEN_EXPIRED` or `INVALID_GRANT` if the access token
     * no longer opens anything: forget it and create a token without.
     */
    readonly create: (request?: LinkTokenRequest, options?: CallOptions) => Promise<LinkToken>;
    /** Tells whether an access token still opens a session, and whose; if not, why. A token that is not valid is an answer, not an error. */
    readonly checkSession: (accessToken: string, options?: CallOptions) => Promise<SessionStatus>;
  };

  /** Public tokens, and the grants behind access tokens. */
  readonly tokens: {
    /**
     * Exchanges the widget's public token, exactly once, for an access token (`expires_in` in seconds: 15 years unless
     * the user chose less). Retries carry one idempotency key, so that a lost answer loses no grant; pass your own to
     * make a later call of yours, within 10 minutes, the same exchange.
     *
     * @throws KryptosError `INVALID_TOKEN`, `TOKEN_EXPIRED`, `TOKEN_ALREADY_USED`
     */
    readonly exchange: (
      publicToken: string,
      options?: CallOptions & { readonly idempotencyKey?: string },
    ) => Promise<TokenExchange>;
    /**
     * Revokes a grant: its access tokens are dead at once. Revoking it again is the same success.
     *
     * @throws KryptosError `INVALID_GRANT` (404) if the grant is not one of yours
     */
    readonly revoke: (grantId: string, options?: CallOptions) => Promise<void>;
  };

  /** The active authorizations that users gave your application, newest first. */
  readonly grants: {
    /** Goes over all of them, a page at a time as you go. `pageSize` 1 to 100. */
    readonly list: (options?: CallOptions & { readonly pageSize?: number }) => AsyncIterableIterator<Grant>;
    /** One page, and `count`, the number of all. `next_cursor` opens the next one; there is none after the last. */
    readonly page: (
      options?: CallOptions & { readonly limit?: number; readonly cursor?: string },
    ) => Promise<GrantPage>;
  };

  /**
   * What a user shared with you, by their access token. All reject with `INVALID_GRANT` once the user or you revoked
   * the grant, and with `INSUFFICIENT_SCOPE` if the user did not agree to it.
   */
  readonly data: {
    /** What they hold, with totals. Money in `baseCurrency`, every amount also as an exact decimal in `…Exact`. Scope `portfolios:read`. */
    readonly holdings: (
      accessToken: string,
      options?: CallOptions & { readonly isSpam?: boolean },
    ) => Promise<Holdings>;
    /** Who they are, as far as `profile` and `email` were granted. Scope `openid`. */
    readonly userinfo: (accessToken: string, options?: CallOptions) => Promise<UserInfo>;
    /** A page of the accounts they linked, from page 1. Scope `integrations:read`. */
    readonly integrations: (
      accessToken: string,
      options?: CallOptions & {
        readonly page?: number;
        readonly pageSize?: number;
        readonly searchedKey?: string;
      },
    ) => Promise<LinkedAccountPage>;
  };

  /**
   * @param surroundings for tests: the clock, the random numbers and the waiting
   * @throws TypeError for an option that can not be right; the message names it
   */
  constructor(options: KryptosOptions, surroundings: Partial<Surroundings> = {}) {
    const call = createTransport(parseOptions(options), {
      fetch: options.fetch ?? ((...request) => fetch(...request)),
      random: Math.random,
      now: Date.now,
      wait,
      ...surroundings,
    });

    this.linkTokens = {
      create: async (request = {}, { signal } = {}) =>
        (await call('createLinkToken', { body: request, signal })).data,
      checkSession: async (accessToken, { signal } = {}) =>
        (await call('checkSession', { body: { access_token: accessToken }, signal })).data,
    };

    this.tokens = {
      exchange: async (publicToken, { idempotencyKey = crypto.randomUUID(), signal } = {}) =>
        (await call('exchangeToken', { body: { public_token: publicToken }, idempotencyKey, signal })).data,
      revoke: async (grantId, { signal } = {}) => {
        await call('revokeGrant', { body: { grant_id: grantId }, signal });
      },
    };

    const page: Kryptos['grants']['page'] = async ({ limit, cursor, signal } = {}) =>
      (await call('listGrants', { query: { limit, cursor }, signal })).data;
    this.grants = {
      page,
      list: async function* ({ pageSize, signal } = {}) {
        let cursor: string | undefined;
        do {
          const { grants, next_cursor } = await page({
            signal,
            ...(pageSize !== undefined && { limit: pageSize }),
            ...(cursor !== undefined && { cursor }),
          });
          yield* grants;
          if (next_cursor !== undefined && next_cursor === cursor)
            throw new KryptosError(
              'INTERNAL_ERROR',
              'The list of grants does not end: a page names itself as next.',
            );
          cursor = next_cursor;
        } while (cursor !== undefined);
      },
    };

    this.data = {
      holdings: (accessToken, { isSpam, signal } = {}) =>
        call('holdings', { accessToken, query: { isSpam: isSpam?.toString() }, signal }),
      userinfo: (accessToken, { signal } = {}) => call('userinfo', { accessToken, signal }),
      integrations: (accessToken, { page: number, pageSize, searchedKey, signal } = {}) =>
        call('integrations', { accessToken, query: { page: number, pageSize, searchedKey }, signal }),
    };
  }
}
