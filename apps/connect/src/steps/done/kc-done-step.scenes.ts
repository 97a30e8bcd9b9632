import { html } from 'lit';
import { after, scrollDown } from '../../gallery/acts.js';
import {
  accounts,
  appName,
  failure,
  longName,
  manyAccounts,
  titlesOf,
  usualRequests,
} from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-done-step.js';

const receipt = () => ({
  appName,
  titles: titlesOf(usualRequests.slice(0, 5)),
  since: new Date('2026-03-02T10:00:00Z'),
  lifetimeS: 2_592_000,
  email: 'ada@example.com',
});

export const scenes: Scenes = {
  main: () => html`<kc-done-step .accounts=${accounts} .receipt=${receipt()}></kc-done-step>`,
  receipt: () =>
    html`<kc-done-step .accounts=${accounts} .receipt=${receipt()} ${after(scrollDown)}></kc-done-step>`,
  'receipt-long': () =>
    html`<kc-done-step .receipt=${{ ...receipt(), appName: longName, titles: titlesOf(usualRequests) }} ${after(scrollDown)}></kc-done-step>`,
  many: () => html`<kc-done-step .accounts=${manyAccounts} .receipt=${receipt()}></kc-done-step>`,
  empty: () => html`<kc-done-step></kc-done-step>`,
  busy: () => html`<kc-done-step busy .accounts=${accounts}></kc-done-step>`,
  error: () => html`<kc-done-step .error=${failure} .accounts=${accounts}></kc-done-step>`,
};
