import type { ExitDetail } from '@kryptos_connect/protocol';
import { askForToken, readToken } from './backend.js';
import { card } from './cards.js';
import type { ElementProperties, LinkTokenAnswer } from './element-properties.js';
import { hostedApp } from './hosted-app.js';

/**
 * The flow outside a frame, loaded when it is asked for: in a window of our own origin, or in the page's place.
 *
 * Neither window can speak with the page: our documents cut the bond to whoever opened them
 * (`Cross-Origin-Opener-Policy`), after which `opener` is `null` and `closed` is `true` from the start. The result
 * comes through the server, which the page asks for it with the link token; so the page's policy needs
 * `connect-src` for us.
 */

/** What became of the flow, as `GET /connect/window` tells it. */
export type WindowResult =
  | { readonly status: 'open' }
  | { readonly status: 'expired' }
  | { readonly status: 'success'; readonly public_token: string | null }
  | { readonly status: 'exit'; readonly exit: ExitDetail };

/** How it ended, as the frame would say it. */
export type Ending =
  | { readonly type: 'success'; readonly publicToken: string | null }
  | ({ readonly type: 'exit' } & ExitDetail);

/** What it needs of the opening that it is a part of. */
export interface ElsewhereOptions {
  readonly element: HTMLElement & ElementProperties;
  /** The window, still blank and of the page's own origin; `true`: the page itself goes there. */
  readonly popup: Window | true;
  /** Shows a card in the dialog. */
  readonly fill: (card: Element) => void;
  /** Ends it. The window's flow ends with it. */
  readonly signal: AbortSignal;
  /** Opens another window. */
  readonly again: () => void;
  readonly leave: () => void;
}

/** Opens what the frame can not open itself: a page, or a wallet by WalletConnect's `wc:`. Anything else is nothing. */
export const openUrl = (url: string): void => {
  if (/^(https:\/\/|wc:)[!#-[\]-~]{1,1990}$/.test(url))
    open(url, url.startsWith('wc:') ? '_self' : '_blank', 'noopener');
};

/** How often the server is asked, in ms; after a failure it waits longer each time. */
const EVERY_MS = 1000;
const LONGEST_MS = 8000;

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });

/** A refusal that says nothing of the flow: too many questions, or a server that can't answer now. */
const isPassing = ({ status }: Response): boolean => status === 429 || status >= 500;

const answerOf = async <Data>(response: Response): Promise<Data> => {
  const { data, error } = await response.json();
  if (!response.ok) throw Error(error);
  return data;
};

/** The address with the language and the theme that the page wishes, behind a `#`, where no server reads it. */
const wishedAt = (url: string, { language, theme }: ElementProperties): string =>
  `${url}#${[language ?? '', theme ?? 'light'].map(encodeURIComponent).join()}`;

const goInPlace = (
  hostedUrl: string | undefined,
  origin: string,
  { element, leave, signal }: ElsewhereOptions,
): void => {
  if (!hostedUrl?.startsWith(`${origin}/hosted/`))
    throw TypeError('mode="redirect" needs the hosted_url that POST /link-token answers with a redirect_uri');
  // Who comes back by the browser's Back finds the page as it was left, with the dialog open.
  addEventListener('pageshow', ({ persisted }) => persisted && leave(), { signal });
  location.assign(wishedAt(hostedUrl, element));
};

/** Goes on in the window or in the page's place, and resolves when that has ended. Never, once it was aborted. */
export const goElsewhere = async (options: ElsewhereOptions): Promise<Ending> => {
  const { element, popup, signal, fill, again, leave } = options;
  const origin = element.connectOrigin ?? hostedApp.origin;
  const given = await askForToken(element, undefined, signal);
  const { linkToken } = readToken(given);
  const never = new Promise<never>(() => {});
  if (signal.aborted) return never;
  if (popup === true) {
    goInPlace((given as Partial<LinkTokenAnswer>).hosted_url, origin, options);
    return never;
  }

  const request = (method: 'GET' | 'POST' | 'DELETE', more: RequestInit = { signal }): Promise<Response> =>
    fetch(`${origin}/connect/window?client_id=${encodeURIComponent(`${element.clientId}`)}`, {
      method,
      headers: { 'x-link-token': linkToken },
      cache: 'no-store',
      ...more,
    });

  const { url } = await answerOf<{ readonly url: string }>(await request('POST'));
  if (!url.startsWith(`${origin}/hosted/`)) throw TypeError('not an address of ours');
  popup.resizeTo(400, 700);
  if (popup.closed) return { type: 'exit', status: 'closed', step: 'loading' };
  // It is not to know who opened it, nor to be able to lead the page elsewhere.
  popup.opener = null;
  popup.location.replace(wishedAt(url, element));

  let isOurs = true;
  signal.addEventListener('abort', () => {
    if (isOurs) request('DELETE', { keepalive: true }).catch(() => undefined);
  });
  const actions = {
    'Open the window again': () => {
      isOurs = false;
      again();
    },
    Close: leave,
  };
  fill(card('Continue in the window that has opened', actions, 'elsewhere'));

  let ms = EVERY_MS;
  while (!signal.aborted) {
    await wait(ms, signal);
    const response = await request('GET').catch(() => undefined);
    if (!response || isPassing(response)) {
      // The window goes on without the page, which hears of it when the network is back.
      ms = Math.min(ms * 2, LONGEST_MS);
      continue;
    }
    ms = EVERY_MS;
    const result = await answerOf<WindowResult>(response);
    if (result.status === 'open') continue;
    isOurs = false;
    if (result.status === 'expired') throw Error('The link token has expired.');
    return result.status === 'exit'
      ? { type: 'exit', ...result.exit }
      : { type: 'success', publicToken: result.public_token };
  }
  return never;
};
