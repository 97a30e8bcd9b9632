import type { ElementProperties, LinkTokenAnswer } from './element-properties.js';
import { token } from './frame-message.js';

/** A link token and whether it is a returning user's, as `init` carries them. */
export interface LinkToken {
  readonly linkToken: string;
  readonly isAuthorized: boolean;
}

/** Posts JSON to the page's own backend, with its cookies where it is of the page's origin. Rejects on any status but 2xx. The answer is read to its end: one that is left unread shows as cancelled in a developer's tools. */
export const post = async (url: string, body: object, signal: AbortSignal): Promise<string> => {
  const response = await fetch(url, {
    method: 'POST',
    body: new Blob([JSON.stringify(body)], { type: 'application/json' }),
    signal,
  });
  if (!response.ok) throw Error(`${url}: ${response.status}`);
  return response.text();
};

/** What the page has or gets for a link token: one, or its backend's answer. A fresh one is asked for where the `last` has expired. */
export const askForToken = async (
  element: ElementProperties,
  last: LinkToken | undefined,
  signal: AbortSignal,
): Promise<unknown> => {
  const { linkToken, linkTokenUrl } = element;
  if (linkToken && !last) return linkToken;
  if (element.generateLinkToken) return element.generateLinkToken();
  return linkTokenUrl ? JSON.parse(await post(linkTokenUrl, {}, signal)) : linkToken;
};

/** Reads the link token out of that. Throws where there is none. */
export const readToken = (answer: unknown): LinkToken => {
  const { link_token = answer as string, isAuthorized }: Partial<LinkTokenAnswer> = Object(answer);
  if (!link_token || !token.test(JSON.stringify(link_token))) throw Error('no token');
  return { linkToken: link_token, isAuthorized: isAuthorized === true };
};
