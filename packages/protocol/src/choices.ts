import * as z from 'zod/mini';

/** How a person may sign in. */
export const AUTH_METHODS = ['email', 'anonymous'] as const;
export const AuthMethod = z.enum(AUTH_METHODS);
export type AuthMethod = z.infer<typeof AuthMethod>;

/** The widget's languages, as BCP 47 primary subtags. */
export const LANGUAGES = ['en', 'fr', 'de', 'pt', 'sv', 'es', 'pl', 'it', 'ar', 'ja', 'zh'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** The widget's colour scheme; `auto` follows the system while it is open. */
export const THEMES = ['light', 'dark', 'auto'] as const;
export const Theme = z.enum(THEMES);
export type Theme = z.infer<typeof Theme>;

/** Whether a client sees test data or the real thing. */
export const CLIENT_MODES = ['sandbox', 'production'] as const;
export const ClientMode = z.enum(CLIENT_MODES);
export type ClientMode = z.infer<typeof ClientMode>;

/** A user's role in a workspace. Owners and admins can share it. */
export const ROLES = ['owner', 'admin', 'member', 'viewer'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Whether someone of this role can share the workspace. */
export const canShare = (role: Role): boolean => role === 'owner' || role === 'admin';

/** The widget's steps, by the names that `step` events carry. */
export const STEPS = [
  'loading',
  'sign-in',
  'code',
  'workspace',
  'consent',
  'accounts',
  'connect-address',
  'connecting',
  'done',
  'problem',
] as const;
export const Step = z.enum(STEPS);
export type Step = z.infer<typeof Step>;

/**
 * Why an opening ended without success: the person left; the person said no to the consent; the host closed
 * it; it could not go on.
 */
export const EXIT_STATUSES = ['closed', 'consent_denied', 'host_closed', 'failed'] as const;
export const ExitStatus = z.enum(EXIT_STATUSES);
export type ExitStatus = z.infer<typeof ExitStatus>;
