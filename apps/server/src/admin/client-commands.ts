import * as z from 'zod';
import { LogoRefused } from '../client-logo/logo-refused.js';
import { digestOf, mintToken, type RandomBytes } from '../domain/tokens.js';
import { type AuditEvent, appendAudit } from '../store/audit.js';
import { setClientLogo } from '../store/client-logos.js';
import {
  type Client,
  findClient,
  insertClient,
  listClients,
  rotateSecret,
  setClientDisabled,
  updateClient,
} from '../store/clients.js';
import type { Db } from '../store/schema.js';
import { ClientOptions, CommandRefused, settingsAfter } from './client-settings.js';

const clientId = z.string().min(1, 'is missing; `list` shows those there are').max(200);

const MAX_OVERLAP_S = 30 * 24 * 3600;
const OVERLAP = `must be a number of seconds from 0 to ${MAX_OVERLAP_S}`;

/** One command about clients, as it comes from the command line or over the admin socket. */
export const ClientCommand = z.discriminatedUnion(
  'command',
  [
    z.object({ command: z.literal('create'), options: ClientOptions }),
    z.object({ command: z.literal('list') }),
    z.object({
      command: z.literal('rotate-secret'),
      client_id: clientId,
      overlap_s: z.int(OVERLAP).min(0, OVERLAP).max(MAX_OVERLAP_S, OVERLAP),
    }),
    z.object({ command: z.literal('update'), client_id: clientId, options: ClientOptions }),
    z.object({ command: z.enum(['disable', 'enable']), client_id: clientId }),
  ],
  'must be create, list, update, rotate-secret, disable or enable; --help tells more',
);
export type ClientCommand = z.input<typeof ClientCommand>;

/** What a command works with. */
export interface CommandContext {
  readonly db: Db;
  readonly randomBytes: RandomBytes;
  /** Fetches and redraws a logo. Throws `LogoRefused`. */
  readonly readLogo: (source: string) => Promise<{ readonly png: Buffer; readonly hash: string }>;
}

const shown = (client: Client) => ({
  client_id: client.id,
  name: client.name,
  mode: client.mode,
  origins: client.origins,
  redirect_uris: client.redirect_uris,
  scopes: client.scopes.join(' '),
  required_scopes: client.required_scopes.join(' '),
  logo: client.logo_url,
  active_grants: client.grant_count,
  created_at: client.created_at.toISOString(),
  disabled_at: client.disabled_at?.toISOString() ?? null,
});

const audit = (db: Db, event: AuditEvent, client_id: string) =>
  db.transaction().execute((tx) => appendAudit(tx, event, { client_id }));

const found = <Value>(value: Value | undefined, id: string): Value => {
  if (value === undefined) throw new CommandRefused(`There is no client ${id}.`);
  return value;
};

const putLogo = async ({ db, readLogo }: CommandContext, id: string, source: string | undefined) => {
  if (source === undefined) return;
  if (source === '') return setClientLogo(db, id, null);
  const { png, hash } = await readLogo(source);
  await setClientLogo(db, id, { source: source.startsWith('data:') ? 'data:' : source, png, hash });
};

const execute = async (
  command: z.output<typeof ClientCommand>,
  context: CommandContext,
): Promise<unknown> => {
  const { db, randomBytes } = context;
  switch (command.command) {
    case 'create': {
      const id = mintToken('client', randomBytes);
      const secret = mintToken('secret', randomBytes);
      await insertClient(db, id, settingsAfter(command.options), digestOf(secret));
      await audit(db, 'client.created', id);
      await putLogo(context, id, command.options.logo);
      const { client_id, ...rest } = shown(found(await findClient(db, id), id));
      return { client_id, client_secret: secret, ...rest };
    }
    case 'list':
      return (await listClients(db)).map(shown);
    case 'rotate-secret': {
      const secret = mintToken('secret', randomBytes);
      found(
        (await rotateSecret(db, command.client_id, digestOf(secret), command.overlap_s)) || undefined,
        command.client_id,
      );
      await audit(db, 'client.secret_rotated', command.client_id);
      return { client_id: command.client_id, client_secret: secret };
    }
    case 'update': {
      const before = found(await findClient(db, command.client_id), command.client_id);
      await updateClient(db, before.id, settingsAfter(command.options, before));
      await putLogo(context, before.id, command.options.logo);
      await audit(db, 'client.updated', before.id);
      return shown(found(await findClient(db, before.id), before.id));
    }
    default: {
      const disabled = command.command === 'disable';
      const client = found(await setClientDisabled(db, command.client_id, disabled), command.client_id);
      await audit(db, disabled ? 'client.disabled' : 'client.updated', client.id);
      return shown(client);
    }
  }
};

/** What a command came to: what it prints, or why it was refused. */
export type CommandOutcome = { readonly result: unknown } | { readonly refused: string };

/** Reads a command and does it. */
export const runClientCommand = async (input: unknown, context: CommandContext): Promise<CommandOutcome> => {
  const parsed = ClientCommand.safeParse(input);
  if (!parsed.success)
    return {
      refused: parsed.error.issues
        .map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)
        .join('\n'),
    };
  try {
    return { result: await execute(parsed.data, context) };
  } catch (error) {
    if (error instanceof CommandRefused || error instanceof LogoRefused) return { refused: error.message };
    throw error;
  }
};
