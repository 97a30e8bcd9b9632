import * as z from 'zod/mini';

/** What kind of thing an integration links. */
export const INTEGRATION_TYPES = ['wallet', 'exchange', 'blockchain', 'services'] as const;
export const IntegrationType = z.enum(INTEGRATION_TYPES);
export type IntegrationType = z.infer<typeof IntegrationType>;

/** One field of the form that links an account, for example `apiKey`. */
export const IntegrationField = z.object({
  name: z.string(),
  label: z.string(),
  secret: z.boolean(),
  required: z.boolean(),
});
export type IntegrationField = z.infer<typeof IntegrationField>;

/** A chain of an integration that has several, for example Base for Ethereum. */
export const IntegrationChain = z.object({ id: z.string(), name: z.string(), logo: z.string() });
export type IntegrationChain = z.infer<typeof IntegrationChain>;

/** One thing that can be linked, as `GET /integrations/public/list` shows it. Contract, section 5. */
export const Integration = z.object({
  id: z.string(),
  name: z.string(),
  publicName: z.string(),
  logo: z.string().check(z.meta({ description: 'A path on our own origin.' })),
  type: IntegrationType,
  isAPI: z.boolean(),
  isCSV: z.boolean(),
  isOAuth: z.boolean(),
  isEVM: z.boolean(),
  isWorking: z
    .boolean()
    .check(z.meta({ description: 'False: listed, but can not be linked at the moment.' })),
  importGuide: z.array(z.string()).check(z.meta({ description: 'Instructions, one a step, as plain text.' })),
  functions: z.array(z.object({ name: z.string(), publicName: z.string() })),
  integrationInfo: z.object({
    fields: z.array(IntegrationField),
    /** The form that an address must have, where one is linked by address. */
    addressFormat: z.optional(z.enum(['evm', 'solana', 'other'])),
    chains: z.optional(z.array(IntegrationChain)),
    /** Shown first, in this order, where set. */
    popularity: z.optional(z.number()),
  }),
  walletLimitations: z.array(z.string()).check(z.meta({ description: 'Good to know, as plain text.' })),
});
export type Integration = z.infer<typeof Integration>;

/** An account that is linked to a workspace. */
export const LinkedAccount = z.object({
  walletId: z.string(),
  provider: z.string(),
  publicName: z.string(),
  logo: z.string(),
  type: IntegrationType,
  alias: z.nullable(z.string()),
  address: z.nullable(z.string()),
  chains: z.array(z.string()),
  status: z.enum(['syncing', 'synced', 'failed']),
  verified: z
    .boolean()
    .check(z.meta({ description: 'True only for a wallet that proved itself by a signature.' })),
  addedAt: z.string(),
  lastSyncedAt: z.nullable(z.string()),
});
export type LinkedAccount = z.infer<typeof LinkedAccount>;
