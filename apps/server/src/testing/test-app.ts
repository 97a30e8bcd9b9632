import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyBaseLogger, FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { Registry } from 'prom-client';
import { createApp } from '../app.js';
import type { Dependencies } from '../dependencies.js';
import { createMailer, type Mailer } from '../mail/mailer.js';
import { createOutbox, type Outbox } from '../mail/outbox.js';
import { emptySite } from '../site/site.js';
import { openInMemory } from '../store/embedded.js';
import { migrate } from '../store/migrate.js';
import type { Store } from '../store/store.js';

/** An app for a test: real but for the network and the disk. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  /** A request without a port. */
  inject(request: InjectOptions): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export const PUBLIC_URL = 'http://localhost:4400';

/** An embedded database in memory, with all its tables. */
export const openTestStore = async (): Promise<Store> => {
  const store = await openInMemory();
  await migrate(store.db);
  return store;
};

/** Starts an app over a store, or over a new one of its own. */
export const startTestApp = async (
  overrides: Partial<Dependencies> = {},
  logger?: FastifyBaseLogger,
): Promise<TestApp> => {
  const store = overrides.store ?? (await openTestStore());
  const outbox = createOutbox();
  const mailer = createMailer({ transport: outbox, onFailure: () => {} });
  const app = await createApp(
    {
      store,
      publicUrl: PUBLIC_URL,
      environment: 'test',
      version: '1.2.3',
      emailCodePepper: randomBytes(32),
      limits: { perAddress: 1_000_000, perClient: 1_000_000, perLinkToken: 1_000_000 },
      trustProxy: false,
      randomBytes,
      newId: randomUUID,
      mailer,
      outbox,
      site: emptySite('1.2.3'),
      metrics: new Registry(),
      ...overrides,
    },
    logger,
  );
  await app.ready();
  return {
    app,
    store,
    outbox,
    mailer,
    inject: (request) => app.inject(request),
    async close() {
      await app.close();
      await mailer.close();
      if (overrides.store === undefined) await store.close();
    },
  };
};
