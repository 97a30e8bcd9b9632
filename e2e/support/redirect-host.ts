import type { ServerResponse } from 'node:http';
import type { Kryptos } from '@kryptos_connect/server-sdk';
import { stack } from './addresses.js';

/** Where the host's flow ends: registered for its client, with a query of its own. */
export const redirectUri = `${stack.hostsOrigin}/callback?from=kryptos`;

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const showPage = (response: ServerResponse, title: string, lines: readonly string[]): void => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="en">
<head><title>${title}</title><link rel="icon" href="data:,"></head>
<body><main><h1>${title}</h1><ul aria-label="Query">${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul></main></body></html>`);
};

/**
 * A host without a widget on its page. `/start` makes a link token with the redirect URI and the state of its query,
 * and sends the person to the page of its own; `/callback` shows what comes back, and what a public token has bought.
 */
export const createRedirectHost = (kryptos: Kryptos) => {
  const start = async ({ searchParams }: URL, response: ServerResponse): Promise<void> => {
    const state = searchParams.get('state');
    const access_token = searchParams.get('access_token');
    const { hosted_url } = await kryptos.linkTokens.create({
      redirect_uri: redirectUri,
      ...(state === null ? {} : { state }),
      ...(access_token === null ? {} : { access_token }),
    });
    response.writeHead(303, { location: hosted_url ?? '/' }).end();
  };

  const callback = async ({ searchParams }: URL, response: ServerResponse): Promise<void> => {
    const publicToken = searchParams.get('public_token');
    const bought =
      publicToken && (await kryptos.tokens.exchange(publicToken, { idempotencyKey: publicToken }));
    showPage(response, 'Back at the host', [
      ...[...searchParams].map(([name, value]) => `${name}=${value}`),
      ...(bought ? [`bought ${bought.grant_id}`] : []),
    ]);
  };

  /** Answers a request if it is one of its own; tells whether it was. */
  return (url: URL, response: ServerResponse): boolean => {
    const answer = { '/start': start, '/callback': callback }[url.pathname];
    answer?.(url, response).catch((cause: unknown) => response.writeHead(500).end(String(cause)));
    return answer !== undefined;
  };
};
