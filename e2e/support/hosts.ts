import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { Kryptos } from '@kryptos_connect/server-sdk';
import { stack } from './addresses.js';
import { createBackend } from './host-backend.js';
import { fakeFrame, sandboxedPage } from './host-frames.js';
import { hostPage } from './host-page.js';
import { hostVariants } from './host-variants.js';
import { createRedirectHost } from './redirect-host.js';

/** A registered application, as `npm run client -- create --json` prints it. */
export interface Client {
  readonly client_id: string;
  readonly client_secret: string;
}

const files = path.join(import.meta.dirname, 'host-files');
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

const sendPage = (response: ServerResponse, html: string): void => {
  response.setHeader('content-type', 'text/html').end(html);
};

const sendHostPage = ({ searchParams }: URL, response: ServerResponse, clientId: string): void => {
  const variant = hostVariants[searchParams.get('host') ?? ''] ?? {};
  const csp = searchParams.get('csp');
  if (csp) response.setHeader('content-security-policy', csp);
  for (const [name, value] of Object.entries(variant.headers ?? {})) response.setHeader(name, value);
  sendPage(response, hostPage(searchParams, variant, clientId));
};

const sendFile = async ({ pathname }: URL, response: ServerResponse): Promise<void> => {
  const name = path.basename(pathname);
  response.setHeader('content-type', types[path.extname(name)] ?? 'text/plain');
  response.end(await readFile(path.join(files, name)));
};

/** An older copy of the loader, and of what it loads later, that a site serves itself: one can see it by its button. */
const sendOldLoader = async (name: string, response: ServerResponse): Promise<void> => {
  const current = await (await fetch(`${stack.serverApi}/v1/${name}`)).text();
  response.setHeader('content-type', 'text/javascript');
  response.end(current.replaceAll('Connect to Kryptos', 'Connect to Kryptos (old)'));
};

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
    const { pathname, searchParams } = url;
    if (pathname === '/page') sendHostPage(url, response, client.client_id);
    else if (pathname.startsWith('/files/')) void sendFile(url, response);
    else if (pathname.startsWith('/old/')) void sendOldLoader(path.basename(pathname), response);
    else if (pathname === '/sandboxed') sendPage(response, sandboxedPage(searchParams));
    else if (pathname === '/connect') sendPage(response, fakeFrame);
    else if (pathname === '/elsewhere')
      sendPage(response, '<!doctype html><html lang="en"><title>Elsewhere</title><h1>Elsewhere</h1></html>');
    else if (pathname.startsWith('/open/')) {
      // For pages of any origin, those without one as well.
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', 'content-type');
      if (request.method === 'OPTIONS') response.end();
      else void backend(pathname.replace('/open', ''), request, response);
    } else if (!redirectHost(url, response)) void backend(pathname, request, response);
  });
  return new Promise((resolve) => server.listen(stack.hostsPort, () => resolve(server)));
};
