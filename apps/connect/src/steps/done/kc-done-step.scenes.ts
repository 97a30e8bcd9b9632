import { html } from 'lit';
import { accounts, failure, manyAccounts } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-done-step.js';

export const scenes: Scenes = {
  main: () => html`<kc-done-step .accounts=${accounts}></kc-done-step>`,
  many: () => html`<kc-done-step .accounts=${manyAccounts}></kc-done-step>`,
  empty: () => html`<kc-done-step></kc-done-step>`,
  busy: () => html`<kc-done-step busy .accounts=${accounts}></kc-done-step>`,
  error: () => html`<kc-done-step .error=${failure} .accounts=${accounts}></kc-done-step>`,
};
