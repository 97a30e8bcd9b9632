import { html } from 'lit';
import { ethereum, failure } from '../../gallery/samples.js';
import type { Scenes } from '../../gallery/scene.js';
import './kc-connecting-step.js';

export const scenes: Scenes = {
  main: () => html`<kc-connecting-step .integration=${ethereum}></kc-connecting-step>`,
  reading: () => html`<kc-connecting-step stage="reading" .integration=${ethereum}></kc-connecting-step>`,
  slow: () => html`<kc-connecting-step slow stage="reading" .integration=${ethereum}></kc-connecting-step>`,
  error: () => html`<kc-connecting-step .error=${failure} .integration=${ethereum}></kc-connecting-step>`,
};
