import { endpoints } from '@kryptos_connect/protocol';
import { addressFormat } from '../accounts/address.js';
import { findIntegration } from '../accounts/catalogue.js';
import { activeChains } from '../accounts/sandbox.js';
import { linkToken } from '../checks/link-token.js';
import { sameOrigin } from '../checks/origin.js';
import { endpoint } from '../endpoint.js';

/** The integration whose chains take addresses of a form. */
const INTEGRATION_OF = { evm: 'ethereum', solana: 'solana' } as const;

/** Tells the chains that the form of an address allows, and those on which it is known to have been active. */
export const detectChains = endpoint(
  endpoints.detectChains,
  [sameOrigin, linkToken],
  async ({ body: { address } }) => {
    const format = addressFormat(address);
    const chains = format ? (findIntegration(INTEGRATION_OF[format])?.integrationInfo.chains ?? []) : [];
    const active = new Set(activeChains(address));
    return {
      success: true as const,
      data: { chains: chains.map((chain) => ({ ...chain, active: active.has(chain.id) })) },
    };
  },
);
