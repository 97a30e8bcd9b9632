import { ALL_SCOPES } from '@kryptos_connect/protocol';
import { html } from 'lit';
import { logos } from '../../gallery/sample-logos.js';
import { appName, failure, longName, requestsFor, usualRequests } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-consent-step.js';

const few = requestsFor(['openid', 'portfolios:read', 'transactions:read', 'transactions:write']);

export const scenes: Scenes = {
  main: () =>
    html`<kc-consent-step .appName=${appName} .appLogo=${logos.app} .scopes=${usualRequests}></kc-consent-step>`,
  few: () =>
    html`<kc-consent-step .appName=${appName} .appLogo=${logos.app} .scopes=${few} workspaceName="Family office"></kc-consent-step>`,
  everything: () =>
    html`<kc-consent-step .appName=${longName} .scopes=${requestsFor(ALL_SCOPES)}></kc-consent-step>`,
  busy: () =>
    html`<kc-consent-step busy .appName=${appName} .appLogo=${logos.app} .scopes=${few}></kc-consent-step>`,
  error: () =>
    html`<kc-consent-step .error=${failure} .appName=${appName} .appLogo=${logos.app} .scopes=${few}></kc-consent-step>`,
};
