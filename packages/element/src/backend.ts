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
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  if (!response.ok) throw Error(`${url} answered ${response.status}`);
  return response.text();
};

/** The link token that the page has or can get. A fresh one is asked for where the last has expired. */
export const getLinkToken = async (
  element: ElementProperties,
  fresh: boolean,
  signal: AbortSignal,
): Promise<LinkToken> => {
  const { linkToken, linkTokenUrl } = element;
  let answer: unknown = linkToken;
  if (!linkToken || fresh)
    if (element.generateLinkToken) answer = await element.generateLinkToken();
    else if (linkTokenUrl) answer = JSON.parse(await post(linkTokenUrl, {}, signal));
  const { link_token, isAuthorized }: Partial<LinkTokenAnswer> =
    typeof answer === 'string' ? { link_token: answer } : Object(answer);
  if (!link_token || !token.test(JSON.stringify(link_token))) throw TypeError('no link_token');
  return { linkToken: link_token, isAuthorized: isAuthorized === true };
};
