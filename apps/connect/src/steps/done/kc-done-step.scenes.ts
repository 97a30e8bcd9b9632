import { html } from 'lit';
import { accounts, appName, failure, longName, manyAccounts, usualRequests } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-done-step.js';

const receipt = {
  appName,
  titles: usualRequests.slice(0, 5).map(({ title }) => title),
  since: new Date('2026-03-02T10:00:00Z'),
  lifetimeS: 2_592_000,
  email: 'ada@example.com',
};

export const scenes: Scenes = {
  receipt: () => html`<kc-done-step .accounts=${accounts} .receipt=${receipt}></kc-done-step>`,
  'receipt-many': () =>
    html`<kc-done-step .accounts=${manyAccounts} .receipt=${{ ...receipt, appName: longName, titles: usualRequests.map(({ title }) => title) }}></kc-done-step>`,
  main: () => html`<kc-done-step .accounts=${accounts}></kc-done-step>`,
  many: () => html`<kc-done-step .accounts=${manyAccounts}></kc-done-step>`,
  empty: () => html`<kc-done-step></kc-done-step>`,
  busy: () => html`<kc-done-step busy .accounts=${accounts}></kc-done-step>`,
  error: () => html`<kc-done-step .error=${failure} .accounts=${accounts}></kc-done-step>`,
};
