import { html } from 'lit';
import { after, press } from '../../gallery/acts.js';
import { appLogo } from '../../gallery/sample-logos.js';
import { appName, failures, longName } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-sign-in-step.js';

const copy = {
  headline: 'All your coins in one tax report',
  fast: 'Done in two minutes',
  fastMeaning: 'Pick your accounts, and your report writes itself.',
};

export const scenes: Scenes = {
  main: () => html`<kc-sign-in-step .appName=${appName} .appLogo=${appLogo}></kc-sign-in-step>`,
  sandbox: () =>
    html`<kc-sign-in-step mode="sandbox" .appName=${appName} .appLogo=${appLogo}></kc-sign-in-step>`,
  'guest-only': () =>
    html`<kc-sign-in-step .appName=${appName} .authMethods=${['anonymous']}></kc-sign-in-step>`,
  'email-only': () =>
    html`<kc-sign-in-step .appName=${appName} .appLogo=${appLogo} .authMethods=${['email']}></kc-sign-in-step>`,
  busy: () =>
    html`<kc-sign-in-step busy pending="email" email="ada@example.com" .appName=${appName} .appLogo=${appLogo}></kc-sign-in-step>`,
  slow: () =>
    html`<kc-sign-in-step busy slow pending="anonymous" .appName=${appName} .appLogo=${appLogo}></kc-sign-in-step>`,
  error: () =>
    html`<kc-sign-in-step email="ada@example.com" .error=${failures.tooMany} .appName=${appName} .appLogo=${appLogo}></kc-sign-in-step>`,
  'guest-error': () =>
    html`<kc-sign-in-step failed="anonymous" .error=${failures.tooMany} .appName=${appName} .appLogo=${appLogo}></kc-sign-in-step>`,
  wrong: () =>
    html`<kc-sign-in-step email="ada@example" .appName=${appName} .appLogo=${appLogo} ${after(press('.ways kc-button'))}></kc-sign-in-step>`,
  'hosts-words': () =>
    html`<kc-sign-in-step .copy=${copy} .appName=${appName} .appLogo=${appLogo}></kc-sign-in-step>`,
  'long-name': () => html`<kc-sign-in-step mode="sandbox" .appName=${longName}></kc-sign-in-step>`,
};
