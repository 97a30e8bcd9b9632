import { randomBytes } from 'node:crypto';
import { WIDGET_KEY_HEADER } from '@kryptos_connect/protocol';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { TestApp } from './test-app.js';
import { HOST_ORIGIN, type TestClient, type Widget, widgetOf } from './test-client.js';

/** A key as a widget makes one. */
export const newKey = (): string => randomBytes(32).toString('base64url');

/** What a host's page asks of its window. */
export type HostPage = (
  method: 'GET' | 'POST' | 'DELETE' | 'OPTIONS',
  headers?: Record<string, string>,
) => Promise<LightMyRequestResponse>;

/** The page of a client's registered origin that has a link token. */
export const hostPageOf =
  ({ inject }: Pick<TestApp, 'inject'>, { client }: TestClient, linkToken: string): HostPage =>
  (method, headers = {}) =>
    inject({
      method,
      url: `/connect/window?client_id=${client.id}`,
      headers: {
        origin: HOST_ORIGIN,
        'sec-fetch-site': 'cross-site',
        'x-link-token': linkToken,
        ...headers,
      },
    });

/** The handle at the end of a page's URL. */
export const handleOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/** Opens a page of its own by its handle, as the widget with this key. */
export const openHosted = (
  { inject }: Pick<TestApp, 'inject'>,
  handle: unknown,
  key: string,
  headers: Record<string, string> = {},
) =>
  inject({
    method: 'POST',
    url: '/connect/hosted',
    headers: { [WIDGET_KEY_HEADER]: key, 'sec-fetch-site': 'same-origin', ...headers },
    payload: { handle } as InjectOptions['payload'] & object,
  });

/** The widget with this key, in one session. */
export const keyedWidgetOf = (app: Pick<TestApp, 'inject'>, linkToken: string, key: string): Widget => {
  const widget = widgetOf(app, linkToken);
  return (method, url, payload, headers = {}) =>
    widget(method, url, payload, { [WIDGET_KEY_HEADER]: key, ...headers });
};
