import { Kryptos, KryptosError } from '@kryptos_connect/server-sdk';

let client: Kryptos | undefined;

/** Made when it is first asked for: `next build` runs this module where there is no secret. */
export const kryptos = (): Kryptos => {
  const { KRYPTOS_URL, KRYPTOS_CLIENT_ID = '', KRYPTOS_CLIENT_SECRET = '' } = process.env;
  client ??= new Kryptos({
    clientId: KRYPTOS_CLIENT_ID,
    clientSecret: KRYPTOS_CLIENT_SECRET,
    ...(KRYPTOS_URL && { baseUrl: KRYPTOS_URL }),
  });
  return client;
};

/** The user has revoked access, or it has expired: what we keep is worth nothing. */
export const isOver = (error: unknown): boolean =>
  error instanceof KryptosError && ['INVALID_GRANT', 'INVALID_TOKEN', 'TOKEN_EXPIRED'].includes(error.code);
