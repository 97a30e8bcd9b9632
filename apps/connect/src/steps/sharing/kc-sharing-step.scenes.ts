import { html } from 'lit';
import { after, press } from '../../gallery/acts.js';
import { appLogo } from '../../gallery/sample-logos.js';
import { appName, failure, longName, usualRequests } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-sharing-step.js';

const granted = usualRequests.map(({ scope }) => scope);
const grant = { created_at: '2026-03-02T10:00:00Z', expires_at: '2027-03-02T10:00:00Z' };
const forLong = { created_at: '2026-03-02T10:00:00Z', expires_at: '2041-02-26T10:00:00Z' };

export const scenes: Scenes = {
  main: () =>
    html`<kc-sharing-step .appName=${appName} .appLogo=${appLogo} .scopes=${usualRequests} .granted=${granted} .grant=${forLong}></kc-sharing-step>`,
  changed: () =>
    html`<kc-sharing-step .appName=${appName} .appLogo=${appLogo} .scopes=${usualRequests} .granted=${granted.slice(0, 3)} .grant=${grant} ${after(press('li:nth-child(3) kc-switch', 'button'))}></kc-sharing-step>`,
  asking: () =>
    html`<kc-sharing-step .appName=${appName} .appLogo=${appLogo} .scopes=${usualRequests} .granted=${granted} .grant=${forLong} ${after(press('.stop'))}></kc-sharing-step>`,
  few: () =>
    html`<kc-sharing-step narrowed .appName=${appName} .appLogo=${appLogo} .scopes=${usualRequests} .granted=${granted.slice(0, 3)} .grant=${grant}></kc-sharing-step>`,
  'long-name': () =>
    html`<kc-sharing-step narrowed .appName=${longName} .scopes=${usualRequests} .granted=${granted.slice(0, 2)} .grant=${grant}></kc-sharing-step>`,
  busy: () =>
    html`<kc-sharing-step busy .appName=${appName} .appLogo=${appLogo} .scopes=${usualRequests} .granted=${granted} .grant=${grant}></kc-sharing-step>`,
  error: () =>
    html`<kc-sharing-step .error=${failure} .appName=${appName} .appLogo=${appLogo} .scopes=${usualRequests} .granted=${granted} .grant=${grant}></kc-sharing-step>`,
  stopped: () => html`<kc-sharing-step revoked .appName=${appName}></kc-sharing-step>`,
};
