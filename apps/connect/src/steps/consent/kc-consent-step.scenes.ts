import { ALL_SCOPES } from '@kryptos_connect/protocol';
import { html } from 'lit';
import { logos } from '../../gallery/sample-logos.js';
import { appName, failure, longName, requestsFor, usualRequests } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-consent-step.js';

const few = requestsFor(['openid', 'portfolios:read', 'transactions:read', 'transactions:write']);

const today = new Date('2026-03-02T10:00:00Z');
const optional = usualRequests.map((request) =>
  request.required ? request : { ...request, optional: true as const },
);

export const scenes: Scenes = {
  main: () =>
    html`<kc-consent-step .appName=${appName} .appLogo=${logos.app} .scopes=${usualRequests}></kc-consent-step>`,
  few: () =>
    html`<kc-consent-step .appName=${appName} .appLogo=${logos.app} .scopes=${few} workspaceName="Family office"></kc-consent-step>`,
  everything: () =>
    html`<kc-consent-step .appName=${longName} .scopes=${requestsFor(ALL_SCOPES)}></kc-consent-step>`,
  optional: () =>
    html`<kc-consent-step .appName=${appName} .appLogo=${logos.app} .scopes=${optional}></kc-consent-step>`,
  shorter: () =>
    html`<kc-consent-step .appName=${appName} .appLogo=${logos.app} .scopes=${few} .today=${today} lifetime="2592000"></kc-consent-step>`,
  busy: () =>
    html`<kc-consent-step busy .appName=${appName} .appLogo=${logos.app} .scopes=${few}></kc-consent-step>`,
  error: () =>
    html`<kc-consent-step .error=${failure} .appName=${appName} .appLogo=${logos.app} .scopes=${few}></kc-consent-step>`,
};
