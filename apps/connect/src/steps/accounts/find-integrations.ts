import type { Integration, IntegrationType } from '@kryptos_connect/protocol';
import { type AddressShape, addressShape } from '../../ui/address-shape.js';

/** What the picker shows: all, or one kind. */
export type Kind = 'all' | IntegrationType;

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** How well it fits: 0 for the start of its name, 1 for the start of a word in it, 2 for elsewhere; -1: not at all. */
const fit = ({ publicName, name, id }: Integration, query: string): number => {
  const text = plain(publicName);
  if (text.startsWith(query)) return 0;
  if (text.includes(` ${query}`)) return 1;
  return [text, plain(name), id].some((each) => each.includes(query)) ? 2 : -1;
};

const popularity = ({ integrationInfo }: Integration) =>
  integrationInfo.popularity ?? Number.MAX_SAFE_INTEGER;

/** How well it fits an address: 0 where it is linked by one of this form, else not at all. */
const takes = ({ type, integrationInfo }: Integration, shape: AddressShape): number =>
  type === 'blockchain' && integrationInfo.addressFormat === shape ? 0 : -1;

/**
 * What fits the search, in the picker's order: what works first, then what fits best, then what is popular, then by
 * name. An address finds what is linked by one of its form.
 */
export const findIntegrations = (
  all: readonly Integration[],
  kind: Kind,
  search: string,
): readonly Integration[] => {
  const query = plain(search);
  const shape = addressShape(search.trim());
  return all
    .filter(({ type }) => kind === 'all' || type === kind)
    .map((integration) => ({
      integration,
      fits: shape ? takes(integration, shape) : fit(integration, query),
    }))
    .filter(({ fits }) => fits >= 0)
    .sort(
      (a, b) =>
        Number(b.integration.isWorking) - Number(a.integration.isWorking) ||
        a.fits - b.fits ||
        popularity(a.integration) - popularity(b.integration) ||
        a.integration.publicName.localeCompare(b.integration.publicName),
    )
    .map(({ integration }) => integration);
};
