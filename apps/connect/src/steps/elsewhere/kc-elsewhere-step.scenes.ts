import { html } from 'lit';
import type { Scenes } from '../../gallery/scene.js';
import './kc-elsewhere-step.js';

export const scenes: Scenes = {
  main: () => html`<kc-elsewhere-step></kc-elsewhere-step>`,
};
