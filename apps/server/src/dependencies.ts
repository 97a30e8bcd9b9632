import type { Registry } from 'prom-client';
import type { RateLimits } from './checks/rate-limit.js';
import type { RandomBytes } from './domain/tokens.js';
import type { Environment } from './environment.js';
import type { Mailer } from './mail/mailer.js';
import type { Outbox } from './mail/outbox.js';
import type { Site } from './site/site.js';
import type { Store } from './store/store.js';

/** All that the app works with. It reads nothing from the process and listens on no port by itself. */
export interface Dependencies {
  readonly store: Store;
  /** The origin under which browsers reach us, without a slash at its end. */
  readonly publicUrl: string;
  readonly environment: Environment['NODE_ENV'];
  readonly version: string;
  /** Under which e-mail codes are hashed: 32 bytes, the same for all processes on one database. */
  readonly emailCodePepper: Uint8Array;
  readonly limits: RateLimits;
  /** Which proxies' `X-Forwarded-For` is believed: none, their addresses, or a rule of hops. */
  readonly trustProxy: false | string | ((address: string, hop: number) => boolean);
  readonly randomBytes: RandomBytes;
  /** A new id for a user, a workspace, an account: a UUID. */
  readonly newId: () => string;
  readonly mailer: Mailer;
  /** The development outbox, where mail is not sent out. Never in production. */
  readonly outbox: Outbox | undefined;
  /** What was built for browsers. */
  readonly site: Site;
  /** Where the figures of this process are kept. */
  readonly metrics: Registry;
}
