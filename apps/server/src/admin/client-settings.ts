import { ClientMode, DEFAULT_SCOPES, parseScopes, type Scope } from '@kryptos_connect/protocol';
import * as z from 'zod';
import { isAllowedOrigin, isAllowedRedirectUri } from '../domain/addresses.js';
import type { ClientSettings } from '../store/clients.js';

const scopes = z
  .string()
  .max(2000)
  .transform((list, context): Scope[] => {
    const parsed = parseScopes(list);
    if (parsed !== undefined) return parsed;
    context.addIssue('must be scopes of the documentation, separated by spaces');
    return z.NEVER;
  });

/** What a command says about a client; what it does not say stays as it is. */
export const ClientOptions = z.object({
  name: z
    .string()
    .regex(
      // A person is asked whether this name may read their data: it turns no other words around, and can be seen.
      /^(?=.*[\p{L}\p{N}\p{P}\p{S}])[^\p{Cc}\p{Bidi_Control}]{1,80}$/u,
      'must have 1 to 80 characters, one of them visible, without control characters',
    )
    .optional(),
  mode: z.optional(ClientMode),
  origins: z
    .array(
      z
        .string()
        .refine(
          isAllowedOrigin,
          'must be an origin as browsers write it: https://host, or http:// on localhost',
        ),
    )
    .max(100)
    .optional(),
  redirect_uris: z
    .array(
      z
        .string()
        .max(2000)
        .refine(
          isAllowedRedirectUri,
          "must be an https: URL, an http: URL on localhost, or an app's own scheme; no fragment",
        ),
    )
    .max(100)
    .optional(),
  scopes: scopes.optional(),
  required_scopes: scopes.optional(),
  logo: z.string().max(1_400_000).optional(),
});
export type ClientOptions = z.infer<typeof ClientOptions>;

/** A command can not be done as it was given. The message is for the person who typed it. */
export class CommandRefused extends Error {}

const withoutUndefined = (options: ClientOptions): Partial<ClientSettings> =>
  Object.fromEntries(
    Object.entries(options).filter(([name, value]) => value !== undefined && name !== 'logo'),
  );

/**
 * The settings of a client after a command: what it says, over what there was. Required scopes that the client can
 * not ask for at all are refused.
 */
export const settingsAfter = (options: ClientOptions, before?: ClientSettings): ClientSettings => {
  if (before === undefined && options.name === undefined) throw new CommandRefused('--name is missing.');
  const settings: ClientSettings = {
    name: '',
    mode: 'sandbox',
    logo_url: null,
    origins: [],
    redirect_uris: [],
    scopes: DEFAULT_SCOPES,
    required_scopes: ['openid'],
    ...before,
    ...withoutUndefined(options),
  };
  const missing = settings.required_scopes.filter((scope) => !settings.scopes.includes(scope));
  if (missing.length > 0)
    throw new CommandRefused(`--required-scopes names ${missing.join(', ')}, which --scopes does not allow.`);
  return {
    ...settings,
    origins: [...new Set(settings.origins)],
    redirect_uris: [...new Set(settings.redirect_uris)],
  };
};
