import type {
  DataOf,
  FramePayload,
  HostPayload,
  Language,
  Step,
  Theme,
  widgetEndpoints,
} from '@kryptos_connect/protocol';
import { type ApiClient, ApiFailure } from '../api-client.js';
import type { OwnPage } from '../flow/context.js';
import type { ProblemCause } from '../flow/state.js';
import { type Ending, wayBack } from './way-back.js';

type Page = DataOf<(typeof widgetEndpoints)['openHosted']>;

/** What it does to the app, and to the window that it is in. */
export interface HostedSurroundings {
  /** Tells the app whom it leads back to. */
  readonly standAlone: (page: OwnPage) => void;
  /** There is no going on, or not now. */
  readonly block: (cause: ProblemCause) => void;
  /** From now on requests carry this link token. */
  readonly useLinkToken: (linkToken: string) => void;
  /** What the page that led here wishes; read as carefully as any wish of a host. */
  readonly wishes: { readonly language: string | undefined; readonly theme: string | undefined };
  /** Leaves for another address, for good. */
  readonly goTo: (url: string) => void;
  /** Closes the window, if the browser lets us. */
  readonly close: () => void;
}

/** As long as a person waits before they are told. */
const PATIENCE_MS = 10_000;

const CAUSES: { readonly [code in ApiFailure['code']]?: ProblemCause } = {
  offline: 'offline',
  // The handle is unknown, or was opened in another browser. Neither is told from a link that has expired.
  INVALID_TOKEN: 'link-expired',
};

/**
 * The host of a page of its own, at the other end of the app's bridge. There is no window around it or behind it: what
 * a host says and hears goes to our server, by the handle in the page's address.
 */
export class HostedHost {
  readonly #handle: string;
  readonly #port: MessagePort;
  readonly #api: Pick<ApiClient, 'call'>;
  readonly #around: HostedSurroundings;
  #seq = 0;
  #visit: number | undefined;
  #step: Step = 'loading';
  #ending: Ending | undefined;

  constructor(handle: string, port: MessagePort, api: Pick<ApiClient, 'call'>, around: HostedSurroundings) {
    this.#handle = handle;
    this.#port = port;
    this.#api = api;
    this.#around = around;
    around.standAlone({ appName: '', returns: false });
    port.onmessage = ({ data }: MessageEvent<FramePayload & { readonly seq: number }>) => this.#hear(data);
  }

  /** Opens the handle, at first and whenever the page is shown again: which says that it is not away. */
  async open(): Promise<void> {
    try {
      const page = await this.#ask();
      if (page.status !== 'open') {
        this.#visit = undefined;
        this.#around.block(page.status === 'expired' ? 'link-expired' : 'already-finished');
        return;
      }
      this.#visit = page.visit;
      this.#around.useLinkToken(page.link_token);
      const { language, theme } = this.#around.wishes;
      const config = {
        ...(language ? { language: language as Language } : {}),
        ...(theme ? { theme: theme as Theme } : {}),
      };
      this.#say({ type: 'init', linkToken: page.link_token, isAuthorized: false, config });
    } catch (failure) {
      this.#around.block((failure instanceof ApiFailure && CAUSES[failure.code]) || 'unreachable');
    }
  }

  /** The page goes away. If that is for a reload, it is opened again in a moment. */
  away(): void {
    const visit = this.#visit;
    if (visit === undefined || this.#ending) return;
    this.#api.call('leaveHosted', { body: { visit, step: this.#step }, keepalive: true }).catch(() => {
      // The server then waits until the link expires.
    });
  }

  /** Goes back to where the flow was opened, after it has ended. Can be tried again. */
  async goBack(): Promise<void> {
    if (!this.#ending) return;
    try {
      // Asked once more, for the way back may have been closed meanwhile.
      const { redirect_uri, state } = await this.#ask();
      if (redirect_uri === undefined) this.#around.close();
      else this.#around.goTo(wayBack(redirect_uri, state, this.#ending));
    } catch (failure) {
      // Where the server refuses there is no way back; where it can not be reached there is one later.
      if (failure instanceof ApiFailure && failure.code !== 'offline' && failure.code !== 'unreachable')
        this.#around.standAlone({ appName: '', returns: false });
    }
  }

  async #ask(): Promise<Page> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const page = await this.#api.call('openHosted', { body: { handle: this.#handle }, signal });
    this.#around.standAlone({ appName: page.app_name, returns: page.redirect_uri !== undefined });
    return page;
  }

  #hear({ seq, ...message }: FramePayload & { readonly seq: number }): void {
    switch (message.type) {
      case 'step':
        this.#step = message.name;
        return;
      case 'renew':
        void this.open();
        return;
      case 'success':
      case 'exit':
        this.#say({ type: 'ack', of: seq });
        this.#ending = message;
        void this.goBack();
    }
  }

  #say(payload: HostPayload): void {
    this.#port.postMessage({ ...payload, v: 1, seq: ++this.#seq });
  }
}
