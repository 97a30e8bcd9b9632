import { html } from 'lit';
import type { Scenes } from '../../gallery/scene.js';
import './kc-loading-step.js';

export const scenes: Scenes = {
  main: () => html`<kc-loading-step></kc-loading-step>`,
  slow: () => html`<kc-loading-step slow></kc-loading-step>`,
};
