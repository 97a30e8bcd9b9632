import type { Db } from './schema.js';

/** Stores the picture that we drew of a client's logo, and whence it came; `null` takes it away. */
export const setClientLogo = async (
  db: Db,
  clientId: string,
  logo: { readonly source: string; readonly png: Buffer; readonly hash: string } | null,
): Promise<void> => {
  await db
    .updateTable('clients')
    .set({ logo_url: logo?.source ?? null, logo: logo?.png ?? null, logo_hash: logo?.hash ?? null })
    .where('id', '=', clientId)
    .execute();
};

/** The PNG of a client's logo, in the version that the hash names. */
export const findClientLogo = async (db: Db, clientId: string, hash: string): Promise<Buffer | undefined> => {
  const row = await db
    .selectFrom('clients')
    .select('logo')
    .where('id', '=', clientId)
    .where('logo_hash', '=', hash)
    .executeTakeFirst();
  return row?.logo ?? undefined;
};
