import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { callAdminSocket } from './admin/admin-socket.js';
import { type ClientCommand, type CommandOutcome, runClientCommand } from './admin/client-commands.js';
import { readClientLogo } from './client-logo/client-logo.js';
import { EnvironmentError, parseEnvironment } from './environment.js';
import { openEmbedded } from './store/embedded.js';
import { FolderInUse, lockFolder } from './store/folder-lock.js';
import { migrate } from './store/migrate.js';
import { openPostgres } from './store/postgres.js';
import type { Store } from './store/store.js';

const USAGE = `Registers the applications that may use this server.

  npm run client -- create --name NAME --origin ORIGIN [--origin ORIGIN …] [--redirect-uri URI …]
                           [--scopes "…"] [--required-scopes "…"] [--mode sandbox|production] [--logo URL] [--json]
  npm run client -- list [--json]
  npm run client -- update CLIENT_ID [the options of create; a list replaces the one before]
  npm run client -- rotate-secret CLIENT_ID [--overlap SECONDS, in which the secret before stays valid: 86400]
  npm run client -- disable CLIENT_ID
  npm run client -- enable CLIENT_ID`;

const readArguments = (args: string[]): { command: unknown; json: boolean } => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      origin: { type: 'string', multiple: true },
      'redirect-uri': { type: 'string', multiple: true },
      scopes: { type: 'string' },
      'required-scopes': { type: 'string' },
      mode: { type: 'string' },
      logo: { type: 'string' },
      overlap: { type: 'string', default: '86400' },
      'client-id': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [command, id] = positionals;
  const options = {
    name: values.name,
    mode: values.mode,
    logo: values.logo,
    origins: values.origin,
    redirect_uris: values['redirect-uri'],
    scopes: values.scopes,
    required_scopes: values['required-scopes'],
  };
  return {
    json: values.json,
    command: {
      command,
      options,
      client_id: values['client-id'] ?? id ?? '',
      overlap_s: Number(values.overlap),
    } satisfies Record<
      keyof Extract<ClientCommand, { options: unknown }> | 'client_id' | 'overlap_s',
      unknown
    >,
  };
};

const runOn = async (store: Store, command: unknown): Promise<CommandOutcome> => {
  try {
    await migrate(store.db);
    return await runClientCommand(command, { db: store.db, randomBytes, readLogo: readClientLogo });
  } finally {
    await store.close();
  }
};

/** Does a command where the data is: in PostgreSQL, in the running server, or, where none runs, in the folder. */
const run = async (command: unknown): Promise<CommandOutcome> => {
  const { DATABASE_URL, DATA_DIR } = parseEnvironment(process.env);
  if (DATABASE_URL !== undefined)
    return runOn(
      openPostgres(DATABASE_URL, () => {}),
      command,
    );
  try {
    const lock = await lockFolder(DATA_DIR, 'client-command');
    try {
      return await runOn(await openEmbedded(path.join(DATA_DIR, 'database')), command);
    } finally {
      await lock.release();
    }
  } catch (error) {
    if (error instanceof FolderInUse) return callAdminSocket(DATA_DIR, command);
    throw error;
  }
};

const say = (line: string) => process.stderr.write(`${line}\n`);

const main = async (args: string[]): Promise<number> => {
  if (args.length === 0 || args.includes('--help') || args.includes('help')) {
    say(USAGE);
    return args.length === 0 ? 2 : 0;
  }
  try {
    const { command, json } = readArguments(args);
    const outcome = await run(command);
    if ('refused' in outcome) {
      say(outcome.refused);
      return 2;
    }
    process.stdout.write(`${JSON.stringify(outcome.result, undefined, json ? undefined : 2)}\n`);
    return 0;
  } catch (error) {
    const known = error instanceof EnvironmentError || (error instanceof TypeError && 'code' in error);
    say(error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error));
    return known ? 2 : 1;
  }
};

process.exitCode = await main(process.argv.slice(2));
