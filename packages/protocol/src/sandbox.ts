/** The two providers that a sandbox client can link, each with its approved test address. */
export const SANDBOX_ADDRESSES = {
  ethereum: '0x47c2e31e9ce22437bcf6313d2b9e98245a7bfcfa',
  solana: '2r8Hm938GzCQ2gXTP2deDarkn52ezYf1UUaEzMpkwrk1',
} as const;

/** A provider that a sandbox client can link. */
export type SandboxProvider = keyof typeof SANDBOX_ADDRESSES;

/** Whether a sandbox client may link this provider. */
export const isSandboxProvider = (provider: string): provider is SandboxProvider =>
  Object.hasOwn(SANDBOX_ADDRESSES, provider);

/** Whether this is the provider's test address. Ethereum's hex letters may come in either case, Solana's may not. */
export const isSandboxAddress = (provider: SandboxProvider, address: string): boolean =>
  (provider === 'ethereum' ? address.toLowerCase() : address) === SANDBOX_ADDRESSES[provider];
