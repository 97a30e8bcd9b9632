import { createServer, type Server } from 'node:http';
import { Kryptos } from '@kryptos_connect/server-sdk';
import { stack } from './addresses.js';
import { createBackend } from './host-backend.js';
import { createRedirectHost } from './redirect-host.js';

/** A registered application, as `npm run client -- create --json` prints it. */
export interface Client {
  readonly client_id: string;
  readonly client_secret: string;
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Host pages differ by their query: how many elements, which attributes, which Content-Security-Policy. */
const page = (given: URLSearchParams, clientId: string): string => {
  const query = new URLSearchParams({ 'link-token-url': '/link-token', ...Object.fromEntries(given) });
  const attributes = [
    ...['app-name', 'app-logo', 'theme', 'mode', 'name', 'language'],
    ...['connect-origin', 'link-token-url', 'exchange-url'],
  ]
    .filter((name) => query.has(name))
    .map((name) => `${name}="${escapeHtml(query.get(name) ?? '')}"`)
    .join(' ');
  const element = (id: string) =>
    `<kryptos-connect id="${id}" client-id="${clientId}" ${attributes}></kryptos-connect>`;
  const ids = Number(query.get('elements') ?? 1) === 2 ? ['first', 'second'] : ['first'];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<script type="module" src="${stack.connectOrigin}/v1/kryptos-connect.js"></script>
<script type="module" src="/host.js"></script></head>
<body><main><h1>A host page</h1>${ids.map(element).join('\n')}<ol aria-label="Events"></ol></main></body></html>`;
};

/** Writes every event of every element down as a line of the page, and lets a test hand in properties. */
const script = `
const list = document.querySelector('ol');
for (const element of document.querySelectorAll('kryptos-connect')) {
  for (const type of ['open', 'step', 'success', 'error', 'exit', 'close']) {
    element.addEventListener(type, (event) => {
      const line = document.createElement('li');
      line.textContent = [element.id, type, JSON.stringify(event.detail ?? null)].join(' ');
      list.append(line);
    });
  }
}`;

/** Starts the host pages with a small backend of their own, which works for one client. */
export const startHosts = (client: Client): Promise<Server> => {
  const kryptos = new Kryptos({
    clientId: client.client_id,
    clientSecret: client.client_secret,
    baseUrl: stack.serverApi,
  });
  const backend = createBackend(kryptos);
  const redirectHost = createRedirectHost(kryptos);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', stack.hostsOrigin);
    if (url.pathname === '/host.js') {
      response.setHeader('content-type', 'text/javascript').end(script);
    } else if (url.pathname === '/page') {
      const csp = url.searchParams.get('csp');
      if (csp) response.setHeader('content-security-policy', csp);
      response.setHeader('content-type', 'text/html').end(page(url.searchParams, client.client_id));
    } else if (!redirectHost(url, response)) {
      void backend(url.pathname, request, response);
    }
  });
  return new Promise((resolve) => server.listen(stack.hostsPort, () => resolve(server)));
};
