import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { serveAdminSocket } from './admin/admin-socket.js';
import { runClientCommand } from './admin/client-commands.js';
import { createApp } from './app.js';
import { DEFAULT_RATE_LIMITS, multiplyLimits } from './checks/rate-limit.js';
import { readClientLogo } from './client-logo/client-logo.js';
import { developmentKey } from './development-keys.js';
import { emailCodePepper } from './domain/email-codes.js';
import { type Environment, EnvironmentError, parseEnvironment } from './environment.js';
import { sweepUntil } from './jobs/sweep.js';
import { listen } from './listen.js';
import { createMailer } from './mail/mailer.js';
import { createOutbox } from './mail/outbox.js';
import { createSmtpTransport } from './mail/smtp-transport.js';
import { readSite } from './site/site.js';
import { openEmbedded } from './store/embedded.js';
import { FolderInUse, lockFolder } from './store/folder-lock.js';
import { migrate } from './store/migrate.js';
import { openPostgres } from './store/postgres.js';
import { createLogger } from './telemetry/logger.js';
import { packageVersion } from './telemetry/package-version.js';

/** How long requests that are under way may take once the server is told to stop. */
const STOP_MS = 10_000;

type Closing = () => Promise<void>;

const folder = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const openStore = async (environment: Environment, log: Logger, closings: Closing[]) => {
  const { DATABASE_URL, DATA_DIR } = environment;
  if (DATABASE_URL !== undefined) {
    const store = openPostgres(DATABASE_URL, (err) => log.warn({ err }, 'a database connection broke'));
    closings.push(() => store.close());
    return store;
  }
  const lock = await lockFolder(DATA_DIR, 'server');
  closings.push(() => lock.release());
  const store = await openEmbedded(path.join(DATA_DIR, 'database'));
  closings.push(() => store.close());
  return store;
};

const createMail = ({ SMTP_URL, MAIL_FROM, NODE_ENV }: Environment, log: Logger) => {
  const outbox = SMTP_URL === undefined && NODE_ENV !== 'production' ? createOutbox() : undefined;
  const transport =
    outbox ?? createSmtpTransport({ url: SMTP_URL ?? '', from: MAIL_FROM ?? 'Kryptos <no-reply@localhost>' });
  const mailer = createMailer({ transport, onFailure: (err) => log.error({ err }, 'a mail was not sent') });
  return { mailer, outbox };
};

/** Reads the environment, opens what it names, and listens. `closings` grow as things open, to be undone backwards. */
const start = async (environment: Environment, log: Logger, closings: Closing[]) => {
  const version = packageVersion();
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const store = await openStore(environment, log, closings);
  await migrate(store.db);
  if (store.kind === 'embedded') {
    const admin = await serveAdminSocket(
      environment.DATA_DIR,
      (command) => runClientCommand(command, { db: store.db, randomBytes, readLogo: readClientLogo }),
      (err) => log.warn({ err }, 'an admin command failed'),
    );
    closings.push(() => admin.close());
  }
  const sweeping = new AbortController();
  const swept = sweepUntil(sweeping.signal, store.db, log);
  closings.push(() => {
    sweeping.abort();
    return swept;
  });
  const [key] = environment.ENCRYPTION_KEYS ?? [await developmentKey(environment.DATA_DIR, randomBytes)];
  if (key === undefined) throw new Error('There is no encryption key.');
  const mail = createMail(environment, log);
  closings.push(() => mail.mailer.close());
  const app = await createApp(
    {
      store,
      publicUrl: environment.PUBLIC_URL,
      environment: environment.NODE_ENV,
      version,
      emailCodePepper: emailCodePepper(key.key),
      limits: multiplyLimits(DEFAULT_RATE_LIMITS, environment.RATE_LIMIT_FACTOR),
      trustProxy: environment.TRUST_PROXY,
      randomBytes,
      newId: randomUUID,
      ...mail,
      site: await readSite(
        { app: folder('../../connect/dist/app'), loader: folder('../../../packages/element/dist/browser') },
        version,
        environment.PUBLIC_URL,
      ),
      metrics,
    },
    log,
  );
  const listening = await listen(app, environment.HOST, environment.PORT);
  closings.push(() => listening.stop(STOP_MS));
  log.info({ url: environment.PUBLIC_URL, port: listening.port, database: store.kind }, 'listening');
};

const closeAll = async (closings: Closing[]): Promise<void> => {
  for (let close = closings.pop(); close !== undefined; close = closings.pop()) await close();
};

const main = async (): Promise<void> => {
  const environment = parseEnvironment(process.env);
  const log = createLogger(environment.LOG_LEVEL);
  const closings: Closing[] = [];
  let stopping = false;
  const stop = (reason: string, exitCode: number) => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, 'stopping');
    closeAll(closings)
      .then(() => log.info('stopped'))
      .catch((err: unknown) => {
        log.error({ err }, 'could not stop cleanly');
        process.exitCode = 1;
      })
      .finally(() => process.exit(process.exitCode ?? exitCode));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal, 0));
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'failed');
    stop('failure', 1);
  });
  try {
    await start(environment, log, closings);
  } catch (error) {
    await closeAll(closings);
    throw error;
  }
};

main().catch((error: unknown) => {
  const forThePerson = error instanceof EnvironmentError || error instanceof FolderInUse;
  const text = error instanceof Error ? (forThePerson ? error.message : error.stack) : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
