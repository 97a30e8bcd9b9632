import type { ClientMode, Scope } from '@kryptos_connect/protocol';
import { type Selectable, sql } from 'kysely';
import type { Database, Db, Digest } from './schema.js';

/** A registered application. */
export type Client = Omit<Selectable<Database['clients']>, 'logo'>;

/** A client with the digests of its secrets that are valid now: one, or two while they overlap. */
export interface ClientWithSecrets extends Client {
  readonly secret_digests: readonly Digest[];
}

const columns = [
  'id',
  'name',
  'mode',
  'logo_url',
  'logo_hash',
  'origins',
  'redirect_uris',
  'scopes',
  'required_scopes',
  'grant_count',
  'disabled_at',
  'created_at',
] as const;

/** What its owner decides about a client. */
export interface ClientSettings {
  readonly name: string;
  readonly mode: ClientMode;
  readonly logo_url: string | null;
  readonly origins: readonly string[];
  readonly redirect_uris: readonly string[];
  readonly scopes: readonly Scope[];
  readonly required_scopes: readonly Scope[];
}

const columnsOf = (settings: Partial<ClientSettings>) => ({
  ...(settings.name === undefined ? {} : { name: settings.name }),
  ...(settings.mode === undefined ? {} : { mode: settings.mode }),
  ...(settings.logo_url === undefined ? {} : { logo_url: settings.logo_url }),
  ...(settings.origins === undefined ? {} : { origins: [...settings.origins] }),
  ...(settings.redirect_uris === undefined ? {} : { redirect_uris: [...settings.redirect_uris] }),
  ...(settings.scopes === undefined ? {} : { scopes: [...settings.scopes] }),
  ...(settings.required_scopes === undefined ? {} : { required_scopes: [...settings.required_scopes] }),
});

/** Registers a client with its first secret. */
export const insertClient = (
  db: Db,
  id: string,
  settings: ClientSettings,
  secretDigest: Digest,
): Promise<Client> =>
  db.transaction().execute(async (tx) => {
    const client = await tx
      .insertInto('clients')
      .values({
        id,
        name: settings.name,
        mode: settings.mode,
        logo_url: settings.logo_url,
        origins: [...settings.origins],
        redirect_uris: [...settings.redirect_uris],
        scopes: [...settings.scopes],
        required_scopes: [...settings.required_scopes],
      })
      .returning(columns)
      .executeTakeFirstOrThrow();
    await tx.insertInto('client_secrets').values({ digest: secretDigest, client_id: id }).execute();
    return client;
  });

/** Finds a client, disabled or not. */
export const findClient = (db: Db, id: string): Promise<Client | undefined> =>
  db.selectFrom('clients').select(columns).where('id', '=', id).executeTakeFirst();

/** Finds clients with their valid secrets, disabled or not, by their ids. */
export const findClientsWithSecrets = async (
  db: Db,
  ids: readonly string[],
): Promise<Map<string, ClientWithSecrets>> => {
  const rows = await db
    .selectFrom('clients')
    .leftJoin('client_secrets', (join) =>
      join
        .onRef('client_secrets.client_id', '=', 'clients.id')
        .on((on) =>
          on.or([
            on('client_secrets.expires_at', 'is', null),
            on('client_secrets.expires_at', '>', sql<Date>`now()`),
          ]),
        ),
    )
    .select(columns.map((column) => `clients.${column}` as const))
    .select('client_secrets.digest')
    // One parameter, however many ids: the statement keeps its name.
    .where(sql<boolean>`clients.id = any(${[...ids]}::text[])`)
    .execute();
  const found = new Map<string, ClientWithSecrets>();
  for (const { digest, ...client } of rows) {
    const before = found.get(client.id)?.secret_digests ?? [];
    found.set(client.id, { ...client, secret_digests: digest === null ? before : [...before, digest] });
  }
  return found;
};

/** All clients, oldest first. */
export const listClients = (db: Db): Promise<Client[]> =>
  db.selectFrom('clients').select(columns).orderBy('created_at').orderBy('id').execute();

/** Changes what is given of a client; `undefined` when there is none. */
export const updateClient = (
  db: Db,
  id: string,
  settings: Partial<ClientSettings>,
): Promise<Client | undefined> => {
  const changed = columnsOf(settings);
  if (Object.keys(changed).length === 0) return findClient(db, id);
  return db.updateTable('clients').set(changed).where('id', '=', id).returning(columns).executeTakeFirst();
};

/** Disables a client, or enables it again. */
export const setClientDisabled = (db: Db, id: string, disabled: boolean): Promise<Client | undefined> =>
  db
    .updateTable('clients')
    .set({ disabled_at: disabled ? sql<Date>`coalesce(disabled_at, now())` : null })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst();

/**
 * Gives a client a new secret. The newest one before stays valid for `overlapS` seconds; any older one ends now.
 * Answers whether there is such a client.
 */
export const rotateSecret = (db: Db, id: string, secretDigest: Digest, overlapS: number): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const client = await tx
      .selectFrom('clients')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (client === undefined) return false;
    await tx
      .deleteFrom('client_secrets')
      .where('client_id', '=', id)
      .where('expires_at', 'is not', null)
      .execute();
    await tx
      .updateTable('client_secrets')
      .set({ expires_at: sql<Date>`now() + make_interval(secs => ${overlapS})` })
      .where('client_id', '=', id)
      .execute();
    await tx.insertInto('client_secrets').values({ digest: secretDigest, client_id: id }).execute();
    return true;
  });
