import type { DataOf, endpoints, Scope } from '@kryptos_connect/protocol';
import { data } from './answers.js';
import type { TestApp } from './test-app.js';
import { createLinkToken, type TestClient, widgetOf } from './test-client.js';

/** What a test may choose of a guest's way to a public token. */
interface Choices {
  readonly linkToken?: object;
  readonly scopes?: readonly Scope[];
  readonly lifetimeS?: number;
  /** Links the test address of Ethereum. */
  readonly account?: boolean;
}

/** Walks a guest through the widget, and gives the public token at its end. */
export const publicTokenOf = async (
  app: TestApp,
  client: TestClient,
  { linkToken = {}, scopes, lifetimeS, account }: Choices = {},
): Promise<string> => {
  const widget = widgetOf(app, await createLinkToken(app, client, linkToken));
  await data(widget('POST', '/connect/auth/anonymous'));
  await data(
    widget('POST', '/connect/consent', {
      scopes: scopes ?? client.client.scopes,
      ...(lifetimeS === undefined ? {} : { lifetime_s: lifetimeS }),
    }),
  );
  if (account)
    await data(
      widget('POST', '/connect/integrations', {
        provider: 'ethereum',
        address: '0x47c2e31e9ce22437bcf6313d2b9e98245a7bfcfa',
      }),
    );
  return (await data(widget('POST', '/connect/finish'))).public_token;
};

/** Exchanges a public token, as the client's backend does. */
export const exchange = (
  app: TestApp,
  { credentials }: TestClient,
  publicToken: string,
  headers: Record<string, string> = {},
) =>
  app.inject({
    method: 'POST',
    url: '/token/exchange',
    headers: { ...credentials, ...headers },
    payload: { public_token: publicToken },
  });

/** Walks a guest all the way to an access token. */
export const grantOf = async (
  app: TestApp,
  client: TestClient,
  choices: Choices = {},
): Promise<DataOf<typeof endpoints.exchangeToken>> =>
  data(exchange(app, client, await publicTokenOf(app, client, choices)));

/** A request of a backend with client credentials and an access token. */
export const withBearer = (app: TestApp, { credentials }: TestClient, url: string, accessToken: string) =>
  app.inject({ method: 'GET', url, headers: { ...credentials, authorization: `Bearer ${accessToken}` } });
