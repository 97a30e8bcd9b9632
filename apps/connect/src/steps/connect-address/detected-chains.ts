import type { IntegrationChain } from '@kryptos_connect/protocol';

/** A chain that an address can be on, and whether it has been active there. */
export type DetectedChain = IntegrationChain & { readonly active: boolean };

const activeIds = (detected: readonly DetectedChain[] | undefined): ReadonlySet<string> =>
  new Set(detected?.filter(({ active }) => active).map(({ id }) => id));

/** What is chosen before the person chooses: where the address has been active, else the integration's first chain. */
export const chainsAtFirst = (
  chains: readonly IntegrationChain[],
  detected: readonly DetectedChain[] | undefined,
): readonly string[] => {
  const active = activeIds(detected);
  const found = chains.filter(({ id }) => active.has(id));
  return (found.length > 0 ? found : chains.slice(0, 1)).map(({ id }) => id);
};

/** Where the address has been active comes first; otherwise the order stays. */
export const sortChains = (
  chains: readonly IntegrationChain[],
  detected: readonly DetectedChain[] | undefined,
): readonly IntegrationChain[] => {
  const active = activeIds(detected);
  return [...chains].sort((a, b) => Number(active.has(b.id)) - Number(active.has(a.id)));
};
