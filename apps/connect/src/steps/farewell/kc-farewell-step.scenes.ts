import { html } from 'lit';
import { appName, longName } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-farewell-step.js';

export const scenes: Scenes = {
  main: () => html`<kc-farewell-step successful .appName=${appName}></kc-farewell-step>`,
  left: () => html`<kc-farewell-step .appName=${appName}></kc-farewell-step>`,
  'going-back': () => html`<kc-farewell-step successful returns .appName=${appName}></kc-farewell-step>`,
  'long-name': () => html`<kc-farewell-step returns .appName=${longName}></kc-farewell-step>`,
};
