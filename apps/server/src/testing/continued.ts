import { WIDGET_KEY_HEADER } from '@kryptos_connect/protocol';
import { sql } from 'kysely';
import { digestOf } from '../domain/tokens.js';
import type { Store } from '../store/store.js';
import type { TestApp } from './test-app.js';
import { createLinkToken, HOST_ORIGIN, type TestClient, type Widget, widgetOf } from './test-client.js';
import { newKey } from './test-window.js';

/** A link token in the frame that has it, with that frame's own key. */
export interface Frame {
  readonly linkToken: string;
  readonly key: string;
  readonly ask: Widget;
  /** Goes on here with what stood in another session. */
  readonly continue: (from: string, key?: string) => ReturnType<Widget>;
}

/** Opens a frame on a new link token. A frame that goes on with another token keeps its key. */
export const openFrame = async (
  server: TestApp,
  client: TestClient,
  { key = newKey(), ...payload }: { key?: string } & Record<string, unknown> = {},
): Promise<Frame> => {
  const linkToken = await createLinkToken(server, client, payload);
  const widget = widgetOf(server, linkToken);
  const withKey =
    (key: string): Widget =>
    (method, url, body, headers) =>
      widget(method, url, body, { [WIDGET_KEY_HEADER]: key, 'x-host-origin': HOST_ORIGIN, ...headers });
  return {
    linkToken,
    key,
    ask: withKey(key),
    continue: (from, as = key) => withKey(as)('POST', '/connect/continue', { link_token: from }),
  };
};

/** Makes a link token so many seconds too old. */
export const expireLinkToken = async (store: Store, linkToken: string, seconds = 60): Promise<void> => {
  await sql`update link_tokens set expires_at = now() - make_interval(secs => ${seconds})
    where digest = ${digestOf(linkToken)}`.execute(store.db);
};
