export interface Holding {
  readonly asset: { readonly tokenId: string; readonly publicName: string; readonly symbol: string };
  readonly totalQuantity: number;
}

/** Whether the visitor has connected, and what they hold. */
export type Portfolio =
  | { readonly connected: false }
  | { readonly connected: true; readonly holdings: Holding[] };

/** Asks our own backend, which asks Kryptos. */
const ask = async (method: 'GET' | 'POST', action: string, body = {}) => {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`/api/kryptos/${action}`, { method, ...(method === 'POST' && json) });
  if (!response.ok) throw new Error(`${action}: ${response.status}`);
  return response.json();
};

export const readPortfolio = (): Promise<Portfolio> => ask('GET', 'holdings');
export const disconnect = () => ask('POST', 'disconnect');
export const createLinkToken = () => ask('POST', 'create-link-token');
