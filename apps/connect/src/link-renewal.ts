import type { WidgetSession } from '@kryptos_connect/protocol';
import { ApiFailure, type ApiFailureCode } from './api-client.js';
import type { HostInit } from './host-link.js';
import type { Link } from './link.js';

/** What the renewal of a link token needs. */
export interface LinkRenewalDeps {
  readonly link: Link;
  /** Asks the host for a fresh link token. Rejects when the signal aborts. */
  readonly askHost: (signal: AbortSignal) => Promise<HostInit>;
  /** Lets what stood in the session of a link token go on in that of another. Repeated, it answers the same. */
  readonly goOn: (from: string, to: string) => Promise<WidgetSession>;
  /** The session from now on. Told before anything is sent in it. */
  readonly onRenewed: (session: WidgetSession, init: HostInit) => void;
}

/** How long, in ms, the host may take to give a fresh link token until the person is told that theirs has expired. */
const HOST_MS = 10_000;

/** What says nothing of whether the session can go on. */
const TRY_AGAIN: ReadonlySet<ApiFailureCode> = new Set<ApiFailureCode>([
  'offline',
  'unreachable',
  'RATE_LIMITED',
  'INTERNAL_ERROR',
  'UNAVAILABLE',
]);

const failedBy = (reason: unknown): ApiFailureCode | undefined =>
  reason instanceof ApiFailure ? reason.code : undefined;

/**
 * Renews a link token that has expired, while a person reads, say: the first request that is told so asks the host for
 * a fresh one, the server lets the session go on in it, and what was refused is sent once more. Once per expiry,
 * however many requests meet it. Where the host has no other token, the request fails as it did.
 */
export class LinkRenewal {
  readonly #deps: LinkRenewalDeps;
  #running: Promise<boolean> | undefined;
  /** The host's fresh token, until the server has said that the session goes on in it. */
  #fresh: HostInit | undefined;
  /** A link token that can not be renewed. */
  #spent: string | undefined;

  constructor(deps: LinkRenewalDeps) {
    this.#deps = deps;
  }

  /** Begins with a link token of the host: what stood in the one before goes on in it where it can. */
  async begin({ linkToken: to }: HostInit): Promise<void> {
    const { link, goOn } = this.#deps;
    const from = link.linkToken;
    this.#fresh = undefined;
    if (from !== undefined && from !== to) {
      await link.lend(to);
      try {
        await goOn(from, to);
        await link.goOnAs(to);
        return;
      } catch {
        // Then it begins anew, which is what the person asked for.
      }
    }
    link.begin(to);
  }

  /** Sends a request, and where the link token has expired once more with a fresh one. */
  async send<Answer>(request: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    const { link } = this.#deps;
    if (this.#isGoingOn) await this.#renew();
    const { linkToken } = link;
    try {
      signal.throwIfAborted();
      return await request();
    } catch (reason) {
      if (failedBy(reason) !== 'TOKEN_EXPIRED') throw reason;
      // It may have been renewed while this was on its way.
      const isCurrent = this.#isGoingOn || link.linkToken === linkToken;
      if (isCurrent && !(await this.#renew())) throw reason;
    }
    // The fresh session may ask for something else, and then nobody waits for this any more.
    signal.throwIfAborted();
    return request();
  }

  get #isGoingOn(): boolean {
    return this.#running !== undefined || this.#fresh !== undefined;
  }

  /** Whether there is another link token now. Rejects where only the network is to blame: it can be tried again. */
  #renew(): Promise<boolean> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<boolean> {
    const { link, goOn, onRenewed } = this.#deps;
    const from = link.linkToken;
    if (from === undefined || from === this.#spent) return false;
    this.#fresh ??= await this.#askHost(from);
    const init = this.#fresh;
    if (!init) return this.#giveUp(from);
    try {
      const session = await goOn(from, init.linkToken);
      this.#fresh = undefined;
      await link.goOnAs(init.linkToken);
      onRenewed(session, init);
      return true;
    } catch (reason) {
      const code = failedBy(reason);
      if (code && TRY_AGAIN.has(code)) throw reason;
      return this.#giveUp(from);
    }
  }

  /** Where it is asked again, the host is not. */
  #giveUp(from: string): false {
    this.#fresh = undefined;
    this.#spent = from;
    return false;
  }

  /** The host's fresh link token; `undefined` where it has none, or says nothing. */
  async #askHost(from: string): Promise<HostInit | undefined> {
    const { link, askHost } = this.#deps;
    try {
      const init = await askHost(AbortSignal.timeout(HOST_MS));
      if (init.linkToken === from) return undefined;
      await link.lend(init.linkToken);
      return init;
    } catch {
      return undefined;
    }
  }
}
