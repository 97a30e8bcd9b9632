import { ALL_SCOPES } from '@kryptos_connect/protocol';
import { html } from 'lit';
import { after, press, scrollDown } from '../../gallery/acts.js';
import { appLogo } from '../../gallery/sample-logos.js';
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
    html`<kc-consent-step .appName=${appName} .appLogo=${appLogo} .scopes=${usualRequests}></kc-consent-step>`,
  few: () =>
    html`<kc-consent-step .appName=${appName} .appLogo=${appLogo} .scopes=${few} workspaceName="Family office"></kc-consent-step>`,
  examples: () =>
    html`<kc-consent-step .appName=${appName} .appLogo=${appLogo} .scopes=${few} ${after(press('.examples'))}></kc-consent-step>`,
  end: () =>
    html`<kc-consent-step .appName=${appName} .appLogo=${appLogo} .scopes=${few} ${after(scrollDown)}></kc-consent-step>`,
  everything: () =>
    html`<kc-consent-step .appName=${longName} .scopes=${requestsFor(ALL_SCOPES)}></kc-consent-step>`,
  optional: () =>
    html`<kc-consent-step .appName=${appName} .appLogo=${appLogo} .scopes=${optional}></kc-consent-step>`,
  shorter: () =>
    html`<kc-consent-step .appName=${appName} .appLogo=${appLogo} .scopes=${few} .today=${today} lifetime="2592000" ${after(scrollDown)}></kc-consent-step>`,
  'in-window': () =>
    html`<kc-consent-step framed .seesCovers=${false} .appName=${appName} .appLogo=${appLogo} .scopes=${few} ${after(scrollDown)}></kc-consent-step>`,
  busy: () =>
    html`<kc-consent-step busy .appName=${appName} .appLogo=${appLogo} .scopes=${few}></kc-consent-step>`,
  error: () =>
    html`<kc-consent-step .error=${failure} .appName=${appName} .appLogo=${appLogo} .scopes=${few}></kc-consent-step>`,
};
