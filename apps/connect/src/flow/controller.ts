import type { FlowEvent } from './events.js';
import { next } from './next.js';
import type { Request, RequestFailure, RequestKind, RequestKinds } from './requests.js';
import { INITIAL, type State } from './state.js';

/** Sends a request. Rejects with a `RequestFailure`; when the signal aborts, its answer is no longer wanted. */
export type Perform = <K extends RequestKind>(
  request: Request<K>,
  signal: AbortSignal,
) => Promise<RequestKinds[K]['answer']>;

/** What the flow runs in. */
export interface FlowEnvironment {
  readonly perform: Perform;
  /** Called after each change, with the state before it. */
  readonly onChange: (state: State, before: State) => void;
  /** What a rejection means. */
  readonly asFailure: (reason: unknown) => RequestFailure;
  /** Waits, once the browser has a network again, until that leads to the server. Never rejects. */
  readonly untilReachable?: (signal: AbortSignal) => Promise<void>;
}

/** How long, in ms, a person waits before being told that it takes longer than usual. */
const SLOW_MS = 10_000;

/**
 * Runs the flow: takes events, keeps the state, and makes what is under way in the world the same as what is
 * under way in the state. A request begins when it appears there, and is aborted when it disappears.
 */
export class FlowController {
  #state: State = INITIAL;
  readonly #environment: FlowEnvironment;
  readonly #running = new Map<Request, AbortController>();
  readonly #end = new AbortController();
  readonly #queue: FlowEvent[] = [];
  #isDispatching = false;

  constructor(environment: FlowEnvironment) {
    this.#environment = environment;
  }

  /** The state now. */
  get state(): State {
    return this.#state;
  }

  /** Begins with the first requests, and listens to the network. */
  start(page: Pick<Window, 'addEventListener'>): void {
    const { signal } = this.#end;
    page.addEventListener('offline', () => this.dispatch({ type: 'offline' }), { signal });
    page.addEventListener(
      'online',
      () => {
        const goOn = () => this.dispatch({ type: 'online' });
        const reachable = this.#environment.untilReachable?.(signal);
        if (reachable) void reachable.then(goOn);
        else goOn();
      },
      { signal },
    );
    this.#reconcile();
  }

  /** Aborts everything. No event has an effect from now on. */
  stop(): void {
    this.#end.abort();
    for (const abort of this.#running.values()) abort.abort();
    this.#running.clear();
  }

  /** Something happened. What happens while this is being handled is handled after it. */
  dispatch(event: FlowEvent): void {
    if (this.#end.signal.aborted) return;
    this.#queue.push(event);
    if (this.#isDispatching) return;
    this.#isDispatching = true;
    try {
      for (let event = this.#queue.shift(); event; event = this.#queue.shift()) {
        const before = this.#state;
        this.#state = next(before, event);
        if (this.#state === before) continue;
        this.#reconcile();
        this.#environment.onChange(this.#state, before);
      }
    } finally {
      this.#isDispatching = false;
    }
  }

  #reconcile(): void {
    const wanted = new Set(this.#state.open.map(({ request }) => request));
    for (const [request, abort] of this.#running) {
      if (wanted.has(request)) continue;
      this.#running.delete(request);
      abort.abort();
    }
    for (const request of wanted) if (!this.#running.has(request)) void this.#run(request);
  }

  async #run(request: Request): Promise<void> {
    const abort = new AbortController();
    this.#running.set(request, abort);
    const timer = setTimeout(() => this.dispatch({ type: 'slow', request }), SLOW_MS);
    abort.signal.addEventListener('abort', () => clearTimeout(timer));
    try {
      const data = await this.#environment.perform(request, abort.signal);
      if (abort.signal.aborted) return;
      this.dispatch({ type: `${request.kind}-answered`, request, data } as FlowEvent);
    } catch (reason) {
      if (abort.signal.aborted) return;
      this.dispatch({ type: 'failed', request, failure: this.#environment.asFailure(reason) });
    } finally {
      clearTimeout(timer);
    }
  }
}
