import { isAwaited, type OpenRequest, type Request, type RequestKind } from './requests.js';
import type { State } from './state.js';

type Holder = Pick<State, 'open'>;

/** The subject of a request: two with the same kind and subject are the same wish. */
const subject = (request: Request): string => ('walletId' in request ? request.walletId : '');

const isSameWish = (a: Request, b: Request): boolean => a.kind === b.kind && subject(a) === subject(b);

/** Whether a request of this kind is under way. */
export const isOpen = (state: Holder, kind: RequestKind): boolean =>
  state.open.some(({ request }) => request.kind === kind);

/** Whether this very request is under way. */
export const holds = (state: Holder, request: Request): boolean =>
  state.open.some((open) => open.request === request);

/** Whether a person waits for something. */
export const isWaiting = (state: Holder): boolean => state.open.some(({ request }) => isAwaited(request));

/** With one more request under way; the same state where that wish is under way already. */
export const ask = <S extends State>(state: S, request: Request): S =>
  state.open.some((open) => isSameWish(open.request, request))
    ? state
    : { ...state, failure: undefined, open: [...state.open, { request, slow: false }] };

/** Asks even where the same wish is under way: the old request is given up for the new one. */
export const askAnew = <S extends State>(state: S, request: Request): S =>
  ask({ ...state, open: state.open.filter((open) => !isSameWish(open.request, request)) }, request);

/** Without a request, because it was answered or has failed. */
export const settle = <S extends State>(state: S, request: Request): S => ({
  ...state,
  open: state.open.filter((open) => open.request !== request),
});

/** Marks a request that takes long. */
export const markSlow = <S extends State>(state: S, request: Request): S =>
  holds(state, request) && isAwaited(request)
    ? {
        ...state,
        open: state.open.map((open) => (open.request === request ? { request, slow: true } : open)),
      }
    : state;

const again = ({ request }: OpenRequest): OpenRequest => {
  switch (request.kind) {
    case 'send-code':
    case 'verify-code':
      return { request: { ...request, repeated: true }, slow: false };
    case 'window':
      // It is blank no longer.
      return { request: { ...request, popup: undefined }, slow: false };
    default:
      return { request: { ...request }, slow: false };
  }
};

/** Sends what matches once more. */
export const repeat = <S extends State>(state: S, matches: (open: OpenRequest) => boolean): S =>
  state.open.some(matches)
    ? { ...state, open: state.open.map((open) => (matches(open) ? again(open) : open)) }
    : state;

/** The requests that go on when the step changes. */
export const keepOpen = (state: Holder, ...kinds: readonly RequestKind[]): readonly OpenRequest[] =>
  state.open.filter(({ request }) => kinds.includes(request.kind));
