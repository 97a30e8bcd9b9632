import type { Route } from './endpoint.js';
import { checkSession } from './endpoints/check-session.js';
import { createLinkToken } from './endpoints/create-link-token.js';
import { exchangeToken } from './endpoints/exchange-token.js';
import { health } from './endpoints/health.js';
import { holdings } from './endpoints/holdings.js';
import { integrations } from './endpoints/integrations.js';
import { listGrants } from './endpoints/list-grants.js';
import { ready } from './endpoints/ready.js';
import { revokeGrant } from './endpoints/revoke-grant.js';
import { userinfo } from './endpoints/userinfo.js';
import { widgetRoutes, windowRoutes } from './widget-routes.js';

/** Every endpoint that the server answers. A new one is one file and one line. */
export const routes: readonly Route[] = [
  createLinkToken,
  checkSession,
  exchangeToken,
  revokeGrant,
  listGrants,
  userinfo,
  holdings,
  integrations,
  health,
  ready,
  ...widgetRoutes,
  ...windowRoutes,
];
