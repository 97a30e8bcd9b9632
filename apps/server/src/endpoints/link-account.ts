import {
  endpoints,
  type Integration,
  isSandboxAddress,
  isSandboxProvider,
  type LinkRequest,
} from '@kryptos_connect/protocol';
import { findIntegration } from '../accounts/catalogue.js';
import { toLinkedAccount } from '../accounts/linked-account.js';
import { ApiError, invalidField } from '../api-error.js';
import { agreed } from '../checks/agreed.js';
import { sameOrigin } from '../checks/origin.js';
import { endpoint } from '../endpoint.js';
import { appendAudit } from '../store/audit.js';
import type { Client } from '../store/clients.js';
import { linkAccount as storeAccount } from '../store/linked-accounts.js';

interface SandboxAccount {
  readonly address: string;
  /** The same for every way in which the address can be written. */
  readonly accountKey: string;
}

const sandboxAccount = (provider: string, request: LinkRequest): SandboxAccount => {
  if (!isSandboxProvider(provider)) throw new ApiError('SANDBOX_PROVIDER_NOT_ALLOWED');
  if (!('address' in request)) throw invalidField('address', 'is needed: this provider is linked by address');
  const { address } = request;
  if (!isSandboxAddress(provider, address)) throw new ApiError('SANDBOX_ADDRESS_NOT_ALLOWED');
  return { address, accountKey: provider === 'ethereum' ? address.toLowerCase() : address };
};

const accountOf = (client: Client, provider: string, request: LinkRequest): SandboxAccount => {
  if (client.mode === 'sandbox') return sandboxAccount(provider, request);
  throw new ApiError('UNAVAILABLE', {
    message: 'This can not be linked at the moment. Nothing was stored.',
  });
};

const chainsOf = ({ integrationInfo }: Integration, asked: readonly string[] | undefined): string[] => {
  const known = integrationInfo.chains?.map(({ id }) => id) ?? [];
  const unknown = asked?.find((chain) => !known.includes(chain));
  if (unknown !== undefined)
    throw invalidField('chains', 'names a chain that this integration does not have');
  return asked === undefined ? known : known.filter((chain) => asked.includes(chain));
};

/** Links an account: in sandbox mode a test address, until more can be linked. */
export const linkAccount = endpoint(
  endpoints.linkAccount,
  [sameOrigin, agreed],
  async ({ body, client, userId, workspaceId, request, context: { store, newId } }) => {
    const integration = findIntegration(body.provider);
    if (integration === undefined) throw new ApiError('INTEGRATION_NOT_FOUND');
    const { address, accountKey } = accountOf(client, integration.id, body);
    const account = {
      wallet_id: newId(),
      workspace_id: workspaceId,
      provider: integration.id,
      address,
      account_key: accountKey,
      chains: chainsOf(integration, 'chains' in body ? body.chains : undefined),
      alias: ('alias' in body ? body.alias : undefined) ?? null,
    };
    const row = await store.db.transaction().execute(async (tx) => {
      const linked = await storeAccount(tx, account);
      if (linked.wallet_id === account.wallet_id)
        await appendAudit(tx, 'account.linked', {
          client_id: client.id,
          user_id: userId,
          workspace_id: workspaceId,
          wallet_id: linked.wallet_id,
          request_id: request.id,
        });
      return linked;
    });
    return { success: true as const, data: toLinkedAccount(row) };
  },
);
