import { randomBytes } from 'node:crypto';
import { DEFAULT_SCOPES } from '@kryptos_connect/protocol';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { digestOf, mintToken } from '../domain/tokens.js';
import { type Client, type ClientSettings, insertClient } from '../store/clients.js';
import type { Store } from '../store/store.js';
import type { TestApp } from './test-app.js';

/** A registered client, and the requests that its backend makes. */
export interface TestClient {
  readonly client: Client;
  readonly credentials: { readonly 'x-client-id': string; readonly 'x-client-secret': string };
}

export const HOST_ORIGIN = 'http://localhost:4500';

/** Registers a client: in sandbox mode, with one origin, unless said otherwise. */
export const registerClient = async (
  store: Store,
  settings: Partial<ClientSettings> = {},
): Promise<TestClient> => {
  const id = mintToken('client', randomBytes);
  const secret = mintToken('secret', randomBytes);
  const client = await insertClient(
    store.db,
    id,
    {
      name: 'Acme Portfolio',
      mode: 'sandbox',
      logo_url: null,
      origins: [HOST_ORIGIN],
      redirect_uris: ['https://acme.example/done'],
      scopes: DEFAULT_SCOPES,
      required_scopes: ['portfolios:read'],
      ...settings,
    },
    digestOf(secret),
  );
  return { client, credentials: { 'x-client-id': id, 'x-client-secret': secret } };
};

/** Creates a link token, as the client's backend does. */
export const createLinkToken = async (
  { inject }: Pick<TestApp, 'inject'>,
  { credentials }: TestClient,
  payload: object = {},
): Promise<string> => {
  const response = await inject({ method: 'POST', url: '/link-token', headers: credentials, payload });
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json<{ data: { link_token: string } }>().data.link_token;
};

/** Speaks as the widget in one session. */
export type Widget = (
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  payload?: InjectOptions['payload'],
  headers?: Record<string, string>,
) => Promise<LightMyRequestResponse>;

/** The widget of a link token. */
export const widgetOf =
  ({ inject }: Pick<TestApp, 'inject'>, linkToken: string): Widget =>
  (method, url, payload, headers = {}) =>
    inject({
      method,
      url,
      headers: { 'x-link-token': linkToken, 'sec-fetch-site': 'same-origin', ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
