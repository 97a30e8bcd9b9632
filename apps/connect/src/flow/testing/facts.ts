import type { Integration, LinkedAccount, WidgetSession } from '@kryptos_connect/protocol';
import type { FlowEvent } from '../events.js';
import { next } from '../next.js';
import type { RequestFailure, RequestKind, RequestKinds } from '../requests.js';
import { INITIAL, type State } from '../state.js';

/** Made-up facts for tests of the flow. */
export const SESSION: WidgetSession = {
  client: { name: 'Portfolio Tracker', logo_url: null, mode: 'sandbox' },
  allowed_origins: ['https://app.example'],
  scopes: [{ scope: 'openid', title: 'Your Kryptos ID', description: 'An identifier.', required: true }],
  auth_methods: ['email', 'anonymous'],
  is_authorized: false,
  language: 'en',
  expires_at: '2030-01-01T00:00:00.000Z',
};

export const WORKSPACES = [
  { workspace_id: 'ws_1', name: 'Personal', role: 'owner' as const },
  { workspace_id: 'ws_2', name: 'Family', role: 'member' as const },
];

export const SIGNED_IN = {
  user: { user_id: 'user_1', email: 'ada@example.com' },
  workspaces: WORKSPACES.slice(0, 1),
  workspace_id: 'ws_1',
};

export const integration = (id: string, changes: Partial<Integration> = {}): Integration => ({
  id,
  name: id,
  publicName: id,
  logo: `/logos/${id}.svg`,
  type: 'blockchain',
  isAPI: true,
  isCSV: false,
  isOAuth: false,
  isEVM: false,
  isWorking: true,
  importGuide: [],
  functions: [],
  integrationInfo: { fields: [] },
  walletLimitations: [],
  ...changes,
});

export const CATALOGUE = [
  integration('ethereum'),
  integration('solana'),
  integration('bitcoin', { isWorking: false }),
  integration('kraken', { type: 'exchange' }),
];

export const account = (
  walletId: string,
  status: LinkedAccount['status'] = 'synced',
  provider = 'ethereum',
): LinkedAccount => ({
  walletId,
  provider,
  publicName: provider,
  logo: `/logos/${provider}.svg`,
  type: 'blockchain',
  alias: null,
  address: '0x47c2e31e9ce22437bcf6313d2b9e98245a7bfcfa',
  chains: [],
  status,
  verified: false,
  addedAt: '2030-01-01T00:00:00.000Z',
  lastSyncedAt: null,
});

/** The state after some events, each of them made from the state before it. */
export const after = (...events: readonly ((state: State) => FlowEvent)[]): State =>
  events.reduce<State>((state, event) => next(state, event(state)), INITIAL);

/** An event of a person. */
export const press = (event: FlowEvent) => () => event;

/** The answer to the request of a kind that is under way. */
export const answer =
  <K extends RequestKind>(kind: K, data: RequestKinds[K]['answer']) =>
  (state: State): FlowEvent => {
    const open = state.open.find(({ request }) => request.kind === kind);
    if (!open) throw new Error(`No ${kind} is under way at ${state.step}.`);
    return { type: `${kind}-answered`, request: open.request, data } as FlowEvent;
  };

/** The failure of the request of a kind that is under way. */
export const fail =
  (kind: RequestKind, code: RequestFailure['code']) =>
  (state: State): FlowEvent => {
    const open = state.open.find(({ request }) => request.kind === kind);
    if (!open) throw new Error(`No ${kind} is under way at ${state.step}.`);
    return { type: 'failed', request: open.request, failure: { code, message: code } };
  };
