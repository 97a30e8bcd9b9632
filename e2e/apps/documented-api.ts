import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import path from 'node:path';
import { ports } from './apps.js';
import { placeOf } from './workshop.js';

/** The name that stands in the documentation. */
const NAME = 'connect-api.kryptos.io';

const listen = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

/** Hands a request on to the server of this run. */
const forward = (incoming: IncomingMessage, response: ServerResponse): void => {
  const { method, headers, url = '/' } = incoming;
  const { pathname, search } = new URL(url, `https://${NAME}`);
  const onward = request(
    {
      host: '127.0.0.1',
      port: ports.server,
      method,
      path: pathname + search,
      headers: { ...headers, host: NAME },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.once('error', () => response.writeHead(502).end());
  incoming.pipe(onward);
};

/**
 * Answers under the documented name: a proxy that leads every connection to a server with a certificate of its own, which
 * hands requests on to the server of this run. Gives what a program has to have in its environment to go that way.
 */
export const startDocumentedApi = async (): Promise<{ proxy: string; certificate: string }> => {
  const folder = placeOf('documented-api');
  mkdirSync(folder, { recursive: true });
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${NAME}`],
      ...['-addext', `subjectAltName=DNS:${NAME}`, '-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  );
  const api = createTlsServer({ key: readFileSync(key), cert: readFileSync(certificate) }, forward);
  const apiPort = await listen(api);
  // Some programs tunnel through a proxy, some ask it itself.
  const proxy = createServer(forward).on('connect', (_request, client, head) => {
    const tunnel = connect(apiPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel.write(head);
      tunnel.pipe(client).pipe(tunnel);
    });
    for (const end of [tunnel, client]) end.once('error', () => tunnel.destroy());
  });
  return { proxy: `http://127.0.0.1:${await listen(proxy)}`, certificate };
};
