import fc from 'fast-check';
import type { FlowEvent } from '../events.js';
import type { RequestFailure, RequestKind, RequestKinds } from '../requests.js';
import type { State } from '../state.js';
import { account, CATALOGUE, SESSION, SIGNED_IN, WORKSPACES } from './facts.js';

const walletId = fc.constantFrom('w1', 'w2', 'w3');
const email = fc.constantFrom('ada@example.com', 'b@example.com');
const accounts = fc.subarray([account('w1'), account('w2', 'syncing'), account('w3', 'failed')]);
const signedIn = fc.constantFrom(SIGNED_IN, { ...SIGNED_IN, workspaces: WORKSPACES });

const session = fc
  .tuple(fc.boolean(), fc.boolean(), fc.boolean(), signedIn)
  .map(([known, granted, authorized, person]) => ({
    ...SESSION,
    is_authorized: authorized,
    ...(known || authorized ? person : {}),
    ...(known && granted ? { granted_scopes: ['openid' as const] } : {}),
  }));

/** Any answer that the outside world may give to a request. */
const ANSWERS: { readonly [K in RequestKind]: fc.Arbitrary<RequestKinds[K]['answer']> } = {
  init: fc.constantFrom(
    {},
    { authMethods: ['email' as const], integration: 'ethereum', address: '0x1' },
    { integration: 'unknown' },
  ),
  session: fc.record({
    session,
    hint: fc.option(
      fc.record({
        step: fc.constantFrom('sign-in', 'code', 'consent', 'connect-address', 'connecting', 'done'),
        email: fc.option(email, { nil: undefined }),
        workspaceId: fc.constantFrom(undefined, 'ws_1', 'gone'),
        integration: fc.constantFrom(undefined, 'solana', 'gone'),
      }),
      { nil: undefined },
    ) as fc.Arbitrary<RequestKinds['session']['answer']['hint']>,
  }),
  guest: signedIn,
  'send-code': fc.record({ resendAt: fc.nat() }),
  'verify-code': signedIn,
  consent: fc.constant({ granted_scopes: ['openid'], workspace_id: 'ws_1', lifetime_s: 473_040_000 }),
  window: fc.constantFrom(
    undefined,
    { status: 'success' as const, public_token: 'public_x' },
    { status: 'exit' as const, exit: { status: 'closed' as const, step: 'accounts' as const } },
    { status: 'expired' as const },
  ),
  catalogue: fc.subarray(CATALOGUE),
  accounts,
  link: fc.constantFrom(account('w1'), account('w2', 'syncing')),
  unlink: fc.constant({}),
  resync: fc.constantFrom(account('w1'), account('w2', 'syncing')),
  detect: fc.constant([{ id: 'base', name: 'Base', logo: '/logos/base.svg', active: true }]),
  narrow: fc.constant({ granted_scopes: ['openid'] }),
  revoke: fc.constant({}),
  finish: fc.constantFrom({ publicToken: null }, { publicToken: 'public_x' }),
  recover: fc.constantFrom({ publicToken: null }, { publicToken: 'public_x' }),
  exit: fc.constant({}),
};

/** Everything that a person or the network can do without having been asked. */
export const ANY_PRESS: fc.Arbitrary<FlowEvent> = fc.oneof(
  ...(
    [
      'back',
      'retry',
      'leave',
      'leave-confirmed',
      'stay',
      'guest-chosen',
      'resend-pressed',
      'add-pressed',
      'done-pressed',
      'sharing-pressed',
      'revoke-confirmed',
      'left-running',
      'finish-pressed',
      'denied',
      'start-again',
      'offline',
      'online',
    ] as const
  ).map((type) => fc.constant<FlowEvent>({ type })),
  fc.boolean().map((isOnline): FlowEvent => ({ type: 'view-failed', isOnline })),
  fc.constantFrom('', 'a@', '0x1').map((text): FlowEvent => ({ type: 'typed', text })),
  email.map((email): FlowEvent => ({ type: 'email-submitted', email })),
  fc.constantFrom('123456', '000000').map((code): FlowEvent => ({ type: 'code-submitted', code })),
  session.map((session): FlowEvent => ({ type: 'renewed', session, wishes: {} })),
  fc.constant<FlowEvent>({ type: 'workspace-chosen', workspaceId: 'ws_1' }),
  fc.constant<FlowEvent>({ type: 'allowed', scopes: ['openid'] }),
  fc.constant<FlowEvent>({ type: 'window-opened', popup: {} as Window }),
  fc.constant<FlowEvent>({
    type: 'window-opened',
    popup: {} as Window,
    chosen: { scopes: ['openid'], lifetimeS: 3600 },
  }),
  fc.constant<FlowEvent>({ type: 'narrowed', scopes: ['openid'] }),
  fc
    .constantFrom('ethereum', 'solana', 'bitcoin', 'kraken', 'gone')
    .map((integration): FlowEvent => ({ type: 'picked', integration })),
  walletId.map((walletId): FlowEvent => ({ type: 'refresh-pressed', walletId })),
  walletId.map((walletId): FlowEvent => ({ type: 'remove-pressed', walletId })),
  fc.constantFrom('0x1', '0x2').map((address): FlowEvent => ({ type: 'address-typed', address })),
  fc
    .constantFrom('0x1', '0x2')
    .map((address): FlowEvent => ({ type: 'address-submitted', address, chains: ['base'] })),
);

const ANY_FAILURE: fc.Arbitrary<RequestFailure> = fc
  .constantFrom(
    'offline' as const,
    'unreachable' as const,
    'TOKEN_EXPIRED' as const,
    'TOKEN_ALREADY_USED' as const,
    'ORIGIN_NOT_ALLOWED' as const,
    'INVALID_CODE' as const,
    'RATE_LIMITED' as const,
    'INTERNAL_ERROR' as const,
  )
  .map((code) => ({ code, message: code }));

/** What happens next, as a function of the state: a press, or what becomes of a request under way. */
export type Happening = (state: State) => FlowEvent | undefined;

const ofOpen = (pick: number, event: (request: State['open'][number]['request']) => FlowEvent): Happening => {
  return (state) => {
    const open = state.open[pick % Math.max(state.open.length, 1)];
    return open && event(open.request);
  };
};

/** Anything at all that can happen. Answers are the likeliest, so that the runs get far. */
export const ANY_HAPPENING: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: ANY_PRESS.map(
      (event): Happening =>
        () =>
          event,
    ),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.nat(20), fc.record(ANSWERS))
      .map(([pick, answers]) =>
        ofOpen(
          pick,
          (request) =>
            ({ type: `${request.kind}-answered`, request, data: answers[request.kind] }) as FlowEvent,
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(20), ANY_FAILURE)
      .map(([pick, failure]) => ofOpen(pick, (request) => ({ type: 'failed', request, failure }))),
  },
  {
    weight: 1,
    arbitrary: fc.nat(20).map((pick) => ofOpen(pick, (request) => ({ type: 'slow', request }))),
  },
);
