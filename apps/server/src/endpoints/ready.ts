import { endpoints } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { endpoint } from '../endpoint.js';
import { isMigrated } from '../store/migrate.js';

/** Tells whether requests can be served: the database answers, and has the newest schema. */
export const ready = endpoint(endpoints.ready, [], async ({ context }) => {
  const migrated = await isMigrated(context.store.db).catch((cause: unknown) => {
    throw new ApiError('UNAVAILABLE', { message: 'The database can not be reached.', cause });
  });
  if (!migrated) throw new ApiError('UNAVAILABLE', { message: 'The database is being migrated.' });
  return { status: 'READY' as const };
});
